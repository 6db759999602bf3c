package dev.parley.intake.fhir;

import org.hl7.fhir.r4.model.Claim;

/** What a ClaimResponse leaves to the claim it answers. */
final class AskedLine {
    private AskedLine() {}

    /** Null where the claim is not here or has no such item. */
    static PayersAnswer.Line complete(PayersAnswer.Line line, Claim asked) {
        if (asked == null) {
            return null;
        }
        return asked.getItem().stream()
                .filter(item -> item.getSequence() == line.sequence())
                .findFirst()
                .map(item -> new PayersAnswer.Line(
                        line.sequence(),
                        item.getProductOrService(),
                        item.getModifier(),
                        item.hasServiced() ? item.getServiced() : asked.getBillablePeriod(),
                        item.hasNet() ? item.getNet() : null,
                        item.getQuantity().getValue(),
                        line.amounts(),
                        line.at()))
                .orElse(null);
    }
}
