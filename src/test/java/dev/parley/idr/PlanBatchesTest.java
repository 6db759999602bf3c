package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.regulation.BatchLimits;
import dev.parley.regulation.FederalFees;
import dev.parley.regulation.RuleBook;
import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Divisions against all there are, never an unlawful one, and the speed of many. */
class PlanBatchesTest {
    private static final BusinessCalendar CALENDAR = BusinessCalendar.federal();
    private static final RuleBook BOOK = RuleBook.load();
    private static final BatchLimits LIMITS = new BatchLimits(BOOK, CALENDAR);
    private static final List<CodeRange> RANGES =
            List.of(new CodeRange("Breast mammography", "77046", "77067", "test"));
    private static final BatchRules RULES = new BatchRules(LIMITS, CALENDAR, RANGES);
    private static final BatchCost COST = new BatchCost(new FederalFees(BOOK), DisputeFigures.load());
    private static final PlanBatches PLANNER = new PlanBatches(RULES, COST);
    private static final ProveBatch PROVE = new ProveBatch(RULES);

    private static final String[] CODES = {"99285", "99284", "77065", "77067"};
    private static final LocalDate[] STARTS = {
        LocalDate.of(2022, 6, 1), LocalDate.of(2023, 9, 1), LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 2)
    };

    @Test
    void dividesSmallGroupsAsCheaplyAsTheBestOfAllDivisions() {
        long seed = 101;
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<BatchItem> items = random(random, 1 + random.nextInt(7), 1, 2);
            long best = cheapest(items);
            assertThat(cents(PLANNER.plan(items).groups()))
                    .as("seed %d, round %d: %s", seed, round, items)
                    .isEqualTo(best);
        }
        for (int round = 0; round < 20; round++) {
            List<BatchItem> ten = random(random, 10, 1, 1);
            assertThat(cents(PLANNER.plan(ten).groups()))
                    .as("seed %d, ten: %s", seed, ten)
                    .isEqualTo(cheapest(ten));
        }
    }

    @Test
    void neverSuggestsWhatIsNotLawful() {
        long seed = 202;
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            List<BatchItem> items =
                    random(random, 1 + random.nextInt(round % 100 == 0 ? 150 : 14), 1 + random.nextInt(2), 3);
            List<List<BatchItem>> groups = PLANNER.plan(items).groups();
            assertThat(groups.stream().flatMap(Collection::stream).toList())
                    .as("seed %d, round %d: each item once", seed, round)
                    .hasSameSizeAs(items)
                    .hasSameElementsAs(items);
            for (List<BatchItem> group : groups) {
                if (group.size() > 1) {
                    assertThat(isLawfulBySlowReading(group))
                            .as("seed %d, round %d: %s", seed, round, group)
                            .isTrue();
                    assertThat(PROVE.of(group)).as("%s", group).noneMatch(proof -> proof.breaks() || proof.warns());
                }
            }
        }
    }

    @Test
    void proofAndQuickAnswerAgree() {
        Random random = new Random(303);
        int lawful = 0;
        for (int round = 0; round < 20_000; round++) {
            List<BatchItem> items = random(random, 2 + random.nextInt(3), 1, 1);
            boolean clean = PROVE.of(items).stream().noneMatch(proof -> proof.breaks() || proof.warns());
            assertThat(RULES.isLawful(items)).as("%s", items).isEqualTo(clean);
            lawful += clean ? 1 : 0;
        }
        assertThat(lawful).isBetween(200, 19_000);
    }

    @Test
    void dividesTenThousandItemsInSeconds() {
        for (int payers : new int[] {1, 20, 2000}) {
            List<BatchItem> items = random(new Random(404), 10_000, payers, payers);
            long start = System.nanoTime();
            PlanBatches.Plan plan = PLANNER.plan(items);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println("10,000 items, " + payers + " payers and providers: "
                    + plan.groups().size() + " disputes, exact " + plan.exact() + ", " + millis + " ms");
            assertThat(millis).isLessThan(10_000);
            assertThat(plan.groups()).allMatch(group -> group.size() == 1 || RULES.isLawful(group));
        }
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "2022-06-01, 77065, true,  one code under the first text",
        "2022-06-01, 77067, false, ranges did not exist under the first text",
        "2023-09-01, 77065, false, batching was closed",
        "2026-10-30, 77065, true,  one code treats a similar condition",
        "2026-11-02, 77067, true,  one range of the amended text",
        "2026-11-02, 99285, false, no range holds both"
    })
    void readsTheTextOfTheDayNegotiationStarted(LocalDate started, String second, boolean lawful, String why) {
        LocalDate served = started.minusDays(60);
        List<BatchItem> two = List.of(
                item("A", "T", "ISSUER:1", "77065", "e1", served, started),
                item("A", "T", "ISSUER:1", second, "e2", served, started));
        assertThat(RULES.isLawful(two)).as(why).isEqualTo(lawful);
    }

    @Test
    void saysWhatBreaksAndWhichItemsToTakeOut() {
        LocalDate started = LocalDate.of(2026, 11, 2);
        LocalDate served = LocalDate.of(2026, 9, 1);
        BatchItem one = item("A", "T", "PLAN:1", "99285", "e1", served, started);
        BatchItem two = item("A", "T", "PLAN:1", "99285", "e2", served, started);
        BatchItem otherPlan = item("A", "T", "PLAN:2", "99285", "e3", served, started);
        BatchItem late = item("A", "T", "PLAN:1", "99285", "e4", CALENDAR.nthBusinessDayAfter(served, 31), started);
        BatchItem between = item("A", "T", "PLAN:1", "99285", "e5", CALENDAR.nthBusinessDayAfter(served, 30), started);
        assertThat(broken(List.of(one, two))).isEmpty();
        assertThat(broken(List.of(one, two, otherPlan))).containsExactly("FED-BA-06 " + otherPlan.ref());
        assertThat(broken(List.of(one, two, late))).containsExactly("FED-BA-08 " + late.ref());
        assertThat(PROVE.of(List.of(one, two, between)))
                .filteredOn(BatchProof::warns)
                .extracting(BatchProof::ruleId)
                .containsExactly("FED-BA-08");
        List<BatchItem> many = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            many.add(item("A", "T", "PLAN:1", "99285", "e" + i, served, started));
        }
        assertThat(broken(many)).containsExactly("FED-BA-04 " + many.get(50).ref());
    }

    private static List<String> broken(List<BatchItem> items) {
        return PROVE.of(items).stream()
                .filter(BatchProof::breaks)
                .map(proof -> proof.ruleId() + " " + proof.items().get(0))
                .toList();
    }

    private static BatchItem item(
            String npi,
            String taxId,
            String payer,
            String code,
            String encounter,
            LocalDate served,
            LocalDate started) {
        LocalDate ended = CALENDAR.nthBusinessDayFrom(started, 30);
        return new BatchItem(
                UUID.randomUUID(),
                1,
                npi,
                taxId,
                payer,
                code,
                encounter,
                served,
                started,
                CALENDAR.nthBusinessDayAfter(ended, 1),
                CALENDAR.nthBusinessDayAfter(ended, 4),
                Money.of("100"));
    }

    private static List<BatchItem> random(Random random, int size, int payers, int providers) {
        List<BatchItem> items = new ArrayList<>();
        LocalDate start = STARTS[random.nextInt(STARTS.length)];
        for (int i = 0; i < size; i++) {
            LocalDate started =
                    random.nextInt(12) == 0 ? STARTS[random.nextInt(STARTS.length)] : start.plusDays(random.nextInt(6));
            int provider = random.nextInt(providers);
            items.add(item(
                    "npi" + provider + random.nextInt(2),
                    random.nextInt(8) == 0 ? null : "tax" + provider,
                    random.nextInt(15) == 0 ? null : "PLAN:" + random.nextInt(payers),
                    CODES[random.nextInt(CODES.length)],
                    "e" + random.nextInt(Math.max(2, size / 3)),
                    start.minusDays(40 + random.nextInt(50)),
                    started));
        }
        return items;
    }

    private static long cents(List<List<BatchItem>> groups) {
        return groups.stream()
                .mapToLong(group ->
                        PLANNER.expectedCost(group).dollars().movePointRight(2).longValueExact())
                .sum();
    }

    private static long cheapest(List<BatchItem> items) {
        long[] price = new long[1 << items.size()];
        for (int set = 1; set < price.length; set++) {
            List<BatchItem> group = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if ((set >> i & 1) == 1) {
                    group.add(items.get(i));
                }
            }
            price[set] = group.size() == 1 || isLawfulBySlowReading(group) ? cents(List.of(group)) : -1;
        }
        return cheapest(items.size(), 0, new int[items.size()], 0, price);
    }

    /** Over every division of the items: each goes to one of the groups so far or begins one. */
    private static long cheapest(int items, int next, int[] groups, int count, long[] price) {
        if (next == items) {
            long total = 0;
            for (int i = 0; i < count; i++) {
                if (price[groups[i]] < 0) {
                    return Long.MAX_VALUE;
                }
                total += price[groups[i]];
            }
            return total;
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i <= count; i++) {
            groups[i] = (i == count ? 0 : groups[i]) | 1 << next;
            best = Math.min(best, cheapest(items, next + 1, groups, Math.max(count, i + 1), price));
            groups[i] ^= 1 << next;
        }
        return best;
    }

    /** The rules read once more, two items at a time and day by day. */
    private static boolean isLawfulBySlowReading(List<BatchItem> batch) {
        boolean provider = oneOf(batch, BatchItem::npi) || oneOf(batch, BatchItem::taxId);
        boolean payer = oneOf(batch, BatchItem::payerKey);
        boolean code = oneOf(batch, BatchItem::code);
        boolean range = batch.stream().allMatch(item -> item.code().startsWith("770"));
        boolean encounter = oneOf(batch, BatchItem::encounter);
        for (BatchItem item : batch) {
            LocalDate started = item.negotiationStarted();
            boolean closed =
                    !started.isBefore(LocalDate.of(2023, 8, 3)) && started.isBefore(LocalDate.of(2023, 12, 15));
            boolean first = started.isBefore(LocalDate.of(2023, 8, 3));
            boolean amended = !started.isBefore(LocalDate.of(2026, 11, 1));
            if (closed || first && !code || !(code || range || encounter) || amended && batch.size() > 50) {
                return false;
            }
            for (BatchItem other : batch) {
                long between = item.servedOn().isAfter(other.servedOn())
                        ? 0
                        : item.servedOn()
                                .datesUntil(other.servedOn().plusDays(1))
                                .filter(CALENDAR::isBusinessDay)
                                .count();
                boolean weekendAfterwards = !CALENDAR.isBusinessDay(other.servedOn()) && between == 30;
                if (between > 30 || weekendAfterwards || item.from().isAfter(other.until())) {
                    return false;
                }
            }
        }
        return provider && payer;
    }

    private static boolean oneOf(List<BatchItem> batch, Function<BatchItem, String> part) {
        HashSet<String> values = new HashSet<>();
        batch.forEach(item -> values.add(part.apply(item)));
        return values.size() == 1 && !values.contains(null);
    }
}
