package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.regulation.FederalFees;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a dispute of so many lines costs on average: the administrative fee always, and the entity's fee when the dispute is
 * lost (FED-ST-11). The entity's fee is taken in the middle of its range, as no entity is chosen yet.
 */
final class BatchCost {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final FederalFees fees;
    private final DisputeFigures figures;
    private final Map<String, Cost> known = new HashMap<>();

    BatchCost(FederalFees fees, DisputeFigures figures) {
        this.fees = fees;
        this.figures = figures;
    }

    /** Fees of one dispute; expected is the administrative fee and the entity's fee times the chance to lose it. */
    public record Cost(
            Money administrative,
            Money entityLeast,
            Money entityMost,
            Money expected,
            String administrativeRule,
            String entityRule) {}

    Cost of(int lines, LocalDate filedOn) {
        return known.computeIfAbsent(lines + "@" + filedOn, key -> compute(lines, filedOn));
    }

    private Cost compute(int lines, LocalDate filedOn) {
        Optional<FederalFees.Fee> administrative = fees.administrative(filedOn);
        Optional<FederalFees.EntityFeeRange> entity = fees.entity(filedOn, lines > 1, lines);
        Money fee = administrative.map(FederalFees.Fee::amount).orElse(Money.ZERO);
        Money least = entity.map(FederalFees.EntityFeeRange::least).orElse(Money.ZERO);
        Money most = entity.map(FederalFees.EntityFeeRange::most).orElse(Money.ZERO);
        Money expected = fee.plus(least.plus(most).times(HALF).times(figures.shareOfEntityFeesLost()));
        return new Cost(
                fee,
                least,
                most,
                expected,
                administrative.map(FederalFees.Fee::ruleId).orElse(null),
                entity.map(FederalFees.EntityFeeRange::ruleId).orElse(null));
    }
}
