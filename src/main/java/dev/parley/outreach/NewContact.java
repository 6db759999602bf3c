package dev.parley.outreach;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call, a letter or a portal visit, as the one who made it tells it. No patient's name belongs in it. */
public record NewContact(
        @NotNull Contact.Channel channel,
        @Schema(description = "OUTBOUND when absent") Contact.Direction direction,
        @Schema(description = "Whether anybody at the payer took it; true when absent") Boolean reached,
        @Size(max = 100) String withWhom,
        @Size(max = 60) @Schema(description = "Needed for a call that was taken (COM-13)") String referenceNumber,
        @NotBlank @Size(max = 2000) String summary,
        @Size(max = 500) @Schema(description = "What the payer promised, and by when") String promise,
        @Schema(description = "The day promised; somebody is told when nothing has come by then") LocalDate promisedFor,
        @Schema(description = "The next contact; the house cadence when absent") LocalDate nextContactOn,
        @Schema(description = "Now when absent") Instant happenedAt) {

    boolean wasReached() {
        return reached == null || reached;
    }

    /** Refuses a contact without what a later dispute would ask for; the parent leads to it in the body. */
    void requireComplete(String parent, Clock clock) {
        List<FieldError> wrong = new ArrayList<>();
        if (channel == Contact.Channel.PHONE && wasReached()) {
            requireGiven(wrong, parent, "withWhom", withWhom);
            requireGiven(wrong, parent, "referenceNumber", referenceNumber);
        }
        if (promisedFor != null && promisedFor.isBefore(LocalDate.now(clock))) {
            wrong.add(new FieldError(parent + "/promisedFor", "lies in the past"));
        }
        if (promisedFor != null && (promise == null || promise.isBlank())) {
            wrong.add(new FieldError(parent + "/promise", "must say what was promised for that day"));
        }
        if (nextContactOn != null && nextContactOn.isBefore(LocalDate.now(clock))) {
            wrong.add(new FieldError(parent + "/nextContactOn", "lies in the past"));
        }
        if (happenedAt != null && happenedAt.isAfter(clock.instant())) {
            wrong.add(new FieldError(parent + "/happenedAt", "lies in the future"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    private static void requireGiven(List<FieldError> wrong, String parent, String field, String value) {
        if (value == null || value.isBlank()) {
            wrong.add(new FieldError(parent + "/" + field, "is needed for a call that was taken (COM-13)"));
        }
    }
}
