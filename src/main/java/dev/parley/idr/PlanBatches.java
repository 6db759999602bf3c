package dev.parley.idr;

import dev.parley.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides items into lawful batches and singles at the least expected cost. Groups of items that could meet in a batch are
 * divided exactly while they are small, else by a rule of thumb that serves the earliest window first.
 */
final class PlanBatches {
    /** Up to so many items that hang together the best division is found: 3 to this power steps. */
    static final int EXACT = 10;

    private static final long FORBIDDEN = Long.MAX_VALUE;

    private static final Comparator<BatchItem> MOST_URGENT = Comparator.comparing(BatchItem::until)
            .thenComparing(BatchItem::servedOn)
            .thenComparing(BatchItem::caseId)
            .thenComparing(BatchItem::line);

    private final BatchRules rules;
    private final BatchCost cost;

    PlanBatches(BatchRules rules, BatchCost cost) {
        this.rules = rules;
        this.cost = cost;
    }

    /** A division: each group is lawful; a group of one is a single. {@code exact} is false where a rule of thumb divided it. */
    record Plan(List<List<BatchItem>> groups, boolean exact) {}

    /** A group with what it brings and costs. */
    Money expectedCost(List<BatchItem> group) {
        return cost.of(group.size(), BatchRules.latest(group, BatchItem::until, true))
                .expected();
    }

    Plan plan(List<BatchItem> items) {
        List<BatchItem> sorted = items.stream().sorted(MOST_URGENT).toList();
        List<List<BatchItem>> groups = new ArrayList<>();
        boolean exact = true;
        for (List<BatchItem> together : new BatchNeighbors(rules).components(sorted)) {
            if (together.size() <= EXACT) {
                groups.addAll(exactly(together));
            } else {
                exact = false;
                groups.addAll(new UrgentFirst(rules).divide(together));
            }
        }
        groups.sort(Comparator.comparing((List<BatchItem> group) -> group.get(0), MOST_URGENT));
        return new Plan(List.copyOf(groups), exact);
    }

    /** The cheapest division of every subset from those of smaller ones; the first item of a subset picks its group. */
    private List<List<BatchItem>> exactly(List<BatchItem> items) {
        int all = (1 << items.size()) - 1;
        long[] price = new long[all + 1];
        for (int set = 1; set <= all; set++) {
            List<BatchItem> group = pick(items, set);
            boolean goes = group.size() == 1 || rules.isLawful(group);
            price[set] = goes ? expectedCost(group).dollars().unscaledValue().longValueExact() : FORBIDDEN;
        }
        long[] best = new long[all + 1];
        int[] group = new int[all + 1];
        for (int set = 1; set <= all; set++) {
            best[set] = FORBIDDEN;
            int first = Integer.lowestOneBit(set);
            int rest = set ^ first;
            for (int others = rest; ; others = (others - 1) & rest) {
                int with = others | first;
                long total = price[with] == FORBIDDEN ? FORBIDDEN : price[with] + best[set ^ with];
                if (total < best[set]) {
                    best[set] = total;
                    group[set] = with;
                }
                if (others == 0) {
                    break;
                }
            }
        }
        List<List<BatchItem>> groups = new ArrayList<>();
        for (int left = all; left != 0; left ^= group[left]) {
            groups.add(pick(items, group[left]));
        }
        return groups;
    }

    private static List<BatchItem> pick(List<BatchItem> items, int set) {
        List<BatchItem> picked = new ArrayList<>(Integer.bitCount(set));
        for (int i = 0; i < items.size(); i++) {
            if ((set >> i & 1) == 1) {
                picked.add(items.get(i));
            }
        }
        return picked;
    }
}
