package dev.parley.idr;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The dispute ended without a determination: its clocks stop, and no award brings money. */
@Named("noteDisputeClosed")
@ApplicationScoped
class NoteDisputeClosed implements ProcessStep {
    private static final List<ClockKind> CLOCKS_OF_A_DISPUTE = List.of(
            ClockKind.ENTITY_SELECTION_RESPONSE,
            ClockKind.ENTITY_SELECTION_DEFAULT,
            ClockKind.SELECTION_NOTICE,
            ClockKind.ENTITY_CONFLICT_CHECK,
            ClockKind.ENTITY_RESELECTION,
            ClockKind.ELIGIBILITY,
            ClockKind.OFFER,
            ClockKind.DETERMINATION);

    private final Clocks clocks;
    private final Timeline timeline;

    NoteDisputeClosed(Clocks clocks, Timeline timeline) {
        this.clocks = clocks;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Dispute closed = Dispute.latest(caseId).orElseThrow();
        String ended = "dispute " + closed.disputeNumber() + " ended on " + closed.closedOn() + ": " + closed.ending();
        CLOCKS_OF_A_DISPUTE.forEach(kind -> clocks.cancel(caseId, kind, ended));
        DisputeBatchItem.release(caseId);
        timeline.add(caseId, "idr-over", "The dispute is over without an award: " + closed.ending());
        return Map.of("idrOutcome", "noMoneyDue");
    }
}
