package dev.parley.collection;

import dev.parley.money.Money;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An amount for a claim, line by line as far as it is known so; {@code rest} belongs to no single line. */
record ByLine(SortedMap<Integer, Money> lines, Money rest) {
    static final ByLine NOTHING = whole(Money.ZERO);

    ByLine {
        lines = new TreeMap<>(lines);
    }

    static ByLine whole(Money total) {
        return new ByLine(new TreeMap<>(), total);
    }

    /** What the lines do not add up to is the rest. */
    static ByLine of(Map<Integer, Money> lines, Money total) {
        return new ByLine(new TreeMap<>(lines), total.minus(Money.sum(lines.values())));
    }

    Money of(int line) {
        return lines.getOrDefault(line, Money.ZERO);
    }

    Money total() {
        return Money.sum(lines.values()).plus(rest);
    }

    /** Without the lines that are not meant; the rest stays, since it may be for any. */
    ByLine only(Set<Integer> meant) {
        SortedMap<Integer, Money> kept = new TreeMap<>(lines);
        kept.keySet().retainAll(meant);
        return new ByLine(kept, rest);
    }

    ByLine plus(ByLine other) {
        SortedMap<Integer, Money> sum = new TreeMap<>(lines);
        other.lines.forEach((line, amount) -> sum.merge(line, amount, Money::plus));
        return new ByLine(sum, rest.plus(other.rest));
    }
}
