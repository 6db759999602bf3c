package dev.parley.bulk;

import java.time.Instant;
import java.util.UUID;

/** A bulk job as clients see it. {@code total} is absent until the content was read; problem and detail say why it failed; once the content is cleared, it cannot be resumed. */
public record BulkJobView(
        UUID id,
        String kind,
        BulkJob.State state,
        boolean dryRun,
        String fileName,
        String mediaType,
        Integer total,
        int done,
        int succeeded,
        int skipped,
        int failed,
        String problem,
        String detail,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant endedAt,
        Instant contentClearedAt,
        int version) {}
