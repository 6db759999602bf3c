package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.Map;

/** An entity with a tie to a party may not decide between them (FED-SE-11). */
class ConflictedEntity extends Refusal {
    ConflictedEntity(String entity, EntityConflict conflict) {
        super(
                409,
                "entity-conflicted",
                entity + " has a declared conflict of interest (" + conflict.tie() + "): " + conflict.evidence(),
                Map.of("entity", entity, "tie", conflict.tie()));
    }
}
