package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The day for submissions passed without ours: said loudly; the arbitrator may decide on the payer's alone. */
@Named("recordMissedSubmission")
@ApplicationScoped
class RecordMissedSubmission implements ProcessStep {
    private final RoadOfCase roads;
    private final Timeline timeline;
    private final Outbox outbox;

    RecordMissedSubmission(RoadOfCase roads, Timeline timeline, Outbox outbox) {
        this.roads = roads;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        StateDispute dispute = StateDispute.current(caseId);
        timeline.add(
                caseId,
                "state-submission-missed",
                "Nothing went to " + dispute.neutral() + " by " + dispute.meetsOn()
                        + ": the decision may rest on the payer's papers alone");
        outbox.add(
                "state-dispute.submission-missed",
                caseId,
                Map.of("stateDisputeId", dispute.id().toString()));
        var dueAt = roads.askAfter(dispute.meetsOn(), Optional.empty());
        CaseFile.byId(caseId).waitUntil(roads.dayOf(dueAt));
        return Map.of("decisionDueAt", dueAt);
    }
}
