package dev.parley.workflow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Acquires and executes the engine's jobs on the threads of the server. */
class ManagedJobExecutor extends JobExecutor {
    private final ExecutorService acquisition;
    private final ExecutorService workers;
    private final Timer runs;
    private final Counter rejected;
    private final AtomicInteger active = new AtomicInteger();

    ManagedJobExecutor(ExecutorService acquisition, ExecutorService workers, MeterRegistry registry) {
        this.acquisition = acquisition;
        this.workers = workers;
        this.runs = registry.timer("parley.engine.runs");
        this.rejected = registry.counter("parley.engine.runs.rejected");
        registry.gauge("parley.engine.runs.active", active);
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
            Runnable jobs = getExecuteJobsRunnable(jobIds, engine);
            workers.execute(() -> run(jobs));
        } catch (RejectedExecutionException full) {
            rejected.increment();
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }

    private void run(Runnable jobs) {
        active.incrementAndGet();
        try {
            runs.record(jobs);
        } finally {
            active.decrementAndGet();
        }
    }
}
