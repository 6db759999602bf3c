package dev.parley.benchmark.disputes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** Counts the determinations of one name, keeping of each only what a median needs. */
final class Tally {
    private int determinations;
    private int provider;
    private int payer;
    private int split;
    private int defaults;
    private int aboveQpa;
    private int[] hundredths = new int[16];
    private int known;
    private int[] days = new int[16];
    private int dated;

    /** Null is not known: the prevailing offer as a multiple of the QPA, and the calendar days to the determination. */
    void add(Determined determined) {
        determinations++;
        switch (determined.outcome()) {
            case PROVIDER -> provider++;
            case PAYER -> payer++;
            case SPLIT -> split++;
        }
        defaults += determined.byDefault() ? 1 : 0;
        if (determined.multiple() != null) {
            if (known == hundredths.length) {
                hundredths = Arrays.copyOf(hundredths, known * 2);
            }
            hundredths[known++] = determined
                    .multiple()
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
            aboveQpa += determined.multiple().compareTo(BigDecimal.ONE) > 0 ? 1 : 0;
        }
        if (determined.days() != null) {
            if (dated == days.length) {
                days = Arrays.copyOf(days, dated * 2);
            }
            days[dated++] = determined.days();
        }
    }

    int determinations() {
        return determinations;
    }

    DisputeFigure figure(
            DisputeFigure.Dimension dimension, String name, String quarter, DisputeFigure.Service service) {
        int[] sorted = Arrays.copyOf(days, dated);
        Arrays.sort(sorted);
        return new DisputeFigure(
                dimension,
                name,
                null,
                quarter,
                service,
                determinations,
                provider,
                payer,
                split,
                defaults,
                aboveQpa,
                determinations,
                median(),
                at(sorted, 50),
                at(sorted, 25),
                at(sorted, 90));
    }

    /** In percent: the multiples are kept in hundredths. */
    private BigDecimal median() {
        if (known == 0) {
            return null;
        }
        int[] sorted = Arrays.copyOf(hundredths, known);
        Arrays.sort(sorted);
        BigDecimal both = BigDecimal.valueOf((long) sorted[(known - 1) / 2] + sorted[known / 2]);
        return both.divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    /** The smallest value that at least so many percent do not exceed. */
    private static Integer at(int[] sorted, int percent) {
        return sorted.length == 0 ? null : sorted[(sorted.length * percent + 99) / 100 - 1];
    }
}
