package dev.parley.negotiation;

import dev.parley.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the provider decides. */
@Schema(name = "ProviderDecision", description = "Completes providerDecision")
public record ProviderDecision(
        @NotNull Choice decision,
        @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "The whole rate to counter with; needed with COUNTER") Money counterAmount,
        @Schema(description = "The last day on which the payer can accept the counter-offer")
                LocalDate counterExpiresOn,
        @Schema(description = "True to accept a first offer knowingly (CLM-19)") Boolean firstOfferAcknowledged,
        @Schema(description = "True when the rights that the choice ends were read (CLM-22); the evaluation lists them")
                Boolean rightsAcknowledged) {}
