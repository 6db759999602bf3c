package dev.parley.workflow;

import dev.parley.security.Tenancy;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Runs our step where the engine asks for its own kind of delegate. */
record StepDelegate(ProcessStep step, Tenancy tenancy) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        UUID businessKey = UUID.fromString(execution.getProcessBusinessKey());
        Map<String, Object> results = tenancy.run(execution.getTenantId(), () -> step.run(businessKey));
        execution.setVariables(Variables.forEngine(results));
    }
}
