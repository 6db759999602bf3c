package dev.parley.idr;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.FeeAllocation;
import dev.parley.regulation.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Divides the entity's fee as soon as it is known how the dispute ended, and anew when that is corrected (FED-FE-06). */
@ApplicationScoped
class DivideFees {
    private final FeeAllocation allocation;
    private final FederalClocks law;
    private final Clocks clocks;
    private final PostFees fees;
    private final Timeline timeline;

    DivideFees(FeeAllocation allocation, FederalClocks law, Clocks clocks, PostFees fees, Timeline timeline) {
        this.allocation = allocation;
        this.law = law;
        this.clocks = clocks;
        this.fees = fees;
        this.timeline = timeline;
    }

    void over(Dispute dispute) {
        divide(dispute, "", dispute.endedOn());
    }

    /** What was divided is held again, and divided by what holds now; {@code correction} tells one from another. */
    void corrected(Dispute dispute, String correction, LocalDate correctedOn) {
        FeeLedger ledger = PostFees.ledger(dispute);
        List<FeeLedger.Entry> back = ledger.undivided(correction, correctedOn);
        if (back.isEmpty()) {
            return;
        }
        fees.post(dispute, back);
        clocks.cancel(dispute.caseId(), ClockKind.FEE_REFUND, "the determination was corrected on " + correctedOn);
        divide(dispute, correction, correctedOn);
    }

    private void divide(Dispute dispute, String reference, LocalDate on) {
        FeeLedger ledger = PostFees.ledger(dispute);
        dispute.feeOutcome().filter(outcome -> ledger.held().isPositive()).ifPresent(outcome -> {
            FeeAllocation.Refund divided = allocation.entityFee(outcome, ledger.held(), dispute.initiatedOn(), on);
            fees.post(dispute, ledger.over(divided, outcome, on, reference));
            timeline.add(
                    dispute.caseId(),
                    "idr-fees-divided",
                    "Of the entity fee " + divided.amount() + " comes back and " + divided.kept() + " is kept ("
                            + divided.ruleId() + ")");
            if (ledger.due().isPositive()) {
                law.clock(ClockKind.FEE_REFUND, dispute.events().with(Trigger.FEE_REFUNDABLE, on), dispute.isBatched())
                        .ifPresent(due -> clocks.start(
                                dispute.caseId(), due, "the entity owes back " + ledger.due() + " of its fee"));
            }
        });
    }
}
