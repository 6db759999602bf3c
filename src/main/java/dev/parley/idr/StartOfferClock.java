package dev.parley.idr;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.outreach.AwaitMessages;
import dev.parley.outreach.ExpectedMessage;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FederalClocks;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** An entity is selected: from that day the offer is due, then eligibility and the determination (FED-OF-01, FED-DT-01). */
@Named("startOfferClock")
@ApplicationScoped
class StartOfferClock implements ProcessStep {
    private final FederalClocks law;
    private final Clocks clocks;
    private final RetimeDispute retime;
    private final AwaitMessages await;

    StartOfferClock(FederalClocks law, Clocks clocks, RetimeDispute retime, AwaitMessages await) {
        this.law = law;
        this.clocks = clocks;
        this.retime = retime;
        this.await = await;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Dispute dispute = Disputes.current(caseId);
        String selected = dispute.entity() + " was selected on " + dispute.entitySelectedOn();
        clocks.met(caseId, ClockKind.ENTITY_SELECTION_RESPONSE, selected);
        clocks.met(caseId, ClockKind.ENTITY_SELECTION_DEFAULT, selected);
        Deadline eligibility = start(dispute, ClockKind.ELIGIBILITY, selected);
        await.await(
                caseId,
                ExpectedMessage.Kind.ELIGIBILITY,
                dispute.id(),
                "the decision of " + dispute.entity() + " whether dispute " + dispute.disputeNumber() + " is eligible",
                eligibility.dueOn());
        start(dispute, ClockKind.DETERMINATION, selected);
        start(dispute, ClockKind.OFFER, selected);
        retime.of(dispute, "what was asked or granted before the selection counts from it");
        return Map.of(
                "offerDueAt",
                Deadline.latest(caseId, ClockKind.OFFER).orElseThrow().dueAt());
    }

    private Deadline start(Dispute dispute, ClockKind kind, String evidence) {
        return clocks.start(
                dispute.caseId(),
                law.clock(kind, dispute.events(), dispute.isBatched()).orElseThrow(),
                evidence);
    }
}
