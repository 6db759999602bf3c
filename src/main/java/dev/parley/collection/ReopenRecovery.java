package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.ClosedCaseMoney;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.money.Money;
import dev.parley.negotiation.InvoiceServiceFee;
import dev.parley.regulation.ClockKind;
import dev.parley.remittance.Receipts;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Opens a closed case again when money went back to the payer or came too much: at its recovery where a rate binds the
 * payer, else at its review.
 */
@ApplicationScoped
class ReopenRecovery implements ClosedCaseMoney {
    private static final String REOPENED = "recoveryReopened";

    private final Clocks clocks;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final InvoiceServiceFee invoice;
    private final Clock clock;

    ReopenRecovery(
            Clocks clocks,
            CaseWorkflow workflow,
            Timeline timeline,
            Outbox outbox,
            InvoiceServiceFee invoice,
            Clock clock) {
        this.clocks = clocks;
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
        this.invoice = invoice;
        this.clock = clock;
    }

    @Override
    public void moved(CaseFile file, Money change, String because) {
        invoice.bringUpToDate(file);
        Optional<ExpectedPayment> recovery = ExpectedPayment.latest(file.id());
        if (recovery.isPresent()) {
            lookAgain(file, recovery.get(), because);
        } else if (AgreedRate.isAwarded(file.id())) {
            followAward(file, because);
        } else if (change.isNegative()) {
            openAgain(file, "The claim is reviewed again, because " + because);
            workflow.start(file.id());
        }
    }

    /** An award that brought no money was followed by nobody; from now on what is missing of it is, and what is too much. */
    void followAward(CaseFile file, String because) {
        openAgain(file, "The award binds, and its payment is followed, because " + because);
        workflow.resume(file.id(), REOPENED);
    }

    /** Counts anew; what is even, or no worse than what was given up before, stays closed. */
    void lookAgain(CaseFile file, ExpectedPayment expected, String because) {
        boolean gaveUp = expected.state() == ExpectedPayment.State.WRITTEN_OFF;
        Money missedBefore = expected.missing();
        Receipts receipts = file.part().receipts(file.claim());
        expected.match(
                receipts.paid(), receipts.interest(), receipts.lastOn().orElse(LocalDate.now(clock)), clock.instant());
        boolean worse = gaveUp
                ? expected.missing().isMoreThan(missedBefore)
                : expected.missing().isPositive();
        if (!worse && expected.tooMuch().isZero()) {
            timeline.add(
                    file.id(),
                    "payment-after-end",
                    "After the end " + because + ": " + expected.missing() + " is missing now");
            return;
        }
        expected.reopen(because, clock.instant());
        if (expected.source() == ExpectedPayment.Source.AWARD && worse) {
            clocks.runAgain(file.id(), ClockKind.AWARD_PAYMENT);
        }
        openAgain(
                file,
                "The recovery is open again, because " + because + ": "
                        + (worse
                                ? expected.missing() + " of "
                                        + expected.figures().agreed() + " is missing"
                                : expected.tooMuch() + " is too much"));
        workflow.resume(file.id(), REOPENED);
    }

    private void openAgain(CaseFile file, String text) {
        file.reopen(LocalDate.now(clock));
        timeline.add(file.id(), "case-reopened", text);
        outbox.add("case.reopened", file.id(), Map.of("because", text));
    }
}
