package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.money.Money;
import dev.parley.negotiation.InvoiceServiceFee;
import dev.parley.regulation.ClockKind;
import dev.parley.remittance.Receipts;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds what came against what was due, line by line (CLM-20), whenever money moved or its day has passed. */
@Named("matchPayment")
@ApplicationScoped
class MatchPayment implements ProcessStep {
    private final PaymentDays days;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Outbox outbox;
    private final InvoiceServiceFee invoice;
    private final Clock clock;

    MatchPayment(
            PaymentDays days, Clocks clocks, Timeline timeline, Outbox outbox, InvoiceServiceFee invoice, Clock clock) {
        this.days = days;
        this.clocks = clocks;
        this.timeline = timeline;
        this.outbox = outbox;
        this.invoice = invoice;
        this.clock = clock;
    }

    /** What the gateway after it reads. */
    enum Next {
        DONE("done"),
        /** More came than is due, or the rate is less than what was paid. */
        RETURN("return"),
        CHASE("chase"),
        /** It was asked for as often as the house wants, and nothing moved. */
        ESCALATE("escalate"),
        /** Nothing moved, and the day has not come. */
        WAIT("wait");

        private final String word;

        Next(String word) {
            this.word = word;
        }
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        ExpectedPayment expected = ExpectedPayment.latest(caseId).orElseThrow();
        Receipts receipts = file.part().receipts(file.claim());
        LocalDate today = LocalDate.now(clock);
        Money before = expected.figures().received();
        boolean even = expected.match(
                receipts.paid(), receipts.interest(), receipts.lastOn().orElse(today), clock.instant());
        boolean moved = !before.equals(expected.figures().received());
        Next next = next(expected, even, moved, days.askedEnough(expected.chases()), today);
        tell(caseId, expected, receipts, next, moved);
        if (moved) {
            invoice.bringUpToDate(file);
        }
        // a process begun before money could flow both ways reads paidInFull
        return Map.of(
                "moneyNext",
                next.word,
                "paidInFull",
                next == Next.DONE,
                "paymentDueAt",
                days.lateFrom(expected.dueOn()),
                "chaseOverdueAt",
                days.ownOverdueAt(),
                "returnOverdueAt",
                days.returnOverdueAt(expected));
    }

    static Next next(ExpectedPayment expected, boolean even, boolean moved, boolean askedEnough, LocalDate today) {
        if (even) {
            return Next.DONE;
        }
        if (expected.tooMuch().isPositive()) {
            return Next.RETURN;
        }
        boolean early = !today.isAfter(expected.dueOn()) && !expected.isReopened();
        if (early && !moved) {
            return Next.WAIT;
        }
        return askedEnough ? Next.ESCALATE : Next.CHASE;
    }

    private void tell(UUID caseId, ExpectedPayment expected, Receipts receipts, Next next, boolean moved) {
        Map<String, Object> data = Map.of("expectedPaymentId", expected.id());
        switch (next) {
            case DONE -> {
                clocks.met(caseId, ClockKind.AWARD_PAYMENT, "nothing is due any more");
                timeline.add(caseId, "payment-complete", complete(expected) + extras(expected, receipts));
                outbox.add("payment.complete", caseId, data);
            }
            case RETURN -> {
                timeline.add(
                        caseId,
                        "payment-too-much",
                        expected.tooMuch() + " is to go back to the payer: " + PaymentWords.sum(expected)
                                + extras(expected, receipts));
                outbox.add("payment.too-much", caseId, data);
            }
            case CHASE, ESCALATE -> {
                timeline.add(
                        caseId,
                        moved ? "payment-short" : "payment-overdue",
                        expected.figures().received() + " of "
                                + expected.figures().due() + " has come; " + expected.missing()
                                + " is missing (CLM-20)"
                                + (moved ? "" : ", due by " + expected.dueOn()) + ": " + PaymentWords.sum(expected)
                                + extras(expected, receipts));
                outbox.add(moved ? "payment.short" : "payment.overdue", caseId, data);
            }
            case WAIT ->
                timeline.add(
                        caseId,
                        "payment-awaited",
                        expected.missing() + " is due by " + expected.dueOn() + ", nothing moved: "
                                + PaymentWords.sum(expected));
        }
    }

    private static String complete(ExpectedPayment expected) {
        PaymentFigures figures = expected.figures();
        String what = figures.owedBack().isPositive()
                ? "All of " + figures.owedBack() + " is settled with the payer: "
                : figures.due().isZero() && figures.received().isZero()
                        ? "Nothing is due: "
                        : "All of " + figures.due() + " has come: ";
        return what + PaymentWords.sum(expected);
    }

    private static String extras(ExpectedPayment expected, Receipts receipts) {
        StringBuilder text = new StringBuilder();
        List<String> uneven = expected.unevenLines();
        if (!uneven.isEmpty()) {
            text.append("; ").append(String.join(", ", uneven));
        }
        if (!expected.figures().interest().isZero()) {
            text.append("; interest of ").append(expected.figures().interest()).append(" pays nothing of it");
        }
        receipts.priceRemark().ifPresent(code -> text.append("; the payer says by ")
                .append(code)
                .append(" that it paid the price that was set"));
        return text.toString();
    }
}
