package dev.parley.idr;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.negotiation.CaseCost;
import dev.parley.negotiation.EnterCost;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FeeAllocation;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Posts what disputes cost and what comes back, as it happens. Of the cases of one batch only the first bears fees. */
@ApplicationScoped
class PostFees {
    private static final Set<FeeEvent> PAYMENTS =
            EnumSet.of(FeeEvent.ADMINISTRATIVE_FEE_PAID, FeeEvent.ENTITY_FEE_PAID);

    private final FeeAllocation allocation;
    private final FeeReceipts receipts;
    private final FeeDebtors debtors;
    private final Clocks clocks;
    private final EnterCost costs;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    PostFees(
            FeeAllocation allocation,
            FeeReceipts receipts,
            FeeDebtors debtors,
            Clocks clocks,
            EnterCost costs,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.allocation = allocation;
        this.receipts = receipts;
        this.debtors = debtors;
        this.clocks = clocks;
        this.costs = costs;
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
            @Schema(
                            description =
                                    "What proves that fees arrived; a payment without one is asked about after 5 business days")
                    List<FeeReceipt.FeeReceiptView> receipts,
            @Schema(description = "Debits less credits, by account; they add up to nothing")
                    Map<FeeAccount, Money> balances,
            boolean administrativeFeePaid,
            boolean entityFeePaid,
            @Schema(description = "Who owes the administrative fee while it is unpaid (FED-FE-03, FED-FE-04)")
                    List<FeeDebtors.Debtor> debtors,
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
        if (!dispute.bearsFees()) {
            return;
        }
        PaidFees recorded = recorded(dispute);
        FeeLedger ledger = ledger(dispute);
        if (recorded.administrativeOn() == null) {
            post(dispute, ledger.administrativePaid(dispute.administrativeFee(), sent.administrativeFeePaidOn()));
        }
        if (recorded.entityOn() == null) {
            post(dispute, ledger.entityPaid(sent.entityFee(), sent.entityFeePaidOn(), dispute.entity()));
        }
    }

    /** What was recorded of the fees of this number before; of a batch its first case pays for all. */
    PaidFees recorded(Dispute dispute) {
        List<FeeLedger.Entry> entries = FeePosting.of(dispute.lead().id()).stream()
                .map(FeePosting::entry)
                .toList();
        Optional<FeeLedger.Entry> entity = entries.stream()
                .filter(entry -> entry.event() == FeeEvent.ENTITY_FEE_PAID
                        && entry.reference().equals(dispute.entity()))
                .findFirst();
        return new PaidFees(
                entries.stream()
                        .filter(entry -> entry.event() == FeeEvent.ADMINISTRATIVE_FEE_PAID)
                        .map(FeeLedger.Entry::on)
                        .findFirst()
                        .orElse(null),
                entity.map(FeeLedger.Entry::on).orElse(null),
                entity.map(FeeLedger.Entry::amount).orElse(null));
    }

    /** A fee was paid ahead of the offer. */
    DisputeFees payment(UUID disputeId, String ifMatch, FeeEvent fee, Money amount, LocalDate on) {
        Dispute dispute = Dispute.byId(disputeId);
        ETag.check(ifMatch, dispute.version());
        if (dispute.state() != Dispute.State.ENTITY_SELECTED) {
            throw new WrongDisputeState(dispute, "paid for ahead of its offer");
        }
        if (!dispute.bearsFees()) {
            throw new FeesOfTheBatch(dispute.lead());
        }
        boolean administrative = fee == FeeEvent.ADMINISTRATIVE_FEE_PAID;
        new DateOrder(LocalDate.now(clock))
                .check(
                        "/paidOn",
                        on,
                        administrative ? "the initiation" : "the selection of the entity",
                        administrative ? dispute.initiatedOn() : dispute.entitySelectedOn())
                .refuse();
        if (administrative && !amount.equals(dispute.administrativeFee())) {
            throw new InvalidFields("/amount", "is not the administrative fee of " + dispute.administrativeFee());
        }
        if (!amount.isPositive()) {
            throw new InvalidFields("/amount", "must be more than nothing");
        }
        PaidFees recorded = recorded(dispute);
        if ((administrative ? recorded.administrativeOn() : recorded.entityOn()) != null) {
            throw new FeePaidBefore(fee);
        }
        post(
                dispute,
                administrative
                        ? ledger(dispute).administrativePaid(amount, on)
                        : ledger(dispute).entityPaid(amount, on, dispute.entity()));
        timeline.add(
                dispute.caseId(),
                "idr-fee-paid",
                (administrative ? "The administrative fee" : "The fee of " + dispute.entity()) + " of " + amount
                        + " was paid on " + on);
        return of(dispute);
    }

