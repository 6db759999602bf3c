package dev.parley.casefile;

import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** The window that a person's task serves is about to close while the task is still open. */
@Named("warnWindowClosing")
@ApplicationScoped
class WarnWindowClosing implements ProcessStep {
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    WarnWindowClosing(Timeline timeline, Outbox outbox, Clock clock) {
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Deadline.open(caseId).stream()
                .findFirst()
                .ifPresentOrElse(
                        this::warn,
                        () -> timeline.add(
                                caseId,
                                "window-closing",
                                "The day set for the open task comes near; no clock of law runs"));
        return Map.of();
    }

    private void warn(Deadline nearest) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), nearest.dueOn());
        timeline.add(
                nearest.caseId(),
                "window-closing",
                nearest.kind() + " closes on " + nearest.dueOn() + ", in " + days + " days (" + nearest.ruleId() + ")");
        outbox.add(
                "window.closing",
                nearest.caseId(),
                Map.of(
                        "kind", nearest.kind().name(),
                        "due", nearest.dueOn().toString(),
                        "ruleId", nearest.ruleId(),
                        "deadlineId", nearest.id().toString()));
    }
}
