package dev.parley.negotiation;

import dev.parley.negotiation.DisputeOutcomes.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The chance to win a dispute: the published share as a Beta prior that weighs as much as so many disputes, updated by
 * own outcomes. Low and high leave five percent on either side.
 */
record WinChance(BigDecimal value, BigDecimal low, BigDecimal high, int wins, int n) {
    private static final double TAIL = 0.05;

    static WinChance of(Figure published, int priorWeight, int wins, int n) {
        double alpha = published.value().doubleValue() * priorWeight + wins;
        double beta = (1 - published.value().doubleValue()) * priorWeight + n - wins;
        BetaDistribution chance = BetaDistribution.of(alpha, beta);
        return new WinChance(
                places(alpha / (alpha + beta)),
                places(chance.inverseCumulativeProbability(TAIL)),
                places(chance.inverseCumulativeProbability(1 - TAIL)),
                wins,
                n);
    }

    private static BigDecimal places(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }
}
