package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** A rule keeps the items from being disputed together. */
class BatchRefused extends Refusal {
    BatchRefused(List<BatchProof> breaking) {
        super(
                422,
                "batch-not-lawful",
                "These items may not be disputed together: "
                        + String.join(
                                ", ", breaking.stream().map(BatchProof::ruleId).toList()),
                Map.of("proofs", breaking));
    }
}
