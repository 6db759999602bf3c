package dev.parley.idr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Divides many items: the one whose window closes first takes along, on its last day, as many as may go with it. For
 * windows alone that needs the fewest batches there can be; with days of service and limits it is a rule of thumb.
 */
final class UrgentFirst {
    private final BatchRules rules;

    UrgentFirst(BatchRules rules) {
        this.rules = rules;
    }

    /** Items come sorted by the end of their windows. */
    List<List<BatchItem>> divide(List<BatchItem> sorted) {
        Map<String, List<BatchItem>> byKey = new HashMap<>();
        Map<BatchItem, List<String>> keys = new HashMap<>();
        for (BatchItem item : sorted) {
            keys.put(item, BatchNeighbors.keys(rules, item));
            keys.get(item).forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(item));
        }
        Set<BatchItem> taken = new HashSet<>();
        List<List<BatchItem>> groups = new ArrayList<>();
        for (BatchItem seed : sorted) {
            if (taken.contains(seed)) {
                continue;
            }
            List<BatchItem> best = List.of(seed);
            for (String key : keys.get(seed)) {
                List<BatchItem> left = byKey.get(key);
                left.removeIf(taken::contains);
                List<BatchItem> group = around(seed, left);
                if (group.size() > best.size()) {
                    best = group;
                }
            }
            taken.addAll(best);
            groups.add(best);
        }
        return groups;
    }

    private List<BatchItem> around(BatchItem seed, List<BatchItem> sameKey) {
        String text = rules.text(seed.negotiationStarted());
        if (text.isEmpty() || text.equals(BatchRules.CLOSED)) {
            return List.of(seed);
        }
        List<BatchItem> open = sameKey.stream()
                .filter(item -> !item.from().isAfter(seed.until()))
                .filter(item -> rules.text(item.negotiationStarted()).equals(text))
                .sorted(Comparator.comparing(BatchItem::servedOn))
                .toList();
        List<BatchItem> fullest = fullest(seed, open);
        OptionalInt limit = rules.limit(seed);
        if (limit.isEmpty() || fullest.size() <= limit.getAsInt()) {
            return fullest;
        }
        List<BatchItem> urgent = new ArrayList<>(List.of(seed));
        fullest.stream()
                .filter(item -> !item.equals(seed))
                .sorted(Comparator.comparing(BatchItem::until).thenComparing(BatchItem::servedOn))
                .limit(limit.getAsInt() - 1L)
                .forEach(urgent::add);
        return urgent;
    }

    /** Of all spans of service days that hold the seed, the one with the most items. */
    private List<BatchItem> fullest(BatchItem seed, List<BatchItem> byService) {
        List<BatchItem> best = List.of(seed);
        int end = 0;
        LocalDate before = null;
        for (int start = 0; start < byService.size(); start++) {
            LocalDate first = byService.get(start).servedOn();
            if (first.equals(before)) {
                continue;
            }
            before = first;
            if (first.isAfter(seed.servedOn())) {
                break;
            }
            LocalDate last = rules.lastServiceDay(first, seed.negotiationStarted());
            if (last.isBefore(seed.servedOn())) {
                continue;
            }
            while (end < byService.size() && !byService.get(end).servedOn().isAfter(last)) {
                end++;
            }
            if (end - start > best.size()) {
                best = byService.subList(start, end);
            }
        }
        return best;
    }
}
