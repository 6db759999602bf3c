package dev.parley.negotiation;

import dev.parley.casefile.Timeline;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** A supervisor reaches the silent provider; the decision stays where it is. */
@ApplicationScoped
public class CallProviderForm implements TaskForm<CalledProvider> {
    private final DecisionWindow window;
    private final Timeline timeline;

    CallProviderForm(DecisionWindow window, Timeline timeline) {
        this.window = window;
        this.timeline = timeline;
    }

    @Override
    public String kind() {
        return "callProvider";
    }

    @Override
    public Class<CalledProvider> body() {
        return CalledProvider.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return new TaskBrief(null, null, window.lastDay(task.caseId()).orElse(null), TaskBrief.URGENT, null);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, CalledProvider called) {
        timeline.add(
                task.caseId(),
                "provider-called",
                (called.reached() ? "The provider was reached: " : "The provider was not reached: ") + called.said());
        return Map.of();
    }
}
