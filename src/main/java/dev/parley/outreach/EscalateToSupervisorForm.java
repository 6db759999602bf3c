package dev.parley.outreach;

import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.UUID;

/** A supervisor takes over where a negotiator cannot get further; the process that asks says what the answer does. */
@ApplicationScoped
public class EscalateToSupervisorForm implements TaskForm<EscalationAnswer> {
    private final Instance<Escalation> escalations;

    EscalateToSupervisorForm(Instance<Escalation> escalations) {
        this.escalations = escalations;
    }

    @Override
    public String kind() {
        return "escalateToSupervisor";
    }

    @Override
    public Class<EscalationAnswer> body() {
        return EscalationAnswer.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return of(task).brief(task.caseId());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, EscalationAnswer answer) {
        return of(task).decide(task.caseId(), answer);
    }

    private Escalation of(OpenTask task) {
        return escalations.stream()
                .filter(escalation -> escalation.process().equals(task.process()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing answers escalations of " + task.process()));
    }
}
