package dev.parley.x12;

import dev.parley.money.Money;
import java.math.BigDecimal;

/** A sum that may pass what one amount may be; then it is not known. */
final class Total {
    private BigDecimal sum = BigDecimal.ZERO;

    void add(Money amount) {
        if (amount != null) {
            sum = sum.add(amount.dollars());
        }
    }

    BigDecimal sum() {
        return sum;
    }

    Money money() {
        try {
            return new Money(sum);
        } catch (IllegalArgumentException tooLarge) {
            return null;
        }
    }
}
