package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.Claim;
import dev.parley.document.Document;
import dev.parley.money.Money;
import dev.parley.party.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a settlement down for both sides to sign. */
@ApplicationScoped
class SettlementLetter {
    private final SettlementEffects effects;
    private final Paper paper;
    private final Clock clock;

    SettlementLetter(SettlementEffects effects, Paper paper, Clock clock) {
        this.effects = effects;
        this.paper = paper;
        this.clock = clock;
    }

    Document draft(CaseFile file, Settlement settlement) {
        Claim claim = file.claim();
        Provider.ProviderView provider = claim.billingProvider().view();
        Money share = settlement.patientShare() == null ? Money.ZERO : settlement.patientShare();
        List<String> all = effects.of(file, settlement);
        Map<String, String> fields = new HashMap<>();
        fields.put("day", LocalDate.now(clock).toString());
        fields.put("provider", provider.name());
        fields.put("npi", provider.npi());
        fields.put("payer", file.payerName());
        fields.put("agreed with", settlement.agreedWith());
        fields.put("claim number", claim.claimNumber());
        fields.put("service", claim.serviceFrom().toString());
        fields.put("charge", file.billed().toString());
        fields.put("agreed on", settlement.agreedOn().toString());
        fields.put("total", settlement.agreedTotal().toString());
        fields.put("paid", file.paid().toString());
        fields.put("share", settlement.patientShare() == null ? "as the payer determines it" : share.toString());
        fields.put(
                "due",
                settlement
                        .agreedTotal()
                        .minus(file.paid())
                        .minus(share)
                        .max(Money.ZERO)
                        .toString());
        fields.put(
                "pay by",
                settlement.payBy() == null
                        ? "30 calendar days after the agreement"
                        : settlement.payBy().toString());
        fields.put("lines", lines(file, settlement));
        fields.put("patient", "- " + all.get(0));
        fields.put("laws", list(all.subList(1, all.size())));
        fields.put("release", settlement.releaseText() == null ? "None." : settlement.releaseText());
        return paper.keep(file, "settlement.1", "settlement-letter", "Settlement " + file.caseNumber(), fields);
    }

    private static String lines(CaseFile file, Settlement settlement) {
        if (settlement.offerId() == null) {
            return "- for the claim as a whole";
        }
        List<OfferLine.Line> lines = Offer.byId(file.id(), settlement.offerId()).lines();
        return lines.isEmpty()
                ? "- for the claim as a whole"
                : lines.stream()
                        .map(line -> "- line " + line.lineNumber() + ": " + line.amount())
                        .collect(Collectors.joining("\n"));
    }

    private static String list(List<String> parts) {
        return parts.isEmpty()
                ? "- none that sets this price"
                : parts.stream().map(part -> "- " + part).collect(Collectors.joining("\n"));
    }
}
