package dev.parley.remittance;

import dev.parley.money.Money;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An amount for a claim, line by line as far as it is known so; {@code rest} belongs to no single line. */
public record ByLine(SortedMap<Integer, Money> lines, Money rest) {
    public static final ByLine NOTHING = whole(Money.ZERO);

    public ByLine {
        lines = new TreeMap<>(lines);
    }

    public static ByLine whole(Money total) {
        return new ByLine(new TreeMap<>(), total);
    }

    /** What the lines do not add up to is the rest. */
    public static ByLine of(Map<Integer, Money> lines, Money total) {
        return new ByLine(new TreeMap<>(lines), total.minus(Money.sum(lines.values())));
    }

    public Money of(int line) {
        return lines.getOrDefault(line, Money.ZERO);
    }

    public Money total() {
        return Money.sum(lines.values()).plus(rest);
    }

    /** Of the lines that are meant, where none are named of all; the rest stays, since it may be for any. */
    public ByLine about(Set<Integer> meant) {
        if (meant.isEmpty()) {
            return this;
        }
        SortedMap<Integer, Money> kept = new TreeMap<>(lines);
        kept.keySet().retainAll(meant);
        return new ByLine(kept, rest);
    }

    public ByLine plus(ByLine other) {
        SortedMap<Integer, Money> sum = new TreeMap<>(lines);
        other.lines.forEach((line, amount) -> sum.merge(line, amount, Money::plus));
        return new ByLine(sum, rest.plus(other.rest));
    }
}
