package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.AuthorityPolicy.AuthorityTerms;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the table of authority limits is asked: who decides what, at which rate, against which bounds and limits. */
record AuthorityQuestion(
        String role,
        Choice choice,
        Money rate,
        boolean givesUpRights,
        boolean firstOffer,
        Optional<Comparison> comparison,
        AuthorityTerms limits) {

    static final String DECISION = "authorityLimits";

    /** By the names of the table. A rate of nothing stands for a decision that names none. */
    Map<String, Object> facts() {
        Optional<BigDecimal> underFloor =
                rate == null ? Optional.empty() : comparison.flatMap(c -> c.percentUnderFloor(rate));
        Optional<BigDecimal> underTarget =
                rate == null ? Optional.empty() : comparison.flatMap(c -> c.percentUnderTarget(rate));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("role", role);
        facts.put("choice", choice.name());
        facts.put("rate", rate == null ? BigDecimal.ZERO : rate.dollars());
        facts.put("floorKnown", underFloor.isPresent());
        facts.put("percentUnderFloor", underFloor.orElse(BigDecimal.ZERO));
        facts.put("percentUnderTarget", underTarget.orElse(BigDecimal.ZERO));
        facts.put("givesUpRights", givesUpRights);
        facts.put("firstOfferGuarded", firstOffer && limits.firstOfferTakesTwo());
        facts.put("limit", limits.accepts(role));
        facts.put("floorSlack", limits.percentUnderFloor());
        facts.put("targetSlack", limits.percentUnderTarget());
        return facts;
    }
}
