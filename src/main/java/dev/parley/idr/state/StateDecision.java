package dev.parley.idr.state;

import dev.parley.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the arbitrator or the regulator decided. */
@Schema(name = "StateDecision")
public record StateDecision(
        @NotNull LocalDate decidedOn,
        @NotNull @Schema(description = "The whole rate for the claim, cost sharing and earlier payments included")
                Money award,
        @NotNull StateDispute.Prevailing prevailing,
        @Schema(
                        description =
                                "The last day to pay, as the decision or its cover letter says; needed where the award adds money, as no state's term is on file")
                LocalDate payableUntil,
        @Schema(description = "The payer's final offer, where the decision names it") Money payerOffer,
        @Size(max = 4000) String reason) {}
