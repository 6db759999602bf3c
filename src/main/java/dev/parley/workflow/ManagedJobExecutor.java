package dev.parley.workflow;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Acquires and executes the engine's jobs on the threads of the server. */
class ManagedJobExecutor extends JobExecutor {
    private final ExecutorService acquisition;
    private final ExecutorService workers;

    ManagedJobExecutor(ExecutorService acquisition, ExecutorService workers) {
        this.acquisition = acquisition;
        this.workers = workers;
    }

    @Override
    protected void startExecutingJobs() {
        acquisition.execute(acquireJobsRunnable);
    }

    @Override
    protected void stopExecutingJobs() {
        acquireJobsRunnable.stop();
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        try {
            workers.execute(getExecuteJobsRunnable(jobIds, engine));
        } catch (RejectedExecutionException full) {
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }
}
