package dev.parley.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of contacting the payer. */
@Schema(name = "ContactedPayer", description = "Completes contactPayer")
public record ContactedPayer(
        @NotNull @Valid NewContact contact,
        @Schema(description = "True to take it to a supervisor; that also happens after a run of unanswered contacts")
                Boolean escalate) {}
