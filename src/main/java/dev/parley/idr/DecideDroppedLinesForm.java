package dev.parley.idr;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says what becomes of lines that the entity dropped while the others go on. */
@ApplicationScoped
class DecideDroppedLinesForm implements TaskForm<DecideDroppedLinesForm.DroppedLines> {
    static final String KIND = "decideDroppedLines";

    private final Clocks clocks;
    private final Timeline timeline;

    DecideDroppedLinesForm(Clocks clocks, Timeline timeline) {
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /** What becomes of them. */
    enum NextStep {
        FILED_AGAIN,
        OTHER_PATH,
        LET_GO
    }

    @Schema(name = "DroppedLines", description = "Completes decideDroppedLines")
    public record DroppedLines(
            @NotNull NextStep next,
            @Size(max = 40) @Schema(description = "Of the new dispute; needed for FILED_AGAIN") String disputeNumber,
            @NotBlank @Size(max = 500) String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<DroppedLines> body() {
        return DroppedLines.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, DroppedLines body) {
        if ((body.next() == NextStep.FILED_AGAIN) != (body.disputeNumber() != null)) {
            throw new InvalidFields("/disputeNumber", "belongs to FILED_AGAIN, which needs it");
        }
        DisputeNumberTaken.refuse(body.disputeNumber());
        UUID caseId = Dispute.byId(subject).caseId();
        if (body.next() == NextStep.FILED_AGAIN) {
            clocks.met(caseId, ClockKind.RESUBMISSION, "filed again as dispute " + body.disputeNumber());
        } else {
            clocks.cancel(caseId, ClockKind.RESUBMISSION, "not filed again: " + body.next());
        }
        timeline.add(
                caseId,
                "idr-dropped-lines",
                (body.disputeNumber() == null
                                ? "The lines that were dropped: " + body.next()
                                : "The lines that were dropped were filed again as dispute " + body.disputeNumber())
                        + ": " + body.reason());
        return Map.of();
    }
}
