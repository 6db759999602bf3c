package dev.parley.bulk;

import dev.parley.bulk.BulkRetention.BulkRetentionTerms;
import dev.parley.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What was posted for jobs that have ended. */
@ApplicationScoped
class JobContents implements KeptContent {
    private final Session session;
    private final Policies policies;

    JobContents(Session session, Policies policies) {
        this.session = session;
        this.policies = policies;
    }

    @Override
    public List<String> tenants() {
        return session.createNativeQuery(
                        """
                        select distinct tenant from bulk_job
                        where state in ('DONE', 'CANCELLED', 'FAILED') and content_cleared_at is null
                        """,
                        String.class)
                .getResultList();
    }

    @Override
    public Duration keptFor() {
        return Duration.ofDays(
                policies.inForce(BulkRetentionTerms.class).terms().days());
    }

    @Override
    public List<UUID> due(Instant before, int most) {
        return BulkJob.toClear(before, most);
    }

    @Override
    public boolean clear(UUID id, Instant before, Instant now) {
        BulkJob job = BulkJob.held(id);
        boolean due = job.isToClear(before);
        if (due) {
            BulkContent.delete("jobId", id);
            job.contentCleared(now);
        }
        return due;
    }
}
