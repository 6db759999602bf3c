package dev.parley.bulk;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs what is queued, one job at a time on each node, until nothing is left. */
@ApplicationScoped
public class RunBulkJobs {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LeaseBulkJob leases;
    private final WorkBulkJob work;
    private final Semaphore scheduled = new Semaphore(1);
    private volatile boolean stopping;

    RunBulkJobs(LeaseBulkJob leases, WorkBulkJob work) {
        this.leases = leases;
        this.work = work;
    }

    @Scheduled(every = "{parley.bulk.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runOnSchedule() {
        if (scheduled.tryAcquire()) {
            try {
                run();
            } finally {
                scheduled.release();
            }
        }
    }

    /** Waits for the chunk in work; a server that is half gone would take its items for failed. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (!scheduled.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            Log.warn("A bulk job is still in work; another node goes on with it");
        }
    }

    /** @return how many jobs were taken up */
    public int run() {
        int taken = 0;
        Optional<Lease> next = take();
        while (next.isPresent()) {
            taken++;
            work.work(next.get(), () -> stopping);
            next = take();
        }
        return taken;
    }

    private Optional<Lease> take() {
        return stopping ? Optional.empty() : leases.take();
    }
}
