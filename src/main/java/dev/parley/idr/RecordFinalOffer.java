package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The offer is in and paid for; from here the entity decides (FED-DT-01). */
@Named("recordFinalOffer")
@ApplicationScoped
class RecordFinalOffer implements ProcessStep {
    private final Clocks clocks;

    RecordFinalOffer(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        OwnOffer offer = Disputes.current(caseId).ownOffer().orElseThrow();
        clocks.met(
                caseId,
                ClockKind.OFFER,
                "offer sent on " + offer.submittedOn() + ", fees paid on " + offer.feesPaidOn());
        Deadline determination =
                Deadline.latest(caseId, ClockKind.DETERMINATION).orElseThrow();
        CaseFile.byId(caseId).waitUntil(determination.dueOn());
        return Map.of("determinationDueAt", determination.dueAt());
    }
}
