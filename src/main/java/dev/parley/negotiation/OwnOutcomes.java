package dev.parley.negotiation;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How this tenant's determined disputes with one payer over one kind of service ended. */
record OwnOutcomes(String about, List<Outcome> outcomes) {
    static final OwnOutcomes NONE = new OwnOutcomes("this payer and service", List.of());

    /** One determination; the award in percent of the qualifying payment amount, or null where that was not known. */
    public record Outcome(LocalDate determinedOn, boolean won, BigDecimal awardPercent) {
        public static Outcome of(LocalDate determinedOn, boolean won, Money award, Money qualifyingPayment) {
            boolean known = award != null && qualifyingPayment != null && qualifyingPayment.isPositive();
            return new Outcome(determinedOn, won, known ? award.percentOf(qualifyingPayment) : null);
        }
    }

    int n() {
        return outcomes.size();
    }

    int wins() {
        return (int) outcomes.stream().filter(Outcome::won).count();
    }

    /** The awards that were our offers, in percent of the qualifying payment amount. */
    List<BigDecimal> wonPercents() {
        return outcomes.stream()
                .filter(outcome -> outcome.won() && outcome.awardPercent() != null)
                .map(Outcome::awardPercent)
                .sorted()
                .toList();
    }

    LocalDate until() {
        return outcomes.stream()
                .map(Outcome::determinedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A published percentage moved toward the own mean, as if it were worth so many own awards. */
    BigDecimal update(BigDecimal published, int priorWeight) {
        List<BigDecimal> own = wonPercents();
        if (own.isEmpty()) {
            return published;
        }
        BigDecimal sum = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return published
                .multiply(BigDecimal.valueOf(priorWeight))
                .add(sum)
                .divide(BigDecimal.valueOf((long) priorWeight + own.size()), 4, RoundingMode.HALF_UP);
    }
}
