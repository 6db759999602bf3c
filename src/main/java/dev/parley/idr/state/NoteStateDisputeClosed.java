package dev.parley.idr.state;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** It ended without a decision: its clocks stop. One not taken is reviewed anew, and its window runs on if days are left. */
@Named("noteStateDisputeClosed")
@ApplicationScoped
class NoteStateDisputeClosed implements ProcessStep {
    private static final List<ClockKind> INSIDE = List.of(ClockKind.STATE_NEUTRAL, ClockKind.STATE_DECISION);

    private final Clocks clocks;
    private final Timeline timeline;

    NoteStateDisputeClosed(Clocks clocks, Timeline timeline) {
        this.clocks = clocks;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        StateDispute closed = StateDispute.latest(caseId).orElseThrow();
        String ended = "request " + closed.reference() + " ended on " + closed.endedOn() + ": " + closed.ending();
        INSIDE.forEach(kind -> clocks.cancel(caseId, kind, ended));
        if (closed.ending() == StateDispute.Ending.DISMISSED) {
            clocks.runAgain(caseId, ClockKind.STATE_DISPUTE);
        }
        timeline.add(caseId, "state-dispute-over", "The state's process is over without a decision: " + ended);
        return Map.of(
                "idrOutcome",
                switch (closed.ending()) {
                    case DISMISSED -> "ineligible";
                    case WITHDRAWN -> "notFiled";
                    case SETTLED -> "noMoneyDue";
                });
    }
}
