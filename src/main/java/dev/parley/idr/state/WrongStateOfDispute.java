package dev.parley.idr.state;

import dev.parley.http.Refusal;
import java.util.Map;
import java.util.UUID;

/** The state's process is not where this could happen to it; says where it is. */
class WrongStateOfDispute extends Refusal {
    WrongStateOfDispute(UUID id, StateDispute.State state, String wanted) {
        super(
                409,
                "state-dispute-wrong-state",
                "The state's process cannot be " + wanted + ": it is " + state,
                Map.of("stateDisputeId", id, "state", state));
    }
}
