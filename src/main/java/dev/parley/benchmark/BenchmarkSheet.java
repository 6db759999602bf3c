package dev.parley.benchmark;

import dev.parley.benchmark.medicare.MedicareAmount;
import dev.parley.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every number beside every line of a claim, and what they make of opening, target and floor at one place. */
public record BenchmarkSheet(
        LocalDate asOf,
        Venue venue,
        @Schema(description = "The version of the house's terms; 0 is the standard") int terms,
        String medicareLocality,
        List<Line> lines,
        Totals totals,
        List<String> notes) {

    /** A line as billed with its numbers; the check of the QPA is null where none was disclosed for the line. */
    public record Line(
            int number,
            @Schema(nullable = true) String code,
            List<String> modifiers,
            @Schema(nullable = true) String placeOfService,
            BigDecimal units,
            LocalDate serviceDate,
            Money billed,
            List<Benchmark> benchmarks,
            Anchors.Numbers numbers,
            @Schema(nullable = true) QpaCheck qpaCheck,
            @Schema(nullable = true) MedicareAmount medicare) {}

    /** Sums over the lines; an amount that is missing for one line is missing for the claim. */
    public record Totals(
            @Schema(nullable = true) Money market,
            @Schema(nullable = true) Money open,
            @Schema(nullable = true) Money target,
            @Schema(nullable = true, description = "Below this one walks away") Money floor,
            @Schema(nullable = true) String none,
            boolean thin) {

        public static Totals of(List<Line> lines) {
            List<Line> without =
                    lines.stream().filter(line -> line.numbers().none() != null).toList();
            if (lines.isEmpty() || !without.isEmpty()) {
                return new Totals(
                        null,
                        null,
                        null,
                        null,
                        "No automatic number for line "
                                + String.join(
                                        ", ",
                                        without.stream()
                                                .map(line -> String.valueOf(line.number()))
                                                .toList()),
                        false);
            }
            return new Totals(
                    sum(lines, Anchors.Numbers::market),
                    sum(lines, Anchors.Numbers::open),
                    sum(lines, Anchors.Numbers::target),
                    sum(lines, Anchors.Numbers::floor),
                    null,
                    lines.stream().anyMatch(line -> line.numbers().thin()));
        }

        private static Money sum(List<Line> lines, Function<Anchors.Numbers, Money> amount) {
            return Money.sum(lines.stream()
                    .map(Line::numbers)
                    .map(amount)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }
}
