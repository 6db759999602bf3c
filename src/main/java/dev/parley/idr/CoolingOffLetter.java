package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.LetterPdf;
import dev.parley.document.LetterTemplate;
import dev.parley.document.NewDocument;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.party.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Answers a payer that claims cooling-off wrongly, with the proof: what suspends the items, and when the dispute was filed. */
@ApplicationScoped
class CoolingOffLetter {
    static final String KIND = "cooling-off-letter";

    private final CoolingOffLedger ledger;
    private final KeepDocument keep;
    private final Timeline timeline;
    private final Clock clock;

    CoolingOffLetter(CoolingOffLedger ledger, KeepDocument keep, Timeline timeline, Clock clock) {
        this.ledger = ledger;
        this.keep = keep;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The payer is right: on that day a determination suspended the item. */
    static class Suspended extends Refusal {
        Suspended(String dispute, LocalDate initiatedOn, Map<String, SuspendedService.Span> spans) {
            super(
                    409,
                    "dispute-was-suspended",
                    "Dispute " + dispute + " was initiated on " + initiatedOn
                            + " while a determination suspended its items (FED-CO-01)",
                    Map.of("initiatedOn", initiatedOn, "suspended", spans));
        }
    }

    /** {@code named} is the dispute that the payer relies on, or null; {@code text} is what it says, or null. */
    @Transactional
    public Document write(UUID caseId, UUID disputeId, LocalDate claimedOn, String named, String text) {
        Dispute dispute = Dispute.byId(disputeId);
        if (!dispute.caseId().equals(caseId)) {
            throw new NotFound("dispute of this case", disputeId);
        }
        LocalDate initiatedOn = dispute.initiatedOn();
        if (initiatedOn == null) {
            throw new WrongDisputeState(dispute, "defended against a claim of suspension");
        }
        new DateOrder(LocalDate.now(clock))
                .check("/claimedOn", claimedOn, "the initiation", initiatedOn)
                .refuse();
        CaseFile file = CaseFile.byId(dispute.caseId());
        Map<String, SuspendedService> services = services(dispute, file);
        Map<String, SuspendedService.Span> blocking = new TreeMap<>();
        services.forEach((code, service) -> service.on(initiatedOn).ifPresent(span -> blocking.put(code, span)));
        if (!blocking.isEmpty()) {
            throw new Suspended(dispute.disputeNumber(), initiatedOn, blocking);
        }
        String title = "Answer on cooling-off " + file.caseNumber();
        String words =
                LetterTemplate.fill("idr/cooling-off.1", fields(dispute, file, services, claimedOn, named, text));
        Document letter = keep.keep(
                file.id(), new NewDocument(title + ".pdf", KIND, "application/pdf", LetterPdf.of(title, words)));
        timeline.add(
                file.id(),
                "idr-cooling-off-answered",
                "The payer claimed on " + claimedOn + " that dispute " + dispute.disputeNumber()
                        + " was suspended; a letter with the proof that it was not is ready: " + letter.name());
        return letter;
    }

    /** By code; those that nothing ever suspended are among them with no suspension. */
    private Map<String, SuspendedService> services(Dispute dispute, CaseFile file) {
        TreeSet<String> codes = new TreeSet<>();
        for (DisputeItem item : DisputeItem.of(dispute.id())) {
            if (item.code() == null) {
                codes.addAll(FilingWindows.codesByLine(file).values());
            } else {
                codes.add(item.code());
            }
        }
        if (codes.isEmpty()) {
            throw new InvalidFields("/claimedOn", "no item of this dispute is on file, so nothing can be proved");
        }
        Map<String, SuspendedService> found =
                ledger.between(dispute.providerId(), FilingWindows.otherParty(file), codes, LocalDate.EPOCH);
        Map<String, SuspendedService> services = new TreeMap<>();
        codes.forEach(code -> services.put(code, before(dispute, found.get(code), code)));
        return services;
    }

    /** What was determined on or after the day of initiation suspends what comes later, the dispute itself included. */
    private static SuspendedService before(Dispute dispute, SuspendedService service, String code) {
        return new SuspendedService(
                code,
                service == null
                        ? List.of()
                        : service.suspensions().stream()
                                .filter(one -> one.determinedOn().isBefore(dispute.initiatedOn()))
                                .toList());
    }

    private Map<String, String> fields(
            Dispute dispute,
            CaseFile file,
            Map<String, SuspendedService> services,
            LocalDate claimedOn,
            String named,
            String text) {
        Claim claim = file.claim();
        Provider.ProviderView provider = claim.billingProvider().view();
        boolean joined = services.values().stream()
                .anyMatch(service -> service.suspensions().size() > 1);
        Map<String, String> fields = new HashMap<>();
        fields.put("day", LocalDate.now(clock).toString());
        fields.put("payer", file.payerName());
        fields.put("provider", provider.name());
        fields.put("npi", provider.npi());
        fields.put("dispute", dispute.disputeNumber());
        fields.put("claim number", claim.claimNumber());
        fields.put("service", claim.serviceFrom().toString());
        fields.put("initiated", dispute.initiatedOn().toString());
        fields.put("claimed", "- Your message of " + claimedOn + (text == null ? "" : ": " + text));
        fields.put("named", named == null ? null : "- " + named(named, services));
        fields.put("items", items(services, dispute.initiatedOn()));
        fields.put(
                "window",
                "- Negotiation began on " + dispute.negotiationStartedOn()
                        + "; the notice of initiation reached the portal on " + dispute.initiatedOn()
                        + ", which lies in none of the days above.");
        fields.put(
                "laws",
                "- A determination suspends the same item between the same parties for the party that initiated, from"
                        + " the day after it for 90 calendar days, or after a batch whose negotiation began on or after"
                        + " 2026-11-01 for 30 business days; after that the item may be initiated (45 CFR 149.510;"
                        + " FED-CO-01, FED-CO-02, FED-CO-04).\n"
                        + "- The same item means the same parties, the same service code and the same issuer or"
                        + " self-insured plan (FED-CO-05).");
        fields.put(
                "method",
                joined
                        ? "Suspensions that overlap are joined here into one span; that is the reading least favorable"
                                + " to us."
                        : null);
        return fields;
    }

    private static String named(String number, Map<String, SuspendedService> services) {
        List<String> suspended = services.entrySet().stream()
                .filter(entry -> entry.getValue().suspensions().stream()
                        .anyMatch(one -> one.disputeNumber().equals(number)))
                .map(Map.Entry::getKey)
                .toList();
        if (!suspended.isEmpty()) {
            return "Dispute " + number + " suspended " + String.join(", ", suspended)
                    + " on the days below and no others.";
        }
        return "Dispute " + number + ": "
                + Disputes.numbered(number)
                        .map(other -> other.determinedOn() == null
                                ? "no determination was issued in it, so it suspends nothing."
                                : "its determination of " + other.determinedOn()
                                        + " concerned other items or another party, or came after this initiation.")
                        .orElse("we know of no determination between these parties under that number.");
    }

    private static String items(Map<String, SuspendedService> services, LocalDate initiatedOn) {
        List<String> lines = new ArrayList<>();
        services.forEach((code, service) -> {
            if (service.suspensions().isEmpty()) {
                lines.add("- " + code + ": no determination between these parties before " + initiatedOn);
            }
            service.suspensions()
                    .forEach(one -> lines.add("- " + code + ": dispute " + one.disputeNumber()
                            + ", determined on " + one.determinedOn() + ", suspended from "
                            + one.determinedOn().plusDays(1) + " to " + one.lastDay() + " ("
                            + one.suspended().ruleId() + ")"));
        });
        return String.join("\n", lines);
    }
}
