package dev.parley.idr;

import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the entity decided. */
public record Determination(
        @NotNull LocalDate determinedOn,
        @NotNull @Schema(description = "The rate that was chosen, cost sharing and initial payment included")
                Money award,
        @NotNull Prevailing prevailing,
        Money payerOffer,
        @Size(max = 4000) @Schema(description = "Needed when the award is not the chosen offer") String reason) {
    /** Whose offer was chosen; a batch may be split evenly (FED-DT-07). */
    public enum Prevailing {
        PROVIDER,
        PAYER,
        SPLIT
    }

    void requireAmounts() {
        if (award.isNegative()) {
            throw new InvalidFields("/award", "must not be negative");
        }
        if (payerOffer != null && payerOffer.isNegative()) {
            throw new InvalidFields("/payerOffer", "must not be negative");
        }
    }

    /** The entity chooses one of two numbers (FED-OF-04); another one may be right only for a reason. */
    void requireOneOfTheOffers(Money ownOffer) {
        Money chosen = prevailing == Prevailing.PROVIDER ? ownOffer : payerOffer;
        boolean neither = chosen != null && !chosen.equals(award);
        if (neither && (reason == null || reason.isBlank())) {
            throw new InvalidFields(
                    "/award", "is not the chosen offer of " + chosen + " (FED-OF-04); if it is right, give the reason");
        }
    }
}
