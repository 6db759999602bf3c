package dev.parley.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.JobQuery;

/** How much the engine has to do for all tenants together. */
@ApplicationScoped
public class EngineLoad {
    private final ProcessEngine engine;
    private final Clock clock;

    EngineLoad(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** Jobs by what they wait for: their time, a free worker, or a person. */
    public Map<String, Long> jobs() {
        ManagementService management = engine.getManagementService();
        long alive = management.createJobQuery().withRetriesLeft().count();
        JobQuery due = management.createJobQuery().withRetriesLeft().duedateLowerThan(Date.from(clock.instant()));
        long dueNow = due.count();
        return Map.of(
                "waiting",
                alive - dueNow,
                "due",
                dueNow,
                "failed",
                management.createJobQuery().noRetriesLeft().count());
    }
}
