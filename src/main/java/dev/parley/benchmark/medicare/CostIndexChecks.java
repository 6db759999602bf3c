package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ReleaseRefused;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What every true list of indices shows, and a made-up one does not. Each check has a name. */
final class CostIndexChecks {
    private static final int FEWEST = 105;
    private static final int MOST = 115;
    private static final int DISTINCT_MALPRACTICE = 60;
    private static final int REPEATED = 8;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal ALASKA_WORK = new BigDecimal("1.5");

    private CostIndexChecks() {}

    static void check(List<CostIndex> localities) {
        expect(
                localities.size() >= FEWEST && localities.size() <= MOST,
                "gpci-rows",
                localities.size() + " localities; a true list has " + FEWEST + " to " + MOST);
        Set<String> keys = new HashSet<>();
        localities.forEach(
                one -> expect(keys.add(one.key()), "gpci-unique", "Locality " + one.key() + " is there twice"));
        long malpractice = localities.stream()
                .map(one -> one.mpIndex().stripTrailingZeros())
                .distinct()
                .count();
        expect(
                malpractice > DISTINCT_MALPRACTICE,
                "gpci-malpractice-distinct",
                "Only " + malpractice + " different malpractice indices; a true list has more than "
                        + DISTINCT_MALPRACTICE);
        known(
                localities,
                "gpci-miami",
                one -> one.state().equals("FL")
                        && one.name().toUpperCase(Locale.ROOT).startsWith("MIAMI"),
                one -> one.mpIndex().compareTo(TWO) > 0,
                "The malpractice index of Miami is above 2");
        known(
                localities,
                "gpci-alaska",
                one -> one.state().equals("AK"),
                one -> one.workIndex().compareTo(ALASKA_WORK) == 0,
                "The work index of Alaska is 1.5 by law");
        known(
                localities,
                "gpci-wisconsin",
                one -> one.state().equals("WI"),
                one -> one.mpIndex().compareTo(HALF) < 0,
                "The malpractice index of Wisconsin is under 0.5");
        repeated(localities);
    }

    private static void known(
            List<CostIndex> localities,
            String check,
            Predicate<CostIndex> which,
            Predicate<CostIndex> holds,
            String claim) {
        List<CostIndex> found = localities.stream().filter(which).toList();
        expect(!found.isEmpty() && found.stream().allMatch(holds), check, claim + "; this file says otherwise");
    }

    /** Localities of California share indices by law, and frontier states the floor of 1. */
    private static void repeated(List<CostIndex> localities) {
        Map<BigDecimal, Long> counts = localities.stream()
                .filter(one -> !one.state().equals("CA"))
                .map(one -> one.peIndex().stripTrailingZeros())
                .filter(index -> index.compareTo(BigDecimal.ONE) != 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.forEach((index, count) -> expect(
                count <= REPEATED,
                "gpci-practice-expense-repeated",
                "The practice expense index " + index + " stands in " + count
                        + " localities; in a true list in at most " + REPEATED));
    }

    private static void expect(boolean holds, String check, String detail) {
        if (!holds) {
            throw ReleaseRefused.untrusted(check, detail);
        }
    }
}
