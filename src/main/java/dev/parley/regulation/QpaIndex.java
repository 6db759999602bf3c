package dev.parley.regulation;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Moves a qualifying payment amount from one year to another by the published factors (FED-QP-03). */
public final class QpaIndex {
    /** The year of the contracted rates; the factor of 2022 starts from it. */
    public static final int BASE_YEAR = 2019;

    private static final int FIRST_INDEXED_YEAR = 2022;

    private final RuleBook rules;

    public QpaIndex(RuleBook rules) {
        this.rules = rules;
    }

    /** An amount in another year's terms, as sure as its least sure factor. */
    public record Moved(Money amount, Confidence confidence) {}

    /** Empty when a factor on the way has not been published. */
    public Optional<Moved> move(Money amount, int fromYear, int toYear) {
        BigDecimal factor = BigDecimal.ONE;
        Confidence confidence = Confidence.A;
        for (int year = Math.max(Math.min(fromYear, toYear) + 1, FIRST_INDEXED_YEAR);
                year <= Math.max(fromYear, toYear);
                year++) {
            Optional<RuleInForce> rule = rules.rule("FED-QP-03").on(LocalDate.of(year, 1, 1));
            if (rule.isEmpty()) {
                return Optional.empty();
            }
            factor = factor.multiply(new BigDecimal(rule.get().version().parameter("factor")), MathContext.DECIMAL128);
            confidence = confidence.weaker(rule.get().confidence());
        }
        BigDecimal moved = toYear >= fromYear
                ? amount.dollars().multiply(factor)
                : amount.dollars().divide(factor, MathContext.DECIMAL128);
        return Optional.of(new Moved(new Money(moved.setScale(2, RoundingMode.HALF_UP)), confidence));
    }
}
