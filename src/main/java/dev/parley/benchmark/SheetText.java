package dev.parley.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The sheet as text for paper. */
public final class SheetText {
    private SheetText() {}

    public static String of(BenchmarkSheet sheet, String caseNumber) {
        List<String> text = new ArrayList<>();
        text.add("BENCHMARKS OF CASE " + caseNumber);
        text.add("As of " + sheet.asOf() + ", for " + words(sheet.venue()) + ". Medicare locality: "
                + sheet.medicareLocality() + ". Terms of the house: version " + sheet.terms() + ".");
        text.add("");
        sheet.lines().forEach(line -> line(line, text));
        text.add("CLAIM");
        BenchmarkSheet.Totals totals = sheet.totals();
        text.add(
                totals.none() != null
                        ? totals.none()
                        : "Market " + totals.market() + ", opening " + totals.open() + ", target " + totals.target()
                                + ", floor " + totals.floor() + (totals.thin() ? " (thin data)" : ""));
        text.addAll(sheet.notes());
        text.add("");
        text.add("WHERE EACH NUMBER MAY BE USED");
        for (BenchmarkKind kind : BenchmarkKind.values()) {
            text.add(words(kind) + ": " + uses(kind.uses()));
        }
        return String.join("\n", text);
    }

    private static void line(BenchmarkSheet.Line line, List<String> text) {
        text.add("LINE " + line.number() + ": " + (line.code() == null ? "no procedure code" : line.code()) + " "
                + String.join(" ", line.modifiers()) + ", " + line.units() + " units, " + line.serviceDate()
                + ", billed "
                + line.billed());
        for (Benchmark one : line.benchmarks()) {
            text.add(
                    one.value() == null
                            ? "- " + one.label() + ": none. " + one.none()
                            : "- " + one.label() + ": " + one.value() + " (" + one.asOf() + "; " + one.source()
                                    + (one.n() == null ? "" : "; n = " + one.n()) + (one.thin() ? "; thin" : "") + ")");
        }
        Anchors.Numbers numbers = line.numbers();
        text.add(
                numbers.none() != null
                        ? "No automatic number: " + numbers.none()
                        : "Market " + numbers.market() + ", opening " + numbers.open() + ", target " + numbers.target()
                                + ", floor " + numbers.floor() + (numbers.thin() ? " (thin data)" : ""));
        numbers.inputs().forEach(input -> text.add("  " + input.name() + " " + input.value() + ": " + input.how()));
        if (line.qpaCheck() != null) {
            line.qpaCheck().prompts().forEach(prompt -> text.add("QPA: " + prompt));
        }
        text.add("");
    }

    private static String uses(Map<Venue, Use> uses) {
        List<String> words = new ArrayList<>();
        new TreeMap<>(uses).forEach((venue, use) -> words.add(words(venue) + " " + words(use)));
        return String.join(", ", words);
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
