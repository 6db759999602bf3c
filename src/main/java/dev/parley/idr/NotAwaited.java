package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.Map;

/** The case has left dispute resolution, so nothing waits for this news. */
class NotAwaited extends Refusal {
    NotAwaited(Dispute dispute, String message) {
        super(
                409,
                "dispute-not-awaited",
                "The case has left dispute resolution; nothing waits for this",
                Map.of("disputeId", dispute.id(), "state", dispute.state(), "message", message));
    }
}
