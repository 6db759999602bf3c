package dev.parley.negotiation;

import dev.parley.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the negotiator recommends to the provider. */
@Schema(name = "EvaluatedOffer", description = "Completes evaluateOffer")
public record EvaluatedOffer(
        @NotNull Choice recommendation,
        @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "The whole rate to counter with; needed with COUNTER") Money counterAmount) {}
