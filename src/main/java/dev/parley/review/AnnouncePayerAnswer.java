package dev.parley.review;

import dev.parley.workflow.CaseWorkflow;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** Wakes whatever waits for the payer's word; a review that waits for facts looks again, as a remittance tells some. */
@Named("announcePayerAnswer")
@ApplicationScoped
class AnnouncePayerAnswer implements ProcessStep {
    private final CaseWorkflow workflow;

    AnnouncePayerAnswer(CaseWorkflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        workflow.tell(caseId, "payerAnswered");
        workflow.tell(caseId, "factsChanged");
        return Map.of();
    }
}
