package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** A leg of eligibility fails or cannot be known; no attestation stands over that (FED-EL-01). */
class NotEligible extends Refusal {
    NotEligible(List<LegFinding> failing) {
        super(
                409,
                "not-eligible",
                "The facts do not bear eligibility: "
                        + String.join(
                                ", ",
                                failing.stream().map(one -> one.leg().name()).toList()),
                Map.of("legs", failing));
    }
}
