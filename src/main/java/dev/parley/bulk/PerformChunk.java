package dev.parley.bulk;

import dev.parley.http.Race;
import dev.parley.http.Refusal;
import dev.parley.security.Tenancy;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Performs some items and keeps their results and the job's progress in the same transaction, so that after a crash
 * nothing is done twice and nothing is left out. What fails together is tried one by one.
 */
@ApplicationScoped
class PerformChunk {
    private final LeaseBulkJob leases;
    private final Tenancy tenancy;
    private final EntityManager entities;

    PerformChunk(LeaseBulkJob leases, Tenancy tenancy, EntityManager entities) {
        this.leases = leases;
        this.tenancy = tenancy;
        this.entities = entities;
    }

    <T> void perform(Lease lease, BulkKind<T> kind, BulkRequest request, List<BulkEntry<T>> entries) {
        try {
            if (request.dryRun()) {
                List<BulkResult> results = performForNothing(lease, kind, request, entries);
                transaction(lease, () -> keep(leases.held(lease), entries, results));
            } else {
                transaction(lease, () -> {
                    BulkJob job = leases.held(lease);
                    return keep(job, entries, performNow(kind, request, entries));
                });
            }
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failed) {
            afterFailure(lease, kind, request, entries, failed);
        }
    }

    private <T> void afterFailure(
            Lease lease, BulkKind<T> kind, BulkRequest request, List<BulkEntry<T>> entries, RuntimeException failed) {
        cause(Error.class, failed).ifPresent(error -> {
            throw error; // no item's fault: whoever takes the job over finds it as it was
        });
        if (entries.size() > 1) {
            entries.forEach(entry -> perform(lease, kind, request, List.of(entry)));
            return;
        }
        BulkEntry<T> alone = entries.get(0);
        BulkResult result = cause(Refusal.class, failed)
                .map(refusal -> kind.refused(alone.item(), refusal))
                .orElseGet(() -> {
                    Log.errorf(failed, "Row %d of bulk job %s failed", alone.row(), lease.jobId());
                    return BulkResult.failed(
                            "failed", null, "Something failed on our side; nothing of this item was stored");
                });
        transaction(lease, () -> keep(leases.held(lease), entries, List.of(result)));
    }

    /** Rolled back whatever happens; flushed before, so that the database has its say. */
    private <T> List<BulkResult> performForNothing(
            Lease lease, BulkKind<T> kind, BulkRequest request, List<BulkEntry<T>> entries) {
        try {
            return transaction(lease, () -> {
                List<BulkResult> results = performNow(kind, request, entries);
                entities.flush();
                throw new Rehearsed(results);
            });
        } catch (Rehearsed rehearsed) {
            return rehearsed.results.stream().map(BulkResult::withoutNewSubject).toList();
        }
    }

    private static <T> List<BulkResult> performNow(BulkKind<T> kind, BulkRequest request, List<BulkEntry<T>> entries) {
        List<BulkResult> results =
                kind.perform(request, entries.stream().map(BulkEntry::item).toList());
        if (results.size() != entries.size()) {
            throw new IllegalStateException(
                    kind.name() + " answered " + results.size() + " results for " + entries.size() + " items");
        }
        return results;
    }

    private static <T> int keep(BulkJob job, List<BulkEntry<T>> entries, List<BulkResult> results) {
        for (int i = 0; i < results.size(); i++) {
            new BulkItem(job.id(), job.done() + i + 1, entries.get(i).row(), results.get(i)).persist();
        }
        job.progressed(results);
        return results.size();
    }

    private <R> R transaction(Lease lease, Callable<R> work) {
        return tenancy.runAsParley(lease.tenant(), () -> Race.run(work));
    }

    private static <C> Optional<C> cause(Class<C> kind, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    /** Takes the results of a dry run out of its transaction. */
    private static final class Rehearsed extends RuntimeException {
        private final transient List<BulkResult> results;

        Rehearsed(List<BulkResult> results) {
            super("dry run", null, false, false);
            this.results = results;
        }
    }
}
