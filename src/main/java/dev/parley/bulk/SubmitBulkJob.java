package dev.parley.bulk;

import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** Queues a job with what its items are read from; some node takes it up within a second or two. */
@ApplicationScoped
public class SubmitBulkJob {
    private final BulkKinds kinds;
    private final StoredContent stored;
    private final CurrentUser user;
    private final Clock clock;

    SubmitBulkJob(BulkKinds kinds, StoredContent stored, CurrentUser user, Clock clock) {
        this.kinds = kinds;
        this.stored = stored;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public BulkJob submit(BulkRequest request, InputStream content) throws IOException {
        kinds.named(request.kind());
        BulkJob job = new BulkJob(request, user.name(), clock.instant());
        job.persist();
        stored.keep(job.id(), content);
        return job;
    }
}
