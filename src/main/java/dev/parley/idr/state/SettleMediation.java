package dev.parley.idr.state;

import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The mediation ended in an agreement, which is on file as the settlement: its money is collected next. */
@Named("settleMediation")
@ApplicationScoped
class SettleMediation implements ProcessStep {
    @Override
    public Map<String, Object> run(UUID caseId) {
        return Map.of("idrOutcome", "moneyDue");
    }
}
