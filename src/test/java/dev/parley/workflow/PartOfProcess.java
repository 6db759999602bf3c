package dev.parley.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;

/** Starts one called process by itself, for tests of a stage without the stages before it. */
@ApplicationScoped
public class PartOfProcess {
    private final ProcessEngine engine;

    PartOfProcess(ProcessEngine engine) {
        this.engine = engine;
    }

    public void start(String process, UUID caseId) {
        engine.getRuntimeService().startProcessInstanceByKey(process, caseId.toString());
    }
}
