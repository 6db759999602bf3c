package dev.parley.negotiation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of calling a silent provider. */
@Schema(name = "CalledProvider", description = "Completes callProvider")
public record CalledProvider(
        @NotNull @Schema(description = "Whether somebody who decides was reached") Boolean reached,
        @NotBlank @Size(max = 500) @Schema(description = "Whom, and what was said; the decision itself is the provider's task")
                String said) {}
