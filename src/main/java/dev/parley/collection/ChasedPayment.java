package dev.parley.collection;

import dev.parley.outreach.NewContact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of chasing money that is late or short. */
@Schema(name = "ChasedPayment", description = "Completes chasePayment")
public record ChasedPayment(
        @NotNull @Schema(description = "WAIT looks again later, COMPLAIN hands over to compliance, GIVE_UP writes off")
                Next next,
        @NotBlank @Size(max = 500) String reason,
        @Schema(description = "With WAIT: when to look again; the house cadence when absent") LocalDate nextCheckOn,
        @Valid @Schema(description = "The call or letter, for the contacts of the case") NewContact contact) {

    /** What happens after this. */
    public enum Next {
        WAIT,
        COMPLAIN,
        GIVE_UP
    }
}
