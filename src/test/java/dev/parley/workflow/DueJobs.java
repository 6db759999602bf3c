package dev.parley.workflow;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
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

    /**
     * Until nothing is due any more; what one timer starts may be due at once. Like the job executor, outside of a request.
     * Answers how many rang.
     */
    public int ring() {
        ManagedContext request = Arc.container().requestContext();
        InjectableContext.ContextState test = request.getStateIfActive();
        request.deactivate();
        try {
            return ringAll();
        } finally {
            if (test != null) {
                request.activate(test);
            }
        }
    }

    private int ringAll() {
        int rang = 0;
        List<Job> due = due();
        while (!due.isEmpty()) {
            due.stream().map(Job::getId).filter(this::isThere).forEach(engine.getManagementService()::executeJob);
            rang += due.size();
            due = due();
        }
        return rang;
    }

    /** One timer may have ended what another one waited for. */
    private boolean isThere(String jobId) {
        return engine.getManagementService().createJobQuery().jobId(jobId).count() == 1;
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
