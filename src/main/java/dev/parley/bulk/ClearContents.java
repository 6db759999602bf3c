package dev.parley.bulk;

import dev.parley.bulk.BulkRetention.BulkRetentionTerms;
import dev.parley.http.Race;
import dev.parley.policy.Policies;
import dev.parley.security.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Clears what was posted for jobs that ended long enough ago. Each job is cleared with its row held, by one node. */
@ApplicationScoped
public class ClearContents {
    private static final int PAGE = 100;

    private final Session session;
    private final Tenancy tenancy;
    private final Policies policies;
    private final Clock clock;

    ClearContents(Session session, Tenancy tenancy, Policies policies, Clock clock) {
        this.session = session;
        this.tenancy = tenancy;
        this.policies = policies;
        this.clock = clock;
    }

    @Scheduled(
            every = "{parley.bulk.clear.every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        clear();
    }

    /** @return how many jobs lost their content */
    public int clear() {
        return tenants().stream().mapToInt(this::clear).sum();
    }

    /** Across all tenants, which is why it reads their names only. */
    private List<String> tenants() {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        """
                        select distinct tenant from bulk_job
                        where state in ('DONE', 'CANCELLED', 'FAILED') and content_cleared_at is null
                        """,
                        String.class)
                .getResultList()));
    }

    private int clear(String tenant) {
        return tenancy.runAsParley(tenant, () -> {
            Instant before = clock.instant()
                    .minus(Duration.ofDays(
                            QuarkusTransaction.requiringNew().call(() -> policies.inForce(BulkRetentionTerms.class)
                                    .terms()
                                    .days())));
            int cleared = 0;
            List<UUID> due = due(before);
            while (!due.isEmpty()) {
                int of = (int) due.stream().filter(id -> clear(id, before)).count();
                cleared += of;
                due = of == 0 ? List.of() : due(before);
            }
            return cleared;
        });
    }

    private static List<UUID> due(Instant before) {
        return QuarkusTransaction.requiringNew().call(() -> BulkJob.toClear(before, PAGE));
    }

    /** One that fails costs no other; the next sweep tries it again. */
    private boolean clear(UUID id, Instant before) {
        try {
            return Race.run(() -> {
                BulkJob job = BulkJob.held(id);
                boolean due = job.isToClear(before);
                if (due) {
                    BulkContent.delete("jobId", id);
                    job.contentCleared(clock.instant());
                }
                return due;
            });
        } catch (RuntimeException failed) {
            Log.errorf(failed, "The content of bulk job %s could not be cleared", id);
            return false;
        }
    }
}
