package dev.parley.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Rings the engine's due timers in the test's own thread: tests switch the job executor off. */
@ApplicationScoped
public class DueJobs {
    private final ProcessEngine engine;

    DueJobs(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Until nothing is due any more; what one timer starts may be due at once. */
    public void ring() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = due();
        }
    }

    private List<Job> due() {
        return engine.getManagementService()
                .createJobQuery()
                .timers()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 20);
    }
}
