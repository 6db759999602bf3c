package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The arbitrator or mediator is known: submissions or the mediation have their day, and the decision its term. */
@Named("recordNeutral")
@ApplicationScoped
class RecordNeutral implements ProcessStep {
    private final RoadOfCase roads;
    private final Clocks clocks;

    RecordNeutral(RoadOfCase roads, Clocks clocks) {
        this.roads = roads;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        StateDispute dispute = StateDispute.current(caseId);
        String named = dispute.neutral() + " was named";
        clocks.met(caseId, ClockKind.STATE_NEUTRAL, named);
        Optional<Deadline> decision = roads.start(dispute, ClockKind.STATE_DECISION, named);
        CaseFile.byId(caseId).waitUntil(dispute.meetsOn());
        return Map.of(
                "neutralKnown",
                true,
                "submissionsDueAt",
                roads.endOf(dispute.meetsOn()),
                "decisionDueAt",
                roads.askAfter(dispute.meetsOn(), decision));
    }
}
