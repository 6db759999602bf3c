package dev.parley.collection;

import dev.parley.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done about money that is too much. */
@Schema(name = "ReturnedMoney", description = "Completes returnMoney")
public record ReturnedMoney(
        @NotNull @Schema(
                        description =
                                "SENT enters a refund, WAIT looks again later, KEEP closes it with a reason (supervisors)")
                Next next,
        @NotBlank @Size(max = 500) String reason,
        @Schema(description = "With SENT: at most what is too much") Money amount,
        @Schema(description = "With SENT") LocalDate sentOn,
        @Size(min = 1, max = 100) @Schema(description = "With SENT: the number of the check or transfer; each counts once")
                String reference,
        @Schema(description = "With SENT: a document of the case") UUID documentId,
        @Schema(description = "With WAIT: when to look again; the house cadence when absent") LocalDate nextCheckOn) {

    /** What happens after this. */
    public enum Next {
        SENT,
        /** The payer takes it back by itself, or is asked whether it is owed at all. */
        WAIT,
        KEEP
    }
}
