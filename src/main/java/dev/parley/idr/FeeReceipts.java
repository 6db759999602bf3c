package dev.parley.idr;

import dev.parley.casefile.Timeline;
import dev.parley.http.ETag;
import dev.parley.http.Refusal;
import dev.parley.outreach.AwaitMessages;
import dev.parley.outreach.ExpectedMessage;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Waits for the receipt of each fee that was paid, and takes it down once; when none comes, somebody is asked. */
@ApplicationScoped
class FeeReceipts {
    /** Business days, ours: no rule sets any. */
    private static final int PATIENCE = 5;

    private final AwaitMessages await;
    private final BusinessCalendar calendar;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    FeeReceipts(AwaitMessages await, BusinessCalendar calendar, Timeline timeline, CurrentUser user, Clock clock) {
        this.await = await;
        this.calendar = calendar;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    void expect(Dispute dispute, FeePosting paid) {
        await.await(
                dispute.caseId(),
                ExpectedMessage.Kind.FEE_RECEIPT,
                paid.id(),
                "the receipt for the " + words(paid.event()) + " of dispute " + dispute.disputeNumber() + ", paid on "
                        + paid.on(),
                calendar.nthBusinessDayAfter(paid.on(), PATIENCE));
    }

    /** What a receipt would prove matters no more. */
    void noLonger(UUID disputeId, String because) {
        FeePosting.of(disputeId).forEach(paid -> await.arrived(paid.id(), ExpectedMessage.Kind.FEE_RECEIPT, because));
    }

    void received(UUID disputeId, String ifMatch, FeeEvent fee, LocalDate receivedOn, String reference) {
        Dispute dispute = Dispute.byId(disputeId);
        ETag.check(ifMatch, dispute.version());
        FeePosting paid = FeePosting.of(disputeId).stream()
                .filter(posting -> posting.event() == fee)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NotPaid(fee));
        refuseTwice(paid, reference);
        new DateOrder(LocalDate.now(clock))
                .check("/receivedOn", receivedOn, "the payment", paid.on())
                .refuse();
        new FeeReceipt(paid, receivedOn, reference, user.name(), clock.instant()).persist();
        await.arrived(paid.id(), ExpectedMessage.Kind.FEE_RECEIPT, "receipt " + reference);
        timeline.add(
                dispute.caseId(),
                "idr-fee-receipt",
                "The receipt " + reference + " of " + receivedOn + " proves the " + words(fee) + " of "
                        + paid.entry().amount());
    }

    /** One receipt may be for both fees of a dispute, never for two disputes. */
    private static void refuseTwice(FeePosting paid, String reference) {
        List<FeeReceipt> there = FeeReceipt.of(paid.disputeId());
        there.stream().filter(receipt -> receipt.isFor(paid)).findFirst().ifPresent(receipt -> {
            throw new Recorded(receipt);
        });
        FeeReceipt.elsewhere(reference, paid.disputeId()).ifPresent(other -> {
            throw new OfAnother(reference);
        });
    }

    private static String words(FeeEvent fee) {
        return fee == FeeEvent.ADMINISTRATIVE_FEE_PAID ? "administrative fee" : "entity fee";
    }

    /** No payment of the fee is recorded. */
    static class NotPaid extends Refusal {
        NotPaid(FeeEvent fee) {
            super(409, "fee-not-paid", "No payment of this fee is recorded", Map.of("fee", fee));
        }
    }

    /** The fee has its receipt. */
    static class Recorded extends Refusal {
        Recorded(FeeReceipt there) {
            super(
                    409,
                    "fee-receipt-recorded",
                    "The receipt " + there.reference() + " is recorded for this payment",
                    Map.of("reference", there.reference()));
        }
    }

    /** The number is that of another dispute's receipt. */
    static class OfAnother extends Refusal {
        OfAnother(String reference) {
            super(
                    409,
                    "receipt-of-another-dispute",
                    "The receipt " + reference + " is recorded for another dispute",
                    Map.of("reference", reference));
        }
    }
}
