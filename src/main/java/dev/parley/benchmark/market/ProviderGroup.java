package dev.parley.benchmark.market;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.benchmark.release.ImportRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who bills under one tax number: the number without hyphens, and those of its NPIs that were asked for. */
record ProviderGroup(String tinType, String tin, String npis) {
    private static final int LONGEST_TIN = 20;

    /** Empty when it is none of those asked for, or names no tax number. */
    static Optional<ProviderGroup> read(JsonNode group, ImportRequest asked) {
        String type = group.path("tin").path("type").asText();
        String tin = digits(group.path("tin").path("value").asText());
        if (tin.isEmpty() || tin.length() > LONGEST_TIN || !type.matches("ein|npi")) {
            return Optional.empty();
        }
        List<String> npis = new ArrayList<>();
        group.path("npi").forEach(npi -> {
            if (asked.npis().contains(npi.asText())) {
                npis.add(npi.asText());
            }
        });
        boolean everybody = asked.npis().isEmpty() && asked.tins().isEmpty();
        boolean named = !npis.isEmpty()
                || asked.tins().stream().anyMatch(one -> digits(one).equals(tin))
                || type.equals("npi") && asked.npis().contains(tin);
        return everybody || named
                ? Optional.of(new ProviderGroup(type, tin, String.join(" ", npis)))
                : Optional.empty();
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
