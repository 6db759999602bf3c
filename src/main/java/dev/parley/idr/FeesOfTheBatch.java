package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.Map;

/** A batch pays one fee of each kind, and its first case bears them. */
class FeesOfTheBatch extends Refusal {
    FeesOfTheBatch(Dispute lead) {
        super(
                409,
                "fees-of-the-batch",
                "The fees of dispute " + lead.disputeNumber() + " are borne by case " + lead.caseNumber(),
                Map.of("disputeId", lead.id()));
    }
}
