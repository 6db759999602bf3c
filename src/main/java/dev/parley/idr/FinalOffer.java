package dev.parley.idr;

import dev.parley.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one number that is sent to the entity, with the fees that make it count (FED-OF-02 to FED-OF-04). */
@Schema(name = "FinalOffer", description = "Completes submitOfferAndFees")
public record FinalOffer(
        @NotNull @Schema(description = "The whole out-of-network rate, cost sharing and initial payment included")
                Money offer,
        @NotNull LocalDate submittedOn,
        @Schema(description = "Unpaid when absent") LocalDate administrativeFeePaidOn,
        @Schema(description = "Unpaid when absent") LocalDate entityFeePaidOn,
        @NotNull @Schema(description = "What the entity charges each party") Money entityFee,
        @NotNull @Schema(description = "Employees of the practice or facility") PracticeSize practiceSize,
        @NotNull @Size(min = 2, max = 100) @Schema(description = "Specialty, or type of facility") String specialty,
        @Schema(description = "The qualifying payment amount of the claim, where no remittance told it")
                Money qualifyingPayment,
        @Size(max = 20000) @Schema(description = "The argument; it may not show what FED-DT-03 forbids") String brief,
        @Size(max = 50) @Schema(description = "Papers that go with the argument, looked through like it")
                List<CheckBrief.@NotNull @Valid Attached> attachments) {
    public FinalOffer {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
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
