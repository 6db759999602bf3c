package dev.parley.x12;

import dev.parley.money.Money;
import dev.parley.remittance.NewRemittance.PaidLine;
import dev.parley.x12.Segment.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Loop 2110 of an 835. */
final class PaidLineLoop {
    private final Segment svc;
    private final Elements elements;
    private final List<String> procedure;
    private final Money charge;
    private final Money paid;
    private final BigDecimal units;
    private final PayerAdjustments adjustments = new PayerAdjustments();
    private final List<String> remarks = new ArrayList<>();
    private final List<Source> remarkSources = new ArrayList<>();
    private Segment allowedSegment;
    private Money allowed;
    private LocalDate served;
    private LocalDate begun;

    PaidLineLoop(Segment svc, Elements elements) {
        this.svc = svc;
        this.elements = elements;
        procedure = elements.composite(svc, 1);
        charge = elements.requiredAmount(svc, 2);
        paid = elements.requiredAmount(svc, 3);
        units = elements.quantity(svc, 5);
        allowedSegment = svc.without("AMT");
    }

    void adjust(Segment cas) {
        adjustments.take(cas, elements);
    }

    void date(Segment dtm) {
        switch (dtm.raw(1).strip()) {
            case "472" -> served = elements.date(dtm, 2);
            case "150" -> begun = elements.date(dtm, 2);
            default -> {}
        }
    }

    void amount(Segment amt) {
        if (amt.has(1, "B6")) {
            allowedSegment = amt;
            allowed = elements.requiredAmount(amt, 2);
        }
    }

    void remark(Segment lq) {
        if (lq.has(1, "HE") && lq.element(2) != null) {
            remarks.add(lq.element(2));
            remarkSources.add(lq.source(2));
        }
    }

    LocalDate served() {
        return served == null ? begun : served;
    }

    BigDecimal adjusted() {
        return adjustments.sum();
    }

    PaidLine read(Problems problems) {
        if (charge != null && paid != null) {
            BigDecimal due = charge.dollars().subtract(adjustments.sum());
            if (due.compareTo(paid.dollars()) != 0) {
                problems.warning(
                        svc.source(3),
                        "line-out-of-balance",
                        "SVC03 is %s, SVC02 less the CAS of the line is $%s".formatted(paid, due.toPlainString()));
            }
        }
        return new PaidLine(
                Elements.part(procedure, 2),
                Elements.parts(procedure, 3, 6),
                charge,
                paid,
                allowed,
                null,
                served(),
                units,
                adjustments.taken(),
                remarks);
    }

    Source source(Constraints.Step step) {
        return switch (step.name()) {
            case "procedureCode" -> svc.source(1).part(2);
            case "modifiers" -> svc.source(1).part(3 + Math.max(0, step.index()));
            case "charge" -> svc.source(2);
            case "paid" -> svc.source(3);
            case "units" -> svc.source(5);
            case "allowed" -> allowedSegment.source(2);
            case "adjustments" -> adjustments.source(step, svc);
            case "remarkCodes" -> remarkSources.get(Math.max(0, step.index()));
            default -> svc.source(1);
        };
    }
}
