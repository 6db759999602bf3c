package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.idr.Dispute;
import dev.parley.idr.Disputes;
import dev.parley.idr.state.StateDispute;
import dev.parley.money.Money;
import dev.parley.negotiation.Evaluate;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A remittance came while the price is in dispute: what is still open is counted anew, and the negotiator is asked. */
@ApplicationScoped
class TellOfLateMoney {
    private final Evaluate evaluate;
    private final DeskWork desk;
    private final Timeline timeline;
    private final Outbox outbox;

    TellOfLateMoney(Evaluate evaluate, DeskWork desk, Timeline timeline, Outbox outbox) {
        this.evaluate = evaluate;
        this.desk = desk;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    /** Under which number a filed dispute of the case is live. */
    static Optional<String> live(UUID caseId) {
        return Disputes.live(caseId).map(Dispute::disputeNumber).or(() -> StateDispute.live(caseId)
                .map(StateDispute::reference));
    }

    void tell(CaseFile file, RemittanceEffect.Standing now) {
        Optional<String> live = live(file.id());
        String where =
                live.map(number -> "dispute " + number + " is live").orElse("the case is on its way to a dispute");
        Money open = now.billed().minus(now.paid()).minus(now.patient());
        timeline.add(
                file.id(),
                "payment-in-dispute",
                "A remittance came while " + where + ": " + now.billed() + " billed less " + now.paid()
                        + " paid so far and " + now.patient() + " of the patient leaves " + open + " open"
                        + (live.isEmpty()
                                ? ""
                                : ". The award is held against all that has been paid by then (FED-PY-01)")
                        + (open.isPositive() ? "" : "; the case stays open until the dispute is ended"));
        if (live.isEmpty()) {
            evaluate.evaluate(file.id()); // once it is filed, the ways of the negotiation are behind it
        }
        desk.drop(file.id());
        desk.open(new DeskWork.DeskTask(
                WeighLatePaymentForm.KIND,
                "Weigh a remittance that came while " + where + ": " + open + " is open of claim " + file.claimNumber(),
                Role.NEGOTIATOR,
                file.id(),
                null,
                open.max(Money.ZERO).dollars(),
                file.payerId(),
                file.payerName(),
                file.claimNumber()));
        outbox.add("dispute.remittance", file.id(), Map.of("open", open.dollars()));
    }
}
