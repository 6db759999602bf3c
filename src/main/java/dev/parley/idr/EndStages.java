package dev.parley.idr;

import dev.parley.casefile.Clocks;
import dev.parley.outreach.AwaitMessages;
import dev.parley.outreach.ExpectedMessage;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A dispute is over: what ran, was asked or was waited for in its course stops, so that nothing of it is missed later. */
@ApplicationScoped
class EndStages {
    private static final List<ClockKind> FROM_INITIATION = List.of(
            ClockKind.ENTITY_SELECTION_RESPONSE,
            ClockKind.ENTITY_SELECTION_DEFAULT,
            ClockKind.SELECTION_NOTICE,
            ClockKind.ENTITY_CONFLICT_CHECK,
            ClockKind.ENTITY_RESELECTION,
            ClockKind.WITHDRAWAL_RESPONSE,
            ClockKind.SETTLEMENT_NOTICE);

    private static final List<ClockKind> WITH_ENTITY =
            List.of(ClockKind.ELIGIBILITY, ClockKind.INFORMATION_RESPONSE, ClockKind.OFFER, ClockKind.DETERMINATION);

    private final Clocks clocks;
    private final AwaitMessages await;
    private final FeeReceipts receipts;
    private final NotifyOfSettlement settlement;
    private final DeskWork desk;
    private final Clock clock;

    EndStages(
            Clocks clocks,
            AwaitMessages await,
            FeeReceipts receipts,
            NotifyOfSettlement settlement,
            DeskWork desk,
            Clock clock) {
        this.clocks = clocks;
        this.await = await;
        this.receipts = receipts;
        this.settlement = settlement;
        this.desk = desk;
        this.clock = clock;
    }

    /** Clocks that were kept are met before; this stops the others. Lines of a batch may be batched again. */
    void of(Dispute dispute, String because) {
        FROM_INITIATION.forEach(kind -> clocks.cancel(dispute.caseId(), kind, because));
        DisputeWithdrawal.open(dispute.id())
                .ifPresent(asked -> await.arrived(asked.id(), ExpectedMessage.Kind.WITHDRAWAL, because));
        DisputeExtension.of(dispute.id())
                .forEach(asked -> await.arrived(asked.id(), ExpectedMessage.Kind.EXTENSION, because));
        receipts.noLonger(dispute.id(), because);
        settlement.over(dispute);
        DisputeBatchItem.release(dispute.caseId());
        withEntity(dispute, because);
    }

    /** The entity is out of it: what ran from its selection, what it asked, and its word on eligibility. */
    void withEntity(Dispute dispute, String because) {
        WITH_ENTITY.forEach(kind -> clocks.cancel(dispute.caseId(), kind, because));
        await.arrived(dispute.id(), ExpectedMessage.Kind.ELIGIBILITY, because);
        EntityRequest.of(dispute.id()).stream().filter(EntityRequest::isOpen).forEach(request -> {
            request.lapse(LocalDate.now(clock));
            desk.drop(request.id());
        });
    }
}
