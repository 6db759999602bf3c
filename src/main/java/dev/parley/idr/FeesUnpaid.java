package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** An offer without both fees paid is an offer not received (FED-OF-03). */
class FeesUnpaid extends Refusal {
    FeesUnpaid(List<String> unpaid) {
        super(
                409,
                "fees-unpaid",
                "The offer counts as received only with both fees paid (FED-OF-03): " + String.join(", ", unpaid),
                Map.of("unpaid", unpaid));
    }
}
