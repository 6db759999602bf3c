package dev.parley.intake;

import dev.parley.casefile.Timeline;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says what became of a sent claim that no front end answered. */
@ApplicationScoped
class MissingAcknowledgmentForm implements TaskForm<MissingAcknowledgmentForm.FoundAcknowledgment> {
    private final Timeline timeline;
    private final Clock clock;

    MissingAcknowledgmentForm(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    enum Finding {
        /** The front end or the payer has it, by its portal or its word. */
        RECEIVED,
        /** It never got in and was sent again. */
        SENT_AGAIN,
        /** It was never sent. */
        NOT_SENT
    }

    @Schema(name = "FoundAcknowledgment")
    public record FoundAcknowledgment(
            @NotNull Finding finding,
            @NotBlank @Size(max = 500) @Schema(description = "Who said so, and when") String evidence) {}

    @Override
    public String kind() {
        return SweepMissingAnswers.KIND;
    }

    @Override
    public Class<FoundAcknowledgment> body() {
        return FoundAcknowledgment.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, FoundAcknowledgment said) {
        MissingAnswer asked = MissingAnswer.about(subject).orElseThrow();
        asked.settle(clock.instant());
        String words =
                switch (said.finding()) {
                    case RECEIVED -> "The sent claim was received";
                    case SENT_AGAIN -> "The sent claim had not arrived and was sent again";
                    case NOT_SENT -> "The claim had not been sent";
                };
        timeline.add(asked.caseId(), "acknowledgment-followed-up", words + ": " + said.evidence());
        return Map.of();
    }
}
