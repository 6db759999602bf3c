package dev.parley.regulation;

import java.time.LocalDate;
import java.util.List;

/** Days on which federal offices were closed without being a holiday (FED-BD-03). */
public final class Closures {
    private static final String FILE = "regulation/closures.yaml";

    private Closures() {}

    record Closure(LocalDate date, String because) {}

    public static List<LocalDate> load() {
        return RuleFile.entries(FILE, Closures.class.getResourceAsStream("/" + FILE), Closure.class).stream()
                .map(Closure::date)
                .toList();
    }
}
