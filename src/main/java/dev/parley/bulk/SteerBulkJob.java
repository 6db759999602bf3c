package dev.parley.bulk;

import dev.parley.http.ETag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Cancels or resumes a job. A running chunk is finished first: it holds the row. */
@ApplicationScoped
class SteerBulkJob {
    private final Clock clock;

    SteerBulkJob(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    BulkJob cancel(UUID id, String ifMatch) {
        BulkJob job = BulkJob.held(id);
        ETag.check(ifMatch, job.version());
        job.cancel(clock.instant());
        return job;
    }

    @Transactional
    BulkJob resume(UUID id, String ifMatch) {
        BulkJob job = BulkJob.held(id);
        ETag.check(ifMatch, job.version());
        job.resume();
        return job;
    }
}
