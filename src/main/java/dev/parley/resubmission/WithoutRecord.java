package dev.parley.resubmission;

import dev.parley.regulation.RecordKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record of the checklist that a person goes on without, where the rule allows it. */
@Schema(name = "WithoutRecord")
public record WithoutRecord(
        @NotNull RecordKind kind,
        @NotBlank @Size(max = 300) @Schema(description = "Why it goes without") String reason) {
    String text() {
        return "without " + kind + ": " + reason;
    }
}
