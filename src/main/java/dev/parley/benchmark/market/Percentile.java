package dev.parley.benchmark.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The nearest-rank percentile: of n sorted values the one at rank ceil(p / 100 * n). Nothing is invented between two values. */
public final class Percentile {
    /** Fewer values than this say too little; they are shown with a warning. */
    public static final int THIN = 30;

    /** Own values fewer than this could be told apart by whoever knows the patients; they are not shown. */
    public static final int HIDDEN = 11;

    private Percentile() {}

    /** Of at least one value, in any order; p from 1 to 100. */
    public static <T extends Comparable<T>> T of(int p, List<T> values) {
        int rank = BigDecimal.valueOf(p)
                .multiply(BigDecimal.valueOf(values.size()))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .intValueExact();
        return values.stream().sorted().toList().get(Math.max(1, rank) - 1);
    }
}
