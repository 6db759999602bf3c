package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** The brief names what the entity must not consider (FED-DT-03). */
class ProhibitedInBrief extends Refusal {
    ProhibitedInBrief(List<ProhibitedFactors.Found> found) {
        super(
                422,
                "prohibited-factors",
                "The brief names what the entity must not consider (FED-DT-03): "
                        + String.join(
                                ", ",
                                found.stream()
                                        .map(ProhibitedFactors.Found::words)
                                        .toList()),
                Map.of("found", found));
    }
}
