package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.Map;

/** The fee is paid, and is paid once. */
class FeePaidBefore extends Refusal {
    FeePaidBefore(FeeEvent fee) {
        super(409, "fee-paid-before", "The payment of this fee is recorded", Map.of("fee", fee));
    }
}
