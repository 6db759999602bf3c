package dev.parley.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where two JSON values part. Numbers are compared by value: 800 is 800.00. */
final class JsonDifferences {
    private final List<ReplayView.Difference> found = new ArrayList<>();

    private JsonDifferences() {}

    static List<ReplayView.Difference> between(String pointer, JsonNode before, JsonNode after) {
        JsonDifferences differences = new JsonDifferences();
        differences.compare(pointer, before, after);
        return List.copyOf(differences.found);
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (isSame(before, after)) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + escaped(name), before.get(name), after.get(name)));
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i));
            }
        } else {
            found.add(new ReplayView.Difference(pointer, before, after));
        }
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        if (before == null || after == null) {
            return before == after;
        }
        return before.isNumber() && after.isNumber()
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
