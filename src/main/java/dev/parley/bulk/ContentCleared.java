package dev.parley.bulk;

import dev.parley.http.Refusal;
import java.time.Instant;
import java.util.Map;

/** The content of the job is gone: it can neither be resumed nor answered with an error file. */
class ContentCleared extends Refusal {
    ContentCleared(Instant at) {
        super(
                409,
                "bulk-content-cleared",
                "What was posted for this job was cleared by the house's retention policy; the results are kept",
                Map.of("clearedAt", at));
    }
}
