package dev.parley.outreach;

import dev.parley.http.Refusal;
import dev.parley.regulation.Regime;
import java.util.Map;

/** The case left the federal process while the task was open, or the payer has never answered. */
class NoNoticePossible extends Refusal {
    NoNoticePossible(Regime regime) {
        super(
                409,
                "notice-not-possible",
                "Open negotiation starts from a payment or denial in the federal process, and this case has none",
                Map.of("regime", regime));
    }
}
