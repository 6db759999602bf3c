package dev.parley.idr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which items hang together: chains of items of which each two neighbors share what a batch needs. */
final class BatchNeighbors {
    private final BatchRules rules;

    BatchNeighbors(BatchRules rules) {
        this.rules = rules;
    }

    /** Two items of different components are never in one batch. Windows and days of service are not looked at yet. */
    List<List<BatchItem>> components(List<BatchItem> items) {
        int[] parent = new int[items.size()];
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            parent[i] = i;
            for (String key : keys(rules, items.get(i))) {
                Integer other = first.putIfAbsent(key, i);
                if (other != null) {
                    parent[root(parent, i)] = root(parent, other);
                }
            }
        }
        Map<Integer, List<BatchItem>> components = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            components
                    .computeIfAbsent(root(parent, i), key -> new ArrayList<>())
                    .add(items.get(i));
        }
        return List.copyOf(components.values());
    }

    /** A lawful batch of two or more shares one of these: payer, provider by one of two numbers, and what makes it similar. */
    static List<String> keys(BatchRules rules, BatchItem item) {
        if (item.payerKey() == null) {
            return List.of();
        }
        List<String> similar = new ArrayList<>();
        add(similar, "code", item.code());
        if (!rules.text(item.negotiationStarted()).equals(BatchRules.ONE_CODE)) {
            add(similar, "encounter", item.encounter());
            add(similar, "range", rules.range(item));
        }
        List<String> keys = new ArrayList<>();
        for (String one : similar) {
            add(keys, item.payerKey() + "|npi " + item.npi(), item.npi() == null ? null : one);
            add(keys, item.payerKey() + "|tax " + item.taxId(), item.taxId() == null ? null : one);
        }
        return keys;
    }

    private static void add(List<String> keys, String kind, String value) {
        if (value != null) {
            keys.add(kind + "|" + value);
        }
    }

    private static int root(int[] parent, int of) {
        int up = of;
        while (parent[up] != up) {
            parent[up] = parent[parent[up]];
            up = parent[up];
        }
        return up;
    }
}
