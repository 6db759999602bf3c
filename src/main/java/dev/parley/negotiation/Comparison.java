package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.Bounds.NextNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ways on from here side by side, with where each number comes from. */
public record Comparison(
        List<Input> inputs,
        List<Option> options,
        @Schema(description = "Absent when a number is missing that the choice hangs on") Choice recommended,
        List<String> reasons,
        @Schema(description = "The whole rate below which a deal is worth less than a dispute; absent when not known")
                Money floor,
        @Schema(description = "The whole rate to aim for; absent when not known") Money target,
        @Schema(description = "The whole rate below which the other ways are better even if they go badly")
                Money walkAway,
        @Schema(description = "Why the bounds are what they are") List<String> boundsBecause,
        @Schema(description = "How the value of a dispute is computed") String formula,
        @Schema(description = "The last day that the published figures count") LocalDate dataUntil,
        BreakEven breakEven,
        @Schema(description = "How far each assumption alone moves the value of a dispute")
                List<Sensitivity> sensitivity,
        @Schema(description = "Prices to measure an offer by; the federal brief may not name all of them")
                List<Measure> benchmarks,
        @Schema(description = "How the other side has bargained so far") CounterpartyMemory counterparty,
        NextNumber suggestion,
        @Schema(description = "What the numbers do not say") List<String> caveats,
        @Schema(description = "Why a dispute is not worth its cost; absent when it is, or nobody can tell")
                String doNotDispute) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Comparison {
        boundsBecause = boundsBecause == null ? List.of() : boundsBecause;
        sensitivity = sensitivity == null ? List.of() : sensitivity;
        benchmarks = benchmarks == null ? List.of() : benchmarks;
        caveats = caveats == null ? List.of() : caveats;
    }

    /** A number that went in. The range says how far it may be off, the day until when it is known, n on how many it stands. */
    public record Input(String name, String value, String range, String source, LocalDate asOf, Integer n) {}

    /** One way on. Its value is what it brings over what has been paid and the patient owes; absent is not known. */
    public record Option(
            Choice choice,
            boolean open,
            String closedBecause,
            Money value,
            Money low,
            Money high,
            List<String> because,
            List<String> givesUp) {
        static Option closed(Choice choice, String because) {
            return new Option(choice, false, because, null, null, null, List.of(), List.of());
        }
    }

    /** Where a deal and a dispute are worth the same. */
    public record BreakEven(
            @Schema(description = "The whole rate at which a deal is worth as much as a dispute") Money rate,
            @Schema(
                            description =
                                    "The chance to win at which a dispute is worth as much as the standing offer, or as nothing without one; absent where no chance is")
                    BigDecimal winChance) {}

    /** A benchmark, and the standing offer in percent of it. */
    public record Measure(Anchor anchor, BigDecimal offerPercent) {}

    /** Without what the house knows from the deals of other clients, for a client's own people. */
    Comparison forAClient() {
        List<Measure> own = benchmarks.stream()
                .filter(measure -> !measure.anchor().kind().isOfOthers())
                .toList();
        return new Comparison(
                inputs,
                options,
                recommended,
                reasons,
                floor,
                target,
                walkAway,
                boundsBecause,
                formula,
                dataUntil,
                breakEven,
                sensitivity,
                own,
                null,
                suggestion,
                caveats,
                doNotDispute);
    }

    Option option(Choice choice) {
        return options.stream()
                .filter(option -> option.choice() == choice)
                .findFirst()
                .orElseThrow();
    }

    /** How many percent a rate lies under the floor, 0 when it does not; empty when no floor is known. */
    Optional<BigDecimal> percentUnderFloor(Money rate) {
        return percentUnder(floor, rate);
    }

    /** How many percent a rate lies under the target, 0 when it does not; empty when no target is known. */
    Optional<BigDecimal> percentUnderTarget(Money rate) {
        return percentUnder(target, rate);
    }

    private static Optional<BigDecimal> percentUnder(Money bound, Money rate) {
        if (bound == null || !bound.isPositive()) {
            return Optional.empty();
        }
        BigDecimal missing = bound.minus(rate).max(Money.ZERO).dollars();
        return Optional.of(missing.multiply(HUNDRED).divide(bound.dollars(), 4, RoundingMode.CEILING));
    }
}
