package dev.parley.casefile;

import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The last moment of a clock that still runs. */
@Named("closeDeadline")
@ApplicationScoped
class CloseDeadline implements ProcessStep {
    private final Clocks clocks;

    CloseDeadline(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> run(UUID deadlineId) {
        Deadline deadline = Deadline.findById(deadlineId);
        if (deadline.isOpen()) {
            clocks.runOut(deadline);
        }
        return Map.of();
    }
}
