package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.Map;

/** The dispute is not where this could happen to it; says where it is. */
class WrongDisputeState extends Refusal {
    WrongDisputeState(Dispute dispute, String wanted) {
        super(
                409,
                "dispute-wrong-state",
                "The dispute cannot be " + wanted + ": it is " + dispute.state(),
                Map.of("disputeId", dispute.id(), "state", dispute.state()));
    }
}
