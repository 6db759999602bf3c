package dev.parley.idr;

import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FeeAllocation;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Posts what disputes cost and what comes back, as it happens. Of the cases of one batch only the first bears fees. */
@ApplicationScoped
class PostFees {
    private final FeeAllocation allocation;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    PostFees(FeeAllocation allocation, Timeline timeline, CurrentUser user, Clock clock) {
        this.allocation = allocation;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** The fees of a dispute as clients see them. */
    public record DisputeFees(
            UUID disputeId,
            @Schema(description = "False for further cases of one batch: its first case bears the fees")
                    boolean bearsFees,
            List<FeePosting.FeePostingView> postings,
            @Schema(description = "Debits less credits, by account; they add up to nothing")
                    Map<FeeAccount, Money> balances,
            boolean administrativeFeePaid,
            boolean entityFeePaid,
            @Schema(
                            description =
                                    "Until when fees must be paid for the offer to count; absent when they are, or nothing presses")
                    LocalDate payBy,
            @Schema(description = "What is lost when they are not (FED-OF-03)") String atStake,
            @Schema(description = "The day by which the entity must have returned what is due") LocalDate refundDueOn,
            boolean refundOverdue,
            @Schema(description = "What must be known before the entity's fee can be divided") String openQuestion) {}

    void entitySelected(Dispute dispute) {
        if (dispute.bearsFees() && !ledger(dispute).has(FeeEvent.ENTITY_SELECTED)) {
            post(dispute, ledger(dispute).entitySelected(dispute.administrativeFee(), dispute.entitySelectedOn()));
        }
    }

    /** Fees that count, as the offer was received with them. */
    void paid(Dispute dispute, FinalOffer sent) {
        boolean owes = dispute.bearsFees() && !ledger(dispute).has(FeeEvent.ADMINISTRATIVE_FEE_PAID);
        Money administrative = owes ? dispute.administrativeFee() : Money.ZERO;
        post(
                dispute,
                ledger(dispute)
                        .paid(
                                administrative,
                                sent.administrativeFeePaidOn(),
                                sent.entityFee(),
                                sent.entityFeePaidOn(),
                                dispute.entity()));
    }

    void entityLost(Dispute dispute) {
        post(dispute, ledger(dispute).entityLost(dispute.entity(), LocalDate.now(clock)));
    }

    /** Divides the entity's fee as soon as it is known how the dispute ended. */
    void over(Dispute dispute) {
        FeeLedger ledger = ledger(dispute);
        dispute.feeOutcome().filter(outcome -> ledger.held().isPositive()).ifPresent(outcome -> {
            LocalDate ended = dispute.endedOn();
            FeeAllocation.Refund divided = allocation.entityFee(outcome, ledger.held(), dispute.initiatedOn(), ended);
            post(dispute, ledger.over(divided, outcome, ended));
            timeline.add(
                    dispute.caseId(),
                    "idr-fees-divided",
                    "Of the entity fee " + divided.amount() + " comes back and " + divided.kept() + " is kept ("
                            + divided.ruleId() + ")");
        });
    }

    DisputeFees refunded(UUID disputeId, String ifMatch, Money amount, LocalDate on, String reference) {
        Dispute dispute = Dispute.byId(disputeId);
        ETag.check(ifMatch, dispute.version());
        if (!amount.isPositive()) {
            throw new InvalidFields("/amount", "must be more than nothing");
        }
        LocalDate ended = dispute.endedOn();
        new DateOrder(LocalDate.now(clock))
                .check("/receivedOn", on, "the end of the dispute", ended)
                .refuse();
        post(dispute, ledger(dispute).refunded(amount, on, reference));
        timeline.add(dispute.caseId(), "idr-fee-refunded", "The entity returned " + amount + " of its fee");
        return of(dispute);
    }

    DisputeFees of(Dispute dispute) {
        FeeLedger ledger = ledger(dispute);
        LocalDate today = LocalDate.now(clock);
        boolean waits = dispute.state() == Dispute.State.ENTITY_SELECTED;
        LocalDate payBy = Deadline.open(dispute.caseId(), ClockKind.OFFER)
                .filter(running -> waits)
                .map(Deadline::dueOn)
                .orElse(null);
        LocalDate refundBy = ledger.due().isPositive() ? refundDue(dispute).orElse(null) : null;
        boolean unknown = dispute.endedOn() != null
                && ledger.held().isPositive()
                && dispute.feeOutcome().isEmpty();
        return new DisputeFees(
                dispute.id(),
                dispute.bearsFees(),
                FeePosting.of(dispute.id()).stream().map(FeePosting::view).toList(),
                ledger.balances(),
                ledger.has(FeeEvent.ADMINISTRATIVE_FEE_PAID),
                ledger.has(FeeEvent.ENTITY_FEE_PAID),
                payBy,
                payBy == null ? null : "Without both fees the offer counts as not received, and the payer's is taken",
                refundBy,
                refundBy != null && today.isAfter(refundBy),
                unknown ? "Had the entity found the dispute eligible before it was closed? (FED-FE-06)" : null);
    }

    private Optional<LocalDate> refundDue(Dispute dispute) {
        return dispute.feeOutcome().map(outcome -> allocation
                .entityFee(
                        outcome, dispute.ownOffer().orElseThrow().entityFee(), dispute.initiatedOn(), dispute.endedOn())
                .due());
    }

    private void post(Dispute dispute, List<FeeLedger.Entry> entries) {
        entries.forEach(entry -> new FeePosting(dispute.id(), entry, user.name(), clock.instant()).persist());
    }

    private static FeeLedger ledger(Dispute dispute) {
        return new FeeLedger(
                FeePosting.of(dispute.id()).stream().map(FeePosting::entry).toList());
    }
}
