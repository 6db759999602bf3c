package dev.parley.idr;

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
        @NotNull Dispute.Prevailing prevailing,
        Money payerOffer,
        @Size(max = 4000) @Schema(description = "Needed when the award is not the chosen offer") String reason) {}
