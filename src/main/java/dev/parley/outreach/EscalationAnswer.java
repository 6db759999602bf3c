package dev.parley.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supervisor says to a case that got stuck with the payer or lost a window. */
public record EscalationAnswer(
        @NotNull @Schema(description = "Whether to stop trying here") Boolean giveUp,
        @NotBlank @Size(max = 500) String reason,
        @Schema(description = "When the payer is contacted again; the house cadence when absent")
                LocalDate nextContactOn,
        @Valid @Schema(description = "The extension that opens a missed window again (FED-EX)") Extension extension) {

    /** A window that the Departments reopened for this dispute. */
    public record Extension(
            @NotNull @Schema(description = "The last day of the extended window") LocalDate until,
            @NotBlank @Size(max = 100) @Schema(description = "Where the extension is granted: a letter, a notice")
                    String reference) {}
}
