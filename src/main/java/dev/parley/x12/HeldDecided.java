package dev.parley.x12;

import dev.parley.http.Refusal;
import java.util.Map;

/** Somebody has released or refused it already. */
class HeldDecided extends Refusal {
    HeldDecided(HeldTransaction.State state, String by) {
        super(
                409,
                "held-transaction-decided",
                by + " has decided on this transaction: " + state,
                Map.of("state", state, "decidedBy", by));
    }
}
