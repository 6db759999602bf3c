package dev.parley.negotiation;

import dev.parley.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dispute is worth when one assumption alone is as low or as high as it may be. */
@Schema(name = "Sensitivity")
public record Sensitivity(
        String assumption,
        String low,
        String high,
        Money valueAtLow,
        Money valueAtHigh,
        @Schema(description = "Whether the better of dispute and deal changes within that range")
                boolean turnsTheChoice) {

    static Sensitivity of(String assumption, Object low, Object high, Money atLow, Money atHigh, Money deal) {
        boolean turns = atLow.isMoreThan(deal) != atHigh.isMoreThan(deal);
        return new Sensitivity(assumption, low.toString(), high.toString(), atLow, atHigh, turns);
    }
}
