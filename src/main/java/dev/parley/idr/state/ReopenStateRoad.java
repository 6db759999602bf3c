package dev.parley.idr.state;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.FactName;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.outreach.Escalation;
import dev.parley.outreach.EscalationAnswer;
import dev.parley.regulation.RoadStanding;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.TaskBrief;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The supervisor records the exception that opens the state's window again, has the questions asked again, or lets it go. */
@ApplicationScoped
class ReopenStateRoad implements Escalation {
    private final RoadOfCase roads;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ReopenStateRoad(RoadOfCase roads, Timeline timeline, CurrentUser user, Clock clock) {
        this.roads = roads;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "stateDispute";
    }

    @Override
    public TaskBrief brief(UUID caseId) {
        return new TaskBrief(null, null, null, TaskBrief.URGENT, null);
    }

    @Override
    public Map<String, Object> decide(UUID caseId, EscalationAnswer answer) {
        CaseFile file = CaseFile.byId(caseId).open();
        RoadStanding standing = roads.standing(file);
        if (answer.nextContactOn() != null) {
            throw new InvalidFields("/nextContactOn", "belongs to talks, and this is the state's process");
        }
        if (answer.giveUp() && answer.extension() != null) {
            throw new InvalidFields("/extension", "does not go with giving up");
        }
        if (!answer.giveUp() && answer.extension() == null && standing.status() == RoadStanding.Status.MISSED) {
            throw new InvalidFields("/extension", "is needed: without one the window stays closed");
        }
        if (answer.giveUp()) {
            timeline.add(caseId, "state-not-filed", "The state's process is let go: " + answer.reason());
        } else if (answer.extension() != null) {
            reopen(file, answer.extension(), answer.reason());
        } else {
            timeline.add(caseId, "state-questions-again", "The questions are asked again: " + answer.reason());
        }
        return Map.of("giveUp", answer.giveUp());
    }

    /** Kept as a fact with its proof, from which the window is computed. */
    private void reopen(CaseFile file, EscalationAnswer.Extension granted, String reason) {
        if (granted.until().isBefore(LocalDate.now(clock))) {
            throw new InvalidFields("/extension/until", "has passed");
        }
        new CaseFact(
                        file.id(),
                        FactName.STATE_EXTENDED_UNTIL,
                        granted.until().toString(),
                        granted.ground().name(),
                        granted.reference(),
                        user.name(),
                        clock.instant())
                .persist();
        timeline.add(
                file.id(),
                "state-window-reopened",
                "The state's window is open until " + granted.until() + " (" + granted.ground() + ", "
                        + granted.reference() + "): " + reason);
    }
}
