package dev.parley.negotiation;

import dev.parley.money.Money;
import java.math.BigDecimal;

/** What a deal at a rate is worth: its gain after the service's fee, discounted until it is paid, less the work. */
final class DealValue {
    private final Position position;
    private final Assumptions assumptions;
    private final FeeSchedule serviceFee;

    DealValue(Position position, Surroundings around) {
        this.position = position;
        this.assumptions = around.assumptions();
        this.serviceFee = around.serviceFee();
    }

    Money at(Money rate) {
        return at(rate, BigDecimal.ONE);
    }

    /** If only so much of what is agreed comes. */
    Money atWorst(Money rate) {
        return at(rate, assumptions.paidAtWorst()).min(at(rate));
    }

    private Money at(Money rate, BigDecimal paid) {
        Money gain = rate.minus(position.rateSoFar());
        Money net = serviceFee == null ? gain : gain.minus(serviceFee.on(gain));
        return net.times(paid.multiply(
                        DisputeFormula.worthToday(assumptions.daysToPay(), assumptions.discountPercent())))
                .minus(assumptions.work(assumptions.hoursToAccept()));
    }

    /** The least rate whose deal is worth as much, between what was paid and the charge. */
    Money rateWorth(Money value) {
        long low = cents(position.rateSoFar());
        long high = Math.max(low, cents(position.billed()));
        while (low < high) {
            long middle = (low + high) / 2;
            if (at(rate(middle)).isLessThan(value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return rate(low);
    }

    private static long cents(Money amount) {
        return amount.dollars().movePointRight(2).longValueExact();
    }

    private static Money rate(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }
}
