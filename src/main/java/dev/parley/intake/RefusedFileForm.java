package dev.parley.intake;

import dev.parley.event.Outbox;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A biller says what became of a dropped file that was not taken. The subject is the file. */
@ApplicationScoped
class RefusedFileForm implements TaskForm<RefusedFileForm.DealtWithFile> {
    static final String KIND = "refusedFile";

    private final Outbox outbox;

    RefusedFileForm(Outbox outbox) {
        this.outbox = outbox;
    }

    enum Finding {
        /** It was mended and came in again. */
        MENDED,
        /** Whoever sent it was told and mends it. */
        SENDER_TOLD,
        /** Nothing in it is ours to take. */
        NOT_OURS
    }

    @Schema(name = "DealtWithFile")
    public record DealtWithFile(
            @NotNull Finding finding,
            @NotBlank @Size(max = 500) @Schema(description = "Under which name it came again, or who was told and when")
                    String evidence) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<DealtWithFile> body() {
        return DealtWithFile.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID file, DealtWithFile said) {
        EdgeFile.held(file).orElseThrow().dealtWith(said.finding() + ": " + said.evidence());
        outbox.add(
                "edge-file.dealt-with", file, Map.of("finding", said.finding().name()));
        return Map.of();
    }
}
