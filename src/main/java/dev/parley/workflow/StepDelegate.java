package dev.parley.workflow;

import dev.parley.security.Tenancy;
import dev.parley.trace.Traces;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Runs our step where the engine asks for its own kind of delegate. */
record StepDelegate(String name, ProcessStep step, Tenancy tenancy, Traces traces) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        UUID businessKey = UUID.fromString(execution.getProcessBusinessKey());
        Map<String, Object> results = tenancy.run(
                execution.getTenantId(), () -> traces.ofCase("step " + name, businessKey, () -> step.run(businessKey)));
        execution.setVariables(Variables.forEngine(results));
    }
}
