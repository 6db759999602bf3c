package dev.parley.idr.state;

import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The mediation failed: the days to sue run where the state has them, and the provider decides anew. */
@Named("recordFailedMediation")
@ApplicationScoped
class RecordFailedMediation implements ProcessStep {
    private final RoadOfCase roads;
    private final Timeline timeline;
    private final Outbox outbox;

    RecordFailedMediation(RoadOfCase roads, Timeline timeline, Outbox outbox) {
        this.roads = roads;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        StateDispute dispute = StateDispute.latest(caseId).orElseThrow();
        String because = "mediation " + dispute.reference() + " failed on " + dispute.endedOn();
        String suit = roads.start(dispute, ClockKind.STATE_SUIT, because)
                .map(Deadline::dueOn)
                .map(day -> "; a suit can be brought until " + day)
                .orElse("; whether and until when a suit can be brought is not on file: ask counsel");
        timeline.add(caseId, "state-dispute-failed", because + suit + " (XFED-06)");
        outbox.add(
                "state-dispute.failed",
                caseId,
                Map.of("stateDisputeId", dispute.id().toString()));
        return Map.of("idrOutcome", "notFiled");
    }
}
