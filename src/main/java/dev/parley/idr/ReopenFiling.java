package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.outreach.Escalation;
import dev.parley.outreach.EscalationAnswer;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.TaskBrief;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A filing window closed unused: the supervisor records the exception that opens it again, or lets it go (FED-IN-02). */
@ApplicationScoped
class ReopenFiling implements Escalation {
    private final FilingWindows windows;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ReopenFiling(FilingWindows windows, Timeline timeline, CurrentUser user, Clock clock) {
        this.windows = windows;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "idrEscalation";
    }

    @Override
    public TaskBrief brief(UUID caseId) {
        return new TaskBrief(null, null, null, TaskBrief.URGENT, null);
    }

    @Override
    public Map<String, Object> decide(UUID caseId, EscalationAnswer answer) {
        CaseFile file = CaseFile.byId(caseId).open();
        if (answer.nextContactOn() != null) {
            throw new InvalidFields("/nextContactOn", "belongs to talks, and this is a missed window");
        }
        if (answer.giveUp() != (answer.extension() == null)) {
            throw new InvalidFields(
                    "/extension",
                    answer.giveUp() ? "does not go with giving up" : "is needed: without one the window stays closed");
        }
        if (answer.giveUp()) {
            timeline.add(caseId, "idr-not-filed", "No dispute will be filed: " + answer.reason());
        } else {
            reopen(file, answer.extension(), answer.reason());
        }
        return Map.of("giveUp", answer.giveUp());
    }

    private void reopen(CaseFile file, EscalationAnswer.Extension granted, String reason) {
        FilingWindow closed = windows.of(file)
                .orElseThrow(() ->
                        new InvalidFields("/extension", "no open negotiation is on file, so no window ever opened"));
        FilingExtension extension = new FilingExtension(
                file.id(),
                granted.ground(),
                granted.until(),
                granted.reference(),
                user.name(),
                LocalDate.now(clock),
                clock.instant());
        FilingWindow open = closed.extendedBy(extension);
        if (!open.closesAt(clock.getZone()).isAfter(clock.instant())) {
            throw new InvalidFields(
                    "/extension/until", "has passed, or does not come after the window's own last day " + closed.due());
        }
        extension.persist();
        timeline.add(
                file.id(),
                "idr-window-reopened",
                "The filing window is open until " + granted.until() + " (" + granted.ground() + ", "
                        + granted.reference() + "): " + reason);
    }
}
