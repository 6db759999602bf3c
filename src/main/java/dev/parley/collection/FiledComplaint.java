package dev.parley.collection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint that was sent. */
@Schema(name = "FiledComplaint", description = "Completes fileComplaint")
public record FiledComplaint(
        @NotNull Complaint.Addressee addressee,
        @NotBlank @Size(max = 100) @Schema(description = "The case or confirmation number that came back")
                String reference,
        @NotNull LocalDate filedOn,
        @Schema(description = "When an answer is due; 30 calendar days after filing when absent") LocalDate answerDueOn,
        @Schema(description = "The packet as sent, among the documents of the case") UUID documentId) {}
