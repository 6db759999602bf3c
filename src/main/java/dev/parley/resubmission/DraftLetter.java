package dev.parley.resubmission;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.party.Provider;
import dev.parley.regulation.Remedy;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.review.CaseStanding;
import dev.parley.review.RemedyRoad;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Drafts the letter of a resubmission from the case. It names the member's number and never the patient. */
@ApplicationScoped
class DraftLetter {
    private final Clock clock;

    DraftLetter(Clock clock) {
        this.clock = clock;
    }

    /** What a person adds to the case; null and empty are not said yet. */
    record Parts(
            String frequency,
            String controlNumber,
            Collection<Integer> lines,
            List<String> corrections,
            String grounds,
            List<String> references,
            List<String> enclosures) {}

    Letter of(CaseStanding standing, RemedyRoad road, int level, Parts parts) {
        Map<String, String> fields = new HashMap<>();
        Claim claim = standing.claim();
        Provider.ProviderView provider = claim.billingProvider().view();
        fields.put("day", LocalDate.now(clock).toString());
        fields.put("payer", standing.file().payerName());
        fields.put("provider", provider.name());
        fields.put("npi", provider.npi());
        fields.put("level", String.valueOf(level));
        fields.put("member number", claim.memberId());
        fields.put("claim number", claim.claimNumber());
        fields.put("control number", controlNumber(standing, parts));
        fields.put("service", service(claim));
        fields.put("charge", standing.file().billed() + " dollars");
        fields.put("lines", lines(standing.file().part().of(claim), parts.lines()));
        fields.put("denial", denial(standing));
        fields.put("grounds", parts.grounds());
        fields.put("references", list(parts.references()));
        fields.put("enclosures", enclosures(road, parts));
        fields.put("corrections", list(parts.corrections()));
        fields.put(
                "billed lines", claim.lines().stream().map(DraftLetter::billed).collect(Collectors.joining("\n")));
        return Letter.from(template(road, parts.frequency()), fields);
    }

    /** The payer's number of the claim: what a person says, else what the payer's last word says. */
    static String controlNumber(CaseStanding standing, Parts parts) {
        return parts.controlNumber() != null
                ? parts.controlNumber()
                : standing.answers()
                        .latest()
                        .map(RemittanceClaim::payerControlNumber)
                        .orElse(null);
    }

    private static Letter.Template template(RemedyRoad road, String frequency) {
        return switch (road) {
            case APPEAL -> Letter.Template.APPEAL;
            case EXTERNAL_REVIEW -> Letter.Template.EXTERNAL_REVIEW;
            case DOCUMENTATION -> Letter.Template.DOCUMENTATION;
            case CORRECTED_CLAIM ->
                switch (frequency) {
                    case "7" -> Letter.Template.REPLACEMENT;
                    case "8" -> Letter.Template.VOID;
                    default -> Letter.Template.ORIGINAL;
                };
        };
    }

    private static String service(Claim claim) {
        return claim.serviceFrom().equals(claim.serviceTo())
                ? claim.serviceFrom().toString()
                : claim.serviceFrom() + " to " + claim.serviceTo();
    }

    private static String lines(List<ClaimLine> there, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? "all"
                : there.stream()
                        .filter(line -> numbers.contains(line.lineNumber()))
                        .map(DraftLetter::billed)
                        .collect(Collectors.joining("; "));
    }

    private static String denial(CaseStanding standing) {
        String codes = standing.codes().all().stream().map(DraftLetter::named).collect(Collectors.joining("; "));
        return standing.answers()
                .latest()
                .filter(answer -> !codes.isEmpty())
                .map(answer -> "received " + answer.receivedOn() + ": " + codes)
                .orElse(null);
    }

    private static String named(Remedy code) {
        return (code.kind() == Remedy.Kind.REASON ? "reason " : "remark ") + code.code() + ", " + code.label();
    }

    private static String enclosures(RemedyRoad road, Parts parts) {
        return parts.enclosures().isEmpty() && road.disputes() ? "- this letter only" : list(parts.enclosures());
    }

    private static String list(List<String> parts) {
        return parts.stream().map(part -> "- " + part).collect(Collectors.joining("\n"));
    }

    private static String billed(ClaimLine line) {
        String code = line.procedureCode() == null ? line.revenueCode() : line.procedureCode();
        String modifiers = line.modifiers().isEmpty() ? "" : " " + String.join(" ", line.modifiers());
        return line.lineNumber() + ". " + code + modifiers + ", " + line.serviceFrom() + ", " + line.charge();
    }
}
