package dev.parley.casefile;

import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The alarm of a clock that still runs. */
@Named("warnOfDeadline")
@ApplicationScoped
class WarnOfDeadline implements ProcessStep {
    private final Clocks clocks;

    WarnOfDeadline(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> run(UUID deadlineId) {
        Deadline deadline = Deadline.findById(deadlineId);
        if (deadline.isOpen()) {
            clocks.warn(deadline);
        }
        return Map.of();
    }
}
