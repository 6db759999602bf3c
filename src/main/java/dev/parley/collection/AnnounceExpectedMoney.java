package dev.parley.collection;

import dev.parley.workflow.CaseWorkflow;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** Wakes the recovery that waits for money. */
@Named("announceExpectedMoney")
@ApplicationScoped
class AnnounceExpectedMoney implements ProcessStep {
    private final CaseWorkflow workflow;

    AnnounceExpectedMoney(CaseWorkflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        workflow.tell(caseId, "expectedMoneyPaid");
        return Map.of();
    }
}
