package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The provider decides: nothing is accepted, given up or disputed without this task (FEE-04). */
@ApplicationScoped
public class ProviderDecisionForm implements TaskForm<ProviderDecision> {
    private final Decide decide;
    private final DecisionWindow window;

    ProviderDecisionForm(Decide decide, DecisionWindow window) {
        this.decide = decide;
        this.window = window;
    }

    @Override
    public String kind() {
        return "providerDecision";
    }

    @Override
    public Class<ProviderDecision> body() {
        return ProviderDecision.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return TaskBrief.dueOn(window.lastDay(task.caseId()).orElse(null));
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ProviderDecision decided) {
        decide.decide(task.caseId(), decided);
        return Map.of(
                "decision",
                decided.decision().answer(CaseFile.byId(task.caseId()).regime()));
    }
}
