package dev.parley.x12;

import dev.parley.claim.ClaimForm.PriorPayment;
import dev.parley.money.Money;
import dev.parley.x12.Segment.Source;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Loop 2430 of an 837: what another payer decided on a line. */
final class OtherDecision {
    private final Segment svd;
    private final Money paid;
    private final BigDecimal units;
    private final OtherAdjustments adjustments = new OtherAdjustments();
    private Segment date;
    private LocalDate paidOn;

    OtherDecision(Segment svd, Elements elements) {
        this.svd = svd;
        paid = elements.requiredAmount(svd, 2);
        units = elements.quantity(svd, 5);
        date = svd.without("DTP");
    }

    void adjust(Segment cas, Elements elements) {
        adjustments.take(cas, elements);
    }

    void date(Segment dtp, Elements elements) {
        date = dtp;
        paidOn = elements.date(dtp, 3);
    }

    PriorPayment read() {
        return new PriorPayment(svd.element(1), paid, units, paidOn, adjustments.taken());
    }

    Source source(String rest) {
        Constraints.Step step = Constraints.Step.of(rest);
        return switch (step.name()) {
            case "paid" -> svd.source(2);
            case "units" -> svd.source(5);
            case "paidOn" -> date.source(3);
            case "adjustments" -> adjustments.source(step, svd);
            default -> svd.source(1);
        };
    }
}
