package dev.parley.negotiation;

import dev.parley.http.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The facts do not allow this decision, or something has to be acknowledged first. */
class DecisionRefused extends Refusal {
    private DecisionRefused(String code, String detail, Map<String, ?> facts) {
        super(409, code, detail, facts);
    }

    static DecisionRefused noOffer() {
        return new DecisionRefused("no-standing-offer", "The payer has no offer on the table to accept", Map.of());
    }

    static DecisionRefused offerExpired(LocalDate expiresOn) {
        return new DecisionRefused(
                "offer-expired", "The payer's offer expired on " + expiresOn, Map.of("expiresOn", expiresOn));
    }

    static DecisionRefused firstOffer() {
        return new DecisionRefused(
                "first-offer",
                "It is the payer's first offer: accept it with firstOfferAcknowledged once it was compared (CLM-19)",
                Map.of("ruleId", "CLM-19"));
    }

    static DecisionRefused rightsNotAcknowledged(List<String> rights) {
        return new DecisionRefused(
                "rights-not-acknowledged",
                "This ends rights: read them and send rightsAcknowledged (CLM-22)",
                Map.of("ruleId", "CLM-22", "rights", rights));
    }

    static DecisionRefused noDispute(String because) {
        return new DecisionRefused("dispute-not-possible", because, Map.of());
    }

    static DecisionRefused offerChanged() {
        return new DecisionRefused(
                "offer-changed", "Another offer stands than the one that was accepted: decide again", Map.of());
    }
}
