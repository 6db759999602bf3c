package dev.parley.idr.state;

import dev.parley.http.Refusal;
import java.util.Map;
import java.util.UUID;

/** The case has left the state's process, so nothing waits for this news. */
class NothingAwaitsThis extends Refusal {
    NothingAwaitsThis(UUID id, String message) {
        super(
                409,
                "state-dispute-not-awaited",
                "The case has left the state's process; nothing waits for this",
                Map.of("stateDisputeId", id, "message", message));
    }
}
