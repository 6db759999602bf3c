package dev.parley.idr;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The amounts of a dispute that no brief may show: billed charges, figures of charges, what public payers pay (FED-DT-03).
 * An amount that is also a lawful one (the offer, the qualifying payment amount, what was paid) is no finding.
 */
record ProhibitedAmounts(List<Prohibited> amounts, Set<Money> lawful, Set<String> codes) {
    static final ProhibitedAmounts NONE = new ProhibitedAmounts(List.of(), Set.of(), Set.of());

    /** An amount and what it is, such as the billed charge of line 2. */
    record Prohibited(Money amount, String what, ProhibitedFactors.Factor factor) {}

    /** A number in a text that is one of them. */
    record Found(String words, String what, ProhibitedFactors.Factor factor) {}

    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (NumbersInText.Written number : NumbersInText.in(text, codes)) {
            if (lawful.stream().anyMatch(amount -> number.value().compareTo(amount.dollars()) == 0)) {
                continue;
            }
            amounts.stream()
                    .filter(one -> is(number, one.amount()))
                    .findFirst()
                    .map(one -> new Found(number.words(), one.what(), one.factor()))
                    .filter(one -> !found.contains(one))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Exactly, or rounded as the text rounds: 1,500 for 1,499.60, 1.5k for 1,499.60. */
    private static boolean is(NumbersInText.Written number, Money amount) {
        if (!amount.isPositive()) {
            return false;
        }
        BigDecimal step = number.precision();
        BigDecimal rounded =
                amount.dollars().divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        return number.value().compareTo(amount.dollars()) == 0 || number.value().compareTo(rounded) == 0;
    }
}
