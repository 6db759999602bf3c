package dev.parley.negotiation;

import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** Reminds a provider whose decision is waited for. Nothing is decided in its place. */
@Named("remindProvider")
@ApplicationScoped
class RemindProvider implements ProcessStep {
    private final DecisionWindow window;
    private final Timeline timeline;
    private final Outbox outbox;

    RemindProvider(DecisionWindow window, Timeline timeline, Outbox outbox) {
        this.window = window;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        String until =
                window.lastDay(caseId).map(day -> ", which helps until " + day).orElse("");
        timeline.add(caseId, "provider-reminded", "The provider was reminded of its decision" + until);
        outbox.add("provider.reminded", caseId, Map.of());
        return Map.of();
    }
}
