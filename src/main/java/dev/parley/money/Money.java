package dev.parley.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of US dollars in whole cents, negative when it flows back. Travels as a JSON number with two places, read as
 * a decimal, never as a double.
 */
@Schema(type = SchemaType.NUMBER, description = "US dollars with at most two places", examples = "1234.50")
public record Money(@JsonValue BigDecimal dollars) implements Comparable<Money> {
    /** The columns hold numeric(12,2). */
    private static final BigDecimal LIMIT = new BigDecimal("10000000000");

    public static final Money ZERO = Money.of("0");

    @JsonCreator
    public Money {
        if (dollars.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("has a fraction of a cent");
        }
        if (dollars.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("is ten billion dollars or more");
        }
        dollars = dollars.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money of(String dollars) {
        return new Money(new BigDecimal(dollars));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(dollars.add(other.dollars));
    }

    public Money minus(Money other) {
        return new Money(dollars.subtract(other.dollars));
    }

    /** A share of this amount; half a cent rounds up. The only place where money is rounded. */
    public Money times(BigDecimal factor) {
        return new Money(dollars.multiply(factor).setScale(2, RoundingMode.HALF_UP));
    }

    /** This amount in percent of another, to one place; the other must not be zero. */
    public BigDecimal percentOf(Money other) {
        return dollars.multiply(BigDecimal.valueOf(100)).divide(other.dollars, 1, RoundingMode.HALF_UP);
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isPositive() {
        return dollars.signum() > 0;
    }

    public boolean isNegative() {
        return dollars.signum() < 0;
    }

    public boolean isZero() {
        return dollars.signum() == 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Money other) {
        return dollars.compareTo(other.dollars);
    }

    @Override
    public String toString() {
        return "$" + dollars.toPlainString();
    }
}
