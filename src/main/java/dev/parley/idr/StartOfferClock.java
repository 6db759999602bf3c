package dev.parley.idr;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
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

    StartOfferClock(FederalClocks law, Clocks clocks) {
        this.law = law;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Dispute dispute = Dispute.current(caseId);
        String selected = dispute.entity() + " was selected on " + dispute.entitySelectedOn();
        clocks.met(caseId, ClockKind.ENTITY_SELECTION_RESPONSE, selected);
        clocks.met(caseId, ClockKind.ENTITY_SELECTION_DEFAULT, selected);
        start(dispute, ClockKind.ELIGIBILITY, selected);
        start(dispute, ClockKind.DETERMINATION, selected);
        return Map.of("offerDueAt", start(dispute, ClockKind.OFFER, selected).dueAt());
    }

    private Deadline start(Dispute dispute, ClockKind kind, String evidence) {
        return clocks.start(
                dispute.caseId(),
                law.clock(kind, dispute.events(), dispute.isBatched()).orElseThrow(),
                evidence);
    }
}
