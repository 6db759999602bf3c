package dev.parley.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Brings about what only ops can mend: the timer before one of a case's clocks warns, without retries left. */
@ApplicationScoped
public class StuckAlarm {
    private final ProcessEngine engine;

    StuckAlarm(ProcessEngine engine) {
        this.engine = engine;
    }

    public Job of(String caseId) {
        String clock = Api.as("ops").get("/cases/" + caseId + "/deadlines").path("find { it.state == 'OPEN' }.id");
        return QuarkusTransaction.requiringNew().call(() -> {
            String watch = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(clock)
                    .singleResult()
                    .getId();
            Job job = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(watch)
                    .singleResult();
            engine.getManagementService().setJobRetries(job.getId(), 0);
            return job;
        });
    }
}
