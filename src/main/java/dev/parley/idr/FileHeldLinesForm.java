package dev.parley.idr;

import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says what became of lines that had to wait for the end of a suspension. */
@ApplicationScoped
class FileHeldLinesForm implements TaskForm<FileHeldLinesForm.HeldLinesFiled> {
    static final String KIND = "fileHeldLines";

    private final Timeline timeline;

    FileHeldLinesForm(Timeline timeline) {
        this.timeline = timeline;
    }

    @Schema(name = "HeldLinesFiled", description = "Completes fileHeldLines")
    public record HeldLinesFiled(
            @NotNull Boolean filed,
            @Size(max = 40) @Schema(description = "The portal's number; needed when they were filed")
                    String disputeNumber,
            @NotBlank @Size(max = 500) @Schema(description = "Where it is proved, or why they are let go")
                    String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<HeldLinesFiled> body() {
        return HeldLinesFiled.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, HeldLinesFiled body) {
        if (body.filed() == (body.disputeNumber() == null)) {
            throw new InvalidFields("/disputeNumber", "goes with lines that were filed, and they need it");
        }
        DisputeNumberTaken.refuse(body.disputeNumber());
        timeline.add(
                Dispute.byId(subject).caseId(),
                "idr-held-lines",
                body.filed()
                        ? "The lines left out were filed as dispute " + body.disputeNumber() + ": " + body.reason()
                        : "The lines left out are not filed: " + body.reason());
        return Map.of();
    }
}
