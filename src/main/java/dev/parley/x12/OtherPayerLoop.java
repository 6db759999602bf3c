package dev.parley.x12;

import dev.parley.claim.ClaimForm.OtherPayer;
import dev.parley.money.Money;
import dev.parley.x12.Segment.Source;

/** Loops 2320 and 2330 of an 837: another payer of the claim. */
final class OtherPayerLoop {
    private final Segment sbr;
    private final OtherAdjustments adjustments = new OtherAdjustments();
    private Segment amount;
    private Segment reference;
    private PartyLoop subscriber;
    private PartyLoop payer;
    private Money paid;

    OtherPayerLoop(Segment sbr) {
        this.sbr = sbr;
        amount = sbr.without("AMT");
        reference = sbr.without("REF");
    }

    void adjust(Segment cas, Elements elements) {
        adjustments.take(cas, elements);
    }

    void amount(Segment amt, Elements elements) {
        if (amt.has(1, "D")) {
            amount = amt;
            paid = elements.requiredAmount(amt, 2);
        }
    }

    void reference(Segment ref) {
        if (ref.has(1, "F8")) {
            reference = ref;
        }
    }

    void name(PartyLoop party, String entity) {
        if (entity.equals("IL")) {
            subscriber = party;
        } else if (entity.equals("PR")) {
            payer = party;
        }
    }

    OtherPayer read() {
        return new OtherPayer(
                sbr.element(1),
                sbr.element(2),
                sbr.element(3),
                sbr.element(4),
                sbr.element(9),
                payer == null ? null : payer.identifier(),
                payer == null ? null : payer.lastName(),
                subscriber == null ? null : subscriber.identifier(),
                subscriber == null ? null : subscriber.lastName(),
                subscriber == null ? null : subscriber.firstName(),
                paid,
                reference.element(2),
                adjustments.taken());
    }

    Source source(String rest) {
        Constraints.Step step = Constraints.Step.of(rest);
        return switch (step.name()) {
            case "relationship" -> sbr.source(2);
            case "groupNumber" -> sbr.source(3);
            case "planName" -> sbr.source(4);
            case "filingIndicator" -> sbr.source(9);
            case "payerId" -> payer.source("payerId");
            case "name" -> payer.source("name");
            case "memberId" -> subscriber.source();
            case "subscriberLastName" -> subscriber.source("lastName");
            case "subscriberFirstName" -> subscriber.source("firstName");
            case "paid" -> amount.source(2);
            case "payerControlNumber" -> reference.source(2);
            case "adjustments" -> adjustments.source(step, sbr);
            default -> sbr.source(1);
        };
    }
}
