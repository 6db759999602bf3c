package dev.parley.negotiation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the second person says. */
@Schema(name = "SecondApproval", description = "Completes secondApproval")
public record SecondApproval(
        @NotNull Boolean approved,
        @Size(max = 500) @Schema(description = "Required when it is sent back") String reason) {}
