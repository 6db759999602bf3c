package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.Map;
import java.util.UUID;

/** An initiated or dissolved batch is not changed any more. */
class BatchNotOpen extends Refusal {
    BatchNotOpen(UUID batchId, DisputeBatch.State state) {
        super(
                409,
                "batch-not-open",
                "The batch is " + state + " and not changed any more",
                Map.of("batchId", batchId, "state", state));
    }
}
