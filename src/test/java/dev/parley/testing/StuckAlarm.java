package dev.parley.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Brings about what only ops can mend: the timer before one of a case's clocks warns, without retries left. */
@ApplicationScoped
public class StuckAlarm {
    private final ProcessEngine engine;
    private final LiveTimers timers;

    StuckAlarm(ProcessEngine engine, LiveTimers timers) {
        this.engine = engine;
        this.timers = timers;
    }

    public Job of(String caseId) {
        timers.leaveAlone(UUID.fromString(caseId));
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
