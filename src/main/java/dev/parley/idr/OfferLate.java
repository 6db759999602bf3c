package dev.parley.idr;

import dev.parley.http.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** An offer or fee after the last day is an offer not received (FED-OF-03). */
class OfferLate extends Refusal {
    OfferLate(String what, LocalDate on, LocalDate due) {
        super(
                409,
                "offer-late",
                "The " + what + " on " + on + " came after " + due + "; the offer counts as not received (FED-OF-03)",
                Map.of("on", on, "due", due));
    }
}
