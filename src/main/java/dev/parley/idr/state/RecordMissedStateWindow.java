package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.regulation.Blocker;
import dev.parley.regulation.RoadStanding;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The window closed unused, or its questions stayed open too long: said loudly, and a supervisor decides. */
@Named("recordMissedStateWindow")
@ApplicationScoped
class RecordMissedStateWindow implements ProcessStep {
    private final RoadOfCase roads;
    private final Timeline timeline;
    private final Outbox outbox;

    RecordMissedStateWindow(RoadOfCase roads, Timeline timeline, Outbox outbox) {
        this.roads = roads;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        RoadStanding standing = roads.standing(CaseFile.byId(caseId));
        boolean missed = standing.status() == RoadStanding.Status.MISSED;
        timeline.add(
                caseId,
                missed ? "state-window-missed" : "state-questions-open",
                missed
                        ? "The state's process was not asked for: " + standing.because() + " (XFED-06)"
                        : "Nobody has answered what the state's process hangs on: "
                                + standing.questions().stream()
                                        .map(Blocker::code)
                                        .collect(Collectors.joining(", ")));
        outbox.add(
                missed ? "state-dispute.window-missed" : "state-dispute.questions-open",
                caseId,
                standing.due() == null ? Map.of() : Map.of("due", standing.due().toString()));
        return Map.of("idrOutcome", "notFiled");
    }
}
