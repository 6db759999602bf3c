package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.Map;

/** Another dispute has that number. */
class DisputeNumberTaken extends Refusal {
    DisputeNumberTaken(Dispute other) {
        super(
                409,
                "dispute-number-taken",
                "Case " + other.caseNumber() + " has a dispute of that number",
                Map.of("disputeId", other.id(), "caseId", other.caseId()));
    }

    /** Null is no number. */
    static void refuse(String disputeNumber) {
        if (disputeNumber != null) {
            Disputes.numbered(disputeNumber).ifPresent(other -> {
                throw new DisputeNumberTaken(other);
            });
        }
    }
}
