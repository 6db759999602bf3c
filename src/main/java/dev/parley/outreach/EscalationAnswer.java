package dev.parley.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supervisor says to a case that got stuck with the payer or lost a window. */
@Schema(name = "EscalationAnswer", description = "Completes escalateToSupervisor")
public record EscalationAnswer(
        @NotNull @Schema(description = "Whether to stop trying here") Boolean giveUp,
        @NotBlank @Size(max = 500) String reason,
        @Schema(description = "When the payer is contacted again; the house cadence when absent")
                LocalDate nextContactOn,
        @Valid @Schema(description = "The extension that opens a missed window again (FED-EX)") Extension extension) {

    /** Why a window counts as open again. */
    public enum Ground {
        /** Granted for extenuating circumstances or good cause (FED-EX-01, FED-EX-02). */
        GOOD_CAUSE,
        /** Granted because the payer never disclosed the qualifying payment amount (FED-EX-03). */
        MISSING_DISCLOSURE,
        /** Announced for everybody: an outage, a disaster (FED-EX-04). */
        PUBLIC_NOTICE,
        /** No extension: the filing was made within the window and is only entered late. */
        FILED_IN_TIME
    }

    /** A window that the Departments reopened for this dispute, or that was used in time. */
    public record Extension(
            @NotNull @Schema(description = "The last day of the extended window, or to enter what was filed in time")
                    LocalDate until,
            @NotBlank @Size(max = 100) @Schema(description = "Where the extension is granted: a letter, a notice")
                    String reference,
            @Schema(description = "GOOD_CAUSE when absent") Ground ground) {
        public Extension {
            ground = ground == null ? Ground.GOOD_CAUSE : ground;
        }
    }
}
