package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.regulation.Regime;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** How long weighing one case takes once its rows are known; prints, judges nothing. */
public final class WeighingBenchmark {
    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 50_000;
    private static final List<String> CODES = List.of("99285", "70450", "00740", "29881", "95886", "A0431", "90837");

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private WeighingBenchmark() {}

    public static void main(String[] args) {
        DisputeOutcomes outcomes = DisputeOutcomes.load();
        Random random = new Random(7);
        for (int at = 0; at < WARM_UP; at++) {
            weigh(outcomes, random);
        }
        long[] wall = new long[MEASURED];
        long[] processor = new long[MEASURED];
        for (int at = 0; at < MEASURED; at++) {
            long before = THREAD.getCurrentThreadCpuTime();
            wall[at] = weigh(outcomes, random);
            processor[at] = THREAD.getCurrentThreadCpuTime() - before;
        }
        print("by the clock", wall);
        print("by the processor, with making up the case", processor);
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%d evaluations %s: p50 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, worst %.3f ms%n",
                MEASURED,
                what,
                nanos[MEASURED / 2] / 1e6,
                nanos[MEASURED * 99 / 100] / 1e6,
                nanos[MEASURED * 999 / 1000] / 1e6,
                nanos[MEASURED - 1] / 1e6);
    }

    private static long weigh(DisputeOutcomes outcomes, Random random) {
        int qualifying = 20 + random.nextInt(8000);
        Position position = Positions.of(
                        Regime.FEDERAL_IDR,
                        "" + qualifying * 6,
                        "" + qualifying / 2,
                        "10",
                        "" + qualifying,
                        CODES.get(random.nextInt(CODES.size())))
                .offeredAfter("" + (1 + qualifying), "" + (2 + qualifying + random.nextInt(qualifying)))
                .weOffered("" + qualifying * 5)
                .build();
        int n = random.nextInt(60);
        Anchor anchor = Anchor.of(
                Anchor.Kind.OWN_SETTLEMENTS,
                "own",
                new Money(BigDecimal.valueOf(qualifying * 3L)),
                2,
                "settlements",
                LocalDate.of(2026, 9, 1),
                n);
        CounterpartyMemory memory = new CounterpartyMemory(
                "payer", 9, BigDecimal.TEN, BigDecimal.TEN, 9, 5, 9, BigDecimal.valueOf(180), LocalDate.of(2026, 9, 1));
        Surroundings around = new Surroundings(
                Assumptions.STANDARD,
                WorkedCasesTest.own(n / 2, n),
                List.of(anchor, anchor),
                memory,
                new FeeSchedule(FeeSchedule.Model.PERCENT, BigDecimal.valueOf(20), null, null, null),
                null);
        long start = System.nanoTime();
        Comparison comparison = new WeighUp(position, outcomes, around).compare();
        long took = System.nanoTime() - start;
        if (comparison.options().size() != 5) {
            throw new IllegalStateException("Five ways on were expected");
        }
        return took;
    }
}
