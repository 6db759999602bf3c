package dev.parley.regulation;

import dev.parley.workflow.Decisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Times the full evaluation of one case: scope, forum, patient, all clocks and fees, over many different cases. Run the
 * main method with the test class path; the goal is a p99 under one millisecond once warm.
 */
public final class EvaluationBenchmark {
    private static final long SEED = 20261121;
    private static final int CASES = 2_000;
    private static final int ROUNDS = 50;

    private EvaluationBenchmark() {}

    public static void main(String[] args) {
        WhatIf whatIf = new WhatIf(Law.load(new Decisions()), Notices.load());
        Random random = new Random(SEED);
        List<CaseFacts> facts = new ArrayList<>();
        List<LegalEvents> events = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            facts.add(someFacts(random));
            events.add(someEvents(random));
        }
        long cold = System.nanoTime();
        evaluate(whatIf, facts, events);
        System.out.printf("first pass over %d cases: %d ms%n", CASES, (System.nanoTime() - cold) / 1_000_000);
        for (int i = 0; i < 10; i++) {
            evaluate(whatIf, facts, events);
        }
        long[] nanos = new long[CASES * ROUNDS];
        long clocks = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            clocks += whatIf.answer(facts.get(i % CASES), events.get(i % CASES))
                    .clocks()
                    .size();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "seed %d, %d evaluations, %d clocks: p50 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, worst %.3f ms%n",
                SEED,
                nanos.length,
                clocks,
                at(nanos, 0.5),
                at(nanos, 0.99),
                at(nanos, 0.999),
                nanos[nanos.length - 1] / 1e6);
    }

    private static void evaluate(WhatIf whatIf, List<CaseFacts> facts, List<LegalEvents> events) {
        for (int i = 0; i < CASES; i++) {
            whatIf.answer(facts.get(i), events.get(i));
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1e6;
    }

    private static CaseFacts someFacts(Random random) {
        String[] states = {"TX", "AL", "NY", "CA", "NV", "NJ", "CO", "FL", "MD", "WA"};
        return CaseFacts.builder()
                .planFunding(one(random, PlanFunding.values()))
                .serviceType(one(random, ServiceType.values()))
                .facilityType(one(random, FacilityType.values()))
                .facilityNetwork(one(random, NetworkStatus.values()))
                .providerNetwork(NetworkStatus.OUT_OF_NETWORK)
                .state(one(random, states))
                .specialty(one(random, Specialty.values()))
                .noticeAndConsent(random.nextBoolean())
                .batched(random.nextBoolean())
                .build();
    }

    private static LegalEvents someEvents(Random random) {
        LocalDate service = LocalDate.of(2024, 1, 2).plusDays(random.nextInt(900));
        return LegalEvents.NONE
                .with(Trigger.SERVICE_RENDERED, service)
                .with(Trigger.BILL_SENT, service.plusDays(3))
                .with(Trigger.REMITTANCE_RECEIVED, service.plusDays(30))
                .with(Trigger.OPEN_NEGOTIATION_STARTED, service.plusDays(45))
                .with(Trigger.IDR_INITIATED, service.plusDays(91))
                .with(Trigger.ENTITY_SELECTED, service.plusDays(99))
                .with(Trigger.DETERMINATION_ISSUED, service.plusDays(140));
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