    /** Names of the fees whose payment nobody recorded. */
    List<String> unpaid(Dispute dispute) {
        PaidFees recorded = recorded(dispute);
        List<String> unpaid = new ArrayList<>();
        if (recorded.administrativeOn() == null) {
            unpaid.add("administrative fee");
        }
        if (recorded.entityOn() == null) {
            unpaid.add("entity fee");
        }
        return unpaid;
    }

    void entityLost(Dispute dispute) {
        post(dispute, ledger(dispute).entityLost(dispute.entity(), LocalDate.now(clock)));
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
        if (ledger(dispute).due().isZero()) {
            clocks.met(dispute.caseId(), ClockKind.FEE_REFUND, "returned in full by " + on);
        }
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
        LocalDate refundBy =
                ledger.due().isPositive() ? refundDue(dispute, ledger.due()).orElse(null) : null;
        boolean unknown = dispute.endedOn() != null
                && ledger.held().isPositive()
                && dispute.feeOutcome().isEmpty();
        return new DisputeFees(
                dispute.id(),
                dispute.bearsFees(),
                FeePosting.of(dispute.id()).stream().map(FeePosting::view).toList(),
                FeeReceipt.of(dispute.id()).stream().map(FeeReceipt::view).toList(),
                ledger.balances(),
                ledger.has(FeeEvent.ADMINISTRATIVE_FEE_PAID),
                ledger.has(FeeEvent.ENTITY_FEE_PAID),
                debtors(dispute),
                payBy,
                payBy == null ? null : "Without both fees the offer counts as not received, and the payer's is taken",
                refundBy,
                refundBy != null && today.isAfter(refundBy),
                unknown ? "Had the entity found the dispute eligible before it was closed? (FED-FE-06)" : null);
    }

    List<FeeDebtors.Debtor> debtors(Dispute dispute) {
        Money unpaid = Money.ZERO.minus(ledger(dispute).balance(FeeAccount.PAYABLE));
        return debtors.of(unpaid, dispute.initiatedOn(), dispute.representative());
    }

    /** Empty where no rule sets a day: after an entity dropped out, and while the ending is open. */
    private Optional<LocalDate> refundDue(Dispute dispute, Money due) {
        Optional<LocalDate> runs =
                Deadline.latest(dispute.caseId(), ClockKind.FEE_REFUND).map(Deadline::dueOn);
        return runs.isPresent()
                ? runs
                : dispute.feeOutcome().map(outcome -> allocation
                        .entityFee(outcome, due, dispute.initiatedOn(), dispute.endedOn())
                        .due());
    }

    void post(Dispute dispute, List<FeeLedger.Entry> entries) {
        entries.forEach(entry -> {
            FeePosting posting = new FeePosting(dispute.id(), entry, user.name(), clock.instant());
            posting.persist();
            if (PAYMENTS.contains(entry.event())) {
                receipts.expect(dispute, posting);
            }
            cost(entry).ifPresent(cost -> costs.enter(dispute.caseId(), cost));
        });
    }

    /** What moves money is a cost of the case, or comes off its costs. */
    private static Optional<CaseCost.NewCost> cost(FeeLedger.Entry entry) {
        return switch (entry.event()) {
            case ADMINISTRATIVE_FEE_PAID -> cost(entry, CaseCost.Kind.ADMINISTRATIVE_FEE, entry.amount());
            case ENTITY_FEE_PAID -> cost(entry, CaseCost.Kind.ENTITY_FEE, entry.amount());
            case REFUND_RECEIVED -> cost(entry, CaseCost.Kind.ENTITY_FEE_REFUND, Money.ZERO.minus(entry.amount()));
            default -> Optional.empty();
        };
    }

    private static Optional<CaseCost.NewCost> cost(FeeLedger.Entry entry, CaseCost.Kind kind, Money amount) {
        return Optional.of(new CaseCost.NewCost(
                kind, amount, entry.on(), "from the fee ledger of the dispute: " + entry.because()));
    }

    static FeeLedger ledger(Dispute dispute) {
        return new FeeLedger(
                FeePosting.of(dispute.id()).stream().map(FeePosting::entry).toList());
    }
}
