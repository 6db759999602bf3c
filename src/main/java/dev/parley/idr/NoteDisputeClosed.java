package dev.parley.idr;

import dev.parley.casefile.Timeline;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The dispute ended without a determination: its clocks stop, and no award brings money. */
@Named("noteDisputeClosed")
@ApplicationScoped
class NoteDisputeClosed implements ProcessStep {
    private final EndStages stages;
    private final Timeline timeline;

    NoteDisputeClosed(EndStages stages, Timeline timeline) {
        this.stages = stages;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Dispute closed = Disputes.latest(caseId).orElseThrow();
        String ended = "dispute " + closed.disputeNumber() + " ended on " + closed.closedOn() + ": " + closed.ending();
        stages.of(closed, ended);
        timeline.add(caseId, "idr-over", "The dispute is over without an award: " + closed.ending());
        return Map.of("idrOutcome", "noMoneyDue");
    }
}
