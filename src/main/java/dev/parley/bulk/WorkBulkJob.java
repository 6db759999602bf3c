package dev.parley.bulk;

import dev.parley.http.Refusal;
import dev.parley.security.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works a leased job from the first item that is not done to the last, and says how it ended. */
@ApplicationScoped
class WorkBulkJob {
    private final BulkKinds kinds;
    private final StoredContent stored;
    private final PerformChunk perform;
    private final LeaseBulkJob leases;
    private final Tenancy tenancy;
    private final Clock clock;
    private final int chunk;
    private final Duration turn;

    WorkBulkJob(
            BulkKinds kinds,
            StoredContent stored,
            PerformChunk perform,
            LeaseBulkJob leases,
            Tenancy tenancy,
            Clock clock,
            @ConfigProperty(name = "parley.bulk.chunk") int chunk,
            @ConfigProperty(name = "parley.bulk.turn") Duration turn) {
        this.kinds = kinds;
        this.stored = stored;
        this.perform = perform;
        this.leases = leases;
        this.tenancy = tenancy;
        this.clock = clock;
        this.chunk = chunk;
        this.turn = turn;
    }

    /** Stops between two chunks when asked to, or when it had its turn and others wait, and hands the job back. */
    void work(Lease lease, BooleanSupplier stop) {
        try {
            BulkRequest request = request(lease);
            work(lease, request, kinds.named(request.kind()), stop);
        } catch (LeaseLost lost) {
            Log.infof("Bulk job %s is no longer ours to run", lease.jobId());
        } catch (Refusal unreadable) {
            BulkResult why = BulkResult.refused(unreadable);
            change(lease, job -> job.fail(why.problem(), why.detail(), clock.instant()));
        } catch (IOException | RuntimeException broken) {
            Log.errorf(broken, "Bulk job %s failed", lease.jobId());
            change(
                    lease,
                    job -> job.fail("failed", "Something failed on our side; the job can be resumed", clock.instant()));
        }
    }

    private <T> void work(Lease lease, BulkRequest request, BulkKind<T> kind, BooleanSupplier stop) throws IOException {
        Instant begin = clock.instant();
        int done = countOnce(lease, request, kind);
        try (InputStream content = stored.open(lease.tenant(), lease.jobId())) {
            Iterator<BulkEntry<T>> entries = kind.read(request, content);
            skip(entries, done);
            while (entries.hasNext()) {
                if (stop.getAsBoolean() || hadItsTurn(begin)) {
                    leases.release(lease);
                    return;
                }
                perform.perform(lease, kind, request, next(entries, kind.chunk(request, chunk)));
            }
        }
        change(lease, job -> job.finish(clock.instant()));
    }

    /** So that a small file need not wait for a large one. */
    private boolean hadItsTurn(Instant begin) {
        return clock.instant().isAfter(begin.plus(turn)) && leases.othersWait();
    }

    /** Reads everything before anything is done, so that a broken file is found out whole. Answers how many are done. */
    private <T> int countOnce(Lease lease, BulkRequest request, BulkKind<T> kind) throws IOException {
        BulkJob job = inTenant(lease, () -> BulkJob.byId(lease.jobId()));
        if (job.total() == null) {
            try (InputStream content = stored.open(lease.tenant(), lease.jobId())) {
                int total = skip(kind.read(request, content), Integer.MAX_VALUE);
                change(lease, counted -> counted.counted(total));
            }
        }
        return job.done();
    }

    private static int skip(Iterator<?> entries, int most) {
        int skipped = 0;
        while (skipped < most && entries.hasNext()) {
            entries.next();
            skipped++;
        }
        return skipped;
    }

    private static <T> List<BulkEntry<T>> next(Iterator<BulkEntry<T>> entries, int most) {
        List<BulkEntry<T>> next = new ArrayList<>(most);
        while (next.size() < most && entries.hasNext()) {
            next.add(entries.next());
        }
        return next;
    }

    private BulkRequest request(Lease lease) {
        return inTenant(lease, () -> BulkJob.byId(lease.jobId())).request();
    }

    private void change(Lease lease, Consumer<BulkJob> how) {
        inTenant(lease, () -> {
            BulkJob job = leases.held(lease);
            how.accept(job);
            return job;
        });
    }

    private BulkJob inTenant(Lease lease, Callable<BulkJob> work) {
        return tenancy.runAsParley(
                lease.tenant(), () -> QuarkusTransaction.requiringNew().call(work));
    }
}
