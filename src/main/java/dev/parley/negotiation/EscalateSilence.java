package dev.parley.negotiation;

import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** Says loudly that the provider is silent; a supervisor is asked to call. Silence accepts nothing (FEE-04). */
@Named("escalateSilence")
@ApplicationScoped
class EscalateSilence implements ProcessStep {
    private final Timeline timeline;
    private final Outbox outbox;

    EscalateSilence(Timeline timeline, Outbox outbox) {
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        timeline.add(
                caseId, "provider-silent", "The provider has not decided after the reminder; a supervisor is to call");
        outbox.add("provider.silent", caseId, Map.of());
        return Map.of();
    }
}
