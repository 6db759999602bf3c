package dev.parley.idr;

import dev.parley.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one number that is sent to the entity, with the fees that make it count (FED-OF-02 to FED-OF-04). */
@Schema(name = "FinalOffer", description = "Completes submitOfferAndFees")
public record FinalOffer(
        @Schema(
                        description =
                                "The whole out-of-network rate, cost sharing and initial payment included. Needed where no items are given; over several items it is divided by their qualifying payment amounts, so that each gets the same percent")
                Money offer,
        @Size(max = 500) @Schema(description = "A number for each item of this case's dispute (FED-OF-02)")
                List<@NotNull @Valid ItemOffer> items,
        @NotNull LocalDate submittedOn,
        @Schema(description = "Unpaid when absent, unless its payment was recorded before")
                LocalDate administrativeFeePaidOn,
        @Schema(description = "Unpaid when absent, unless its payment was recorded before") LocalDate entityFeePaidOn,
        @Schema(description = "What the entity charges each party; needed unless its payment was recorded before")
                Money entityFee,
        @NotNull @Schema(description = "Employees of the practice or facility") PracticeSize practiceSize,
        @NotNull @Size(min = 2, max = 100) @Schema(description = "Specialty, or type of facility") String specialty,
        @Schema(description = "The qualifying payment amount of the claim, where no remittance told it")
                Money qualifyingPayment,
        @Size(max = 20000) @Schema(description = "The argument; it may not show what FED-DT-03 forbids") String brief,
        @Size(max = 50) @Schema(description = "Papers that go with the argument, looked through like it")
                List<CheckBrief.@NotNull @Valid Attached> attachments) {
    /** The one number for an item. */
    public record ItemOffer(@NotNull UUID itemId, @NotNull Money offer) {}

    public FinalOffer {
        items = items == null ? List.of() : List.copyOf(items);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** As it counts: with its sum, and with what was known of the fees before. */
    FinalOffer resolved(Money sum, PaidFees recorded) {
        return new FinalOffer(
                sum,
                items,
                submittedOn,
                administrativeFeePaidOn == null ? recorded.administrativeOn() : administrativeFeePaidOn,
                entityFeePaidOn == null ? recorded.entityOn() : entityFeePaidOn,
                entityFee == null ? recorded.entityFee() : entityFee,
                practiceSize,
                specialty,
                qualifyingPayment,
                brief,
                attachments);
    }

    /** Size of the practice or facility, in employees (FED-OF-02). */
    public enum PracticeSize {
        UNDER_20,
        FROM_20_TO_50,
        FROM_51_TO_100,
        FROM_101_TO_500,
        OVER_500
    }
}
