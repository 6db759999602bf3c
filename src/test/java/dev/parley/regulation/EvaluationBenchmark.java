package dev.parley.regulation;

import dev.parley.workflow.Decisions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Times the full evaluation of one case: scope, forum, patient, all clocks and fees. Every case is asked once and no two are
 * drawn alike, so that kept answers of decision tables help only as far as they do in real life. Run the main method with
 * the test class path; the goal is a p99 under one millisecond once warm.
 */
public final class EvaluationBenchmark {
    private static final long SEED = 20261121;
    private static final StateLaws STATES = StateLaws.load();
    private static final int WARM_UP = 50_000;
    private static final int CASES = 200_000;

    private EvaluationBenchmark() {}

    public static void main(String[] args) {
        WhatIf whatIf = new WhatIf(Law.load(new Decisions()), Notices.load());
        Random random = new Random(SEED);
        Set<Object> asked = new HashSet<>();
        time("first, cold", whatIf, random, asked, WARM_UP);
        time("then, warm", whatIf, random, asked, CASES);
    }

    private static void time(String when, WhatIf whatIf, Random random, Set<Object> asked, int cases) {
        long[] nanos = new long[cases];
        long clocks = 0;
        for (int i = 0; i < cases; i++) {
            CaseFacts facts = someFacts(random);
            LegalEvents events = someEvents(random);
            while (!asked.add(List.of(facts, events))) {
                facts = someFacts(random);
            }
            long start = System.nanoTime();
            clocks += whatIf.answer(facts, events).clocks().size();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: seed %d, %d different cases, %d clocks: p50 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, worst %.3f ms%n",
                when, SEED, cases, clocks, at(nanos, 0.5), at(nanos, 0.99), at(nanos, 0.999), nanos[cases - 1] / 1e6);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1e6;
    }

    private static CaseFacts someFacts(Random random) {
        List<String> states = STATES.all().stream().map(StateLaw::id).toList();
        return CaseFacts.builder()
                .planFunding(one(random, PlanFunding.values()))
                .serviceType(one(random, ServiceType.values()))
                .facilityType(one(random, FacilityType.values()))
                .facilityNetwork(one(random, NetworkStatus.values()))
                .providerNetwork(one(random, NetworkStatus.values()))
                .state(states.get(random.nextInt(states.size())))
                .planState(states.get(random.nextInt(states.size())))
                .specialty(one(random, Specialty.values()))
                .placeOfService(one(random, "11", "21", "22", "23", "24", "41", "42", null))
                .noticeAndConsent(one(random, true, false, null))
                .urgentUnforeseenNeed(one(random, true, false, null))
                .participatingProviderAvailable(one(random, true, false, null))
                .optIn(one(random, true, false, null))
                .coverageDenied(one(random, true, false, null))
                .facilityBills(one(random, true, false, null))
                .remarkCodes(one(random, List.of(), List.of("N864"), List.of("N877", "N865"), List.of("N885")))
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

    @SafeVarargs
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
