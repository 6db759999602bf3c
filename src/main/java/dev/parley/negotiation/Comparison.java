package dev.parley.negotiation;

import dev.parley.money.Money;
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
        @Schema(description = "How the value of a dispute is computed") String formula,
        @Schema(description = "The last day that the published figures count") LocalDate dataUntil) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A number that went in. The range says how far it may be off. */
    public record Input(String name, String value, String range, String source) {}

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

    Option option(Choice choice) {
        return options.stream()
                .filter(option -> option.choice() == choice)
                .findFirst()
                .orElseThrow();
    }

    /** How many percent a rate lies under the floor, 0 when it does not; empty when no floor is known. */
    Optional<BigDecimal> percentUnderFloor(Money rate) {
        if (floor == null || !floor.isPositive()) {
            return Optional.empty();
        }
        BigDecimal missing = floor.minus(rate).max(Money.ZERO).dollars();
        return Optional.of(missing.multiply(HUNDRED).divide(floor.dollars(), 4, RoundingMode.CEILING));
    }
}
