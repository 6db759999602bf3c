package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** Lines that cannot be batched now: in another open batch, not attested, filed already, or no line of the case. */
class ItemNotAvailable extends Refusal {
    ItemNotAvailable(List<BatchLine> items) {
        super(
                409,
                "item-not-available",
                "Some items are in another open batch or do not wait to be filed",
                Map.of("items", items));
    }
}
