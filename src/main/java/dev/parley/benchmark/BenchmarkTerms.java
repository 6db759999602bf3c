package dev.parley.benchmark;

import dev.parley.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a house makes its own numbers of benchmarks; no law says any of it. Weights are whole numbers, 0 leaves a kind out;
 * percents are of the market number, of the initial payment and of the in-network median.
 */
@Schema(name = "BenchmarkTerms")
public record BenchmarkTerms(
        @Min(0) @Max(100) int qualifyingPaymentWeight,
        @Min(0) @Max(100) int inNetworkWeight,
        @Min(0) @Max(100) int ownHistoryWeight,
        @Min(0) @Max(100) int outOfNetworkAllowedWeight,
        @Min(0) @Max(100) int allowedPercentileWeight,
        @Min(0) @Max(100) int chargePercentileWeight,
        @Min(0) @Max(100) int medicareWeight,
        @Min(0) @Max(300) @Schema(description = "The opening number lies so much above the market") int openingPercent,
        @Min(0) @Max(300) @Schema(description = "The floor lies so much above the initial payment")
                int leastGainPercent,
        @NotNull @Schema(description = "What one line costs to furnish; 0 when not known") Money costToServe,
        @Min(50) @Max(95) @Schema(description = "Which percentile of charges is usual and customary")
                int usualPercentile,
        @Min(3) @Max(60) int historyMonths,
        @Min(1) @Max(99) @Schema(description = "A QPA under this share of the in-network median is far below it")
                int farBelowPercent) {

    public static final BenchmarkTerms STANDARD =
            new BenchmarkTerms(2, 3, 3, 2, 2, 1, 1, 20, 10, Money.ZERO, 80, 24, 70);

    public int weight(BenchmarkKind kind) {
        return switch (kind) {
            case BILLED_CHARGE -> 0; // it caps every number, and is none of its own
            case CHARGE_PERCENTILE -> chargePercentileWeight;
            case ALLOWED_PERCENTILE -> allowedPercentileWeight;
            case MEDICARE -> medicareWeight;
            case QUALIFYING_PAYMENT -> qualifyingPaymentWeight;
            case IN_NETWORK_RATES -> inNetworkWeight;
            case OUT_OF_NETWORK_ALLOWED -> outOfNetworkAllowedWeight;
            case OWN_HISTORY -> ownHistoryWeight;
        };
    }
}
