package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The filing window closed unused: said loudly, and a supervisor looks for an exception (FED-IN-02). */
@Named("recordMissedWindow")
@ApplicationScoped
class RecordMissedWindow implements ProcessStep {
    private final FilingWindows windows;
    private final Timeline timeline;
    private final Outbox outbox;

    RecordMissedWindow(FilingWindows windows, Timeline timeline, Outbox outbox) {
        this.windows = windows;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Optional<FilingWindow> window = windows.of(CaseFile.byId(caseId));
        Disputes.live(caseId)
                .filter(dispute -> dispute.state() == Dispute.State.ATTESTED)
                .ifPresent(Dispute::lapse);
        DisputeBatchItem.release(caseId);
        timeline.add(caseId, "idr-window-missed", told(window));
        outbox.add(
                "dispute.window-missed",
                caseId,
                window.map(days -> Map.of("due", days.due().toString(), "ruleId", days.ruleId()))
                        .orElse(Map.of()));
        return Map.of("idrOutcome", "notFiled");
    }

    private static String told(Optional<FilingWindow> window) {
        if (window.isEmpty()) {
            return "No open negotiation is on file, so no filing window ever opened (FED-IN-01)";
        }
        FilingWindow days = window.get();
        return days.exists()
                ? "No dispute was filed by " + days.due() + " (" + days.ruleId() + ")"
                : "No day was left to file on: " + days.because() + " (" + days.ruleId() + ")";
    }
}
