package dev.parley.benchmark.medicare;

import dev.parley.money.Money;
import java.math.BigDecimal;

/** The arithmetic of the physician fee schedule, rounded once, half a cent up (42 CFR 414.20). */
public final class PhysicianFee {
    private static final Money DOLLAR = Money.of("1");

    private PhysicianFee() {}

    /** Dollars for a row at a site. Says nothing of whether Medicare pays it there. */
    public static Money of(RelativeValue row, Site site, CostIndex index, BigDecimal factor) {
        BigDecimal units = row.workRvu()
                .multiply(index.workIndex())
                .add(row.practiceExpense(site).multiply(index.peIndex()))
                .add(row.mpRvu().multiply(index.mpIndex()));
        return DOLLAR.times(units.multiply(factor));
    }

    /** The part of it that is practice expense. */
    static Money practiceExpense(RelativeValue row, Site site, CostIndex index, BigDecimal factor) {
        return DOLLAR.times(row.practiceExpense(site).multiply(index.peIndex()).multiply(factor));
    }
}
