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

/** A person says where the payment or denial is that the payer owed by a day that has passed. */
@ApplicationScoped
class MissingRemittanceForm implements TaskForm<MissingRemittanceForm.FoundRemittance> {
    private final Timeline timeline;
    private final Clock clock;

    MissingRemittanceForm(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    enum Finding {
        /** The payer has decided; its remittance comes or was asked for again. */
        DECIDED,
        /** The payer still works on it. */
        PENDING,
        /** The payer waits for something of ours or the patient's. */
        ASKS_FOR_MORE,
        /** The payer knows nothing of the claim. */
        NOT_ON_FILE
    }

    @Schema(name = "FoundRemittance")
    public record FoundRemittance(
            @NotNull Finding finding,
            @NotBlank @Size(max = 500) @Schema(description = "Who said so, and when") String evidence) {}

    @Override
    public String kind() {
        return SweepMissingAnswers.REMITTANCE_KIND;
    }

    @Override
    public Class<FoundRemittance> body() {
        return FoundRemittance.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, FoundRemittance said) {
        MissingAnswer asked = MissingAnswer.about(subject).orElseThrow();
        asked.settle(clock.instant());
        String words =
                switch (said.finding()) {
                    case DECIDED -> "The payer has decided";
                    case PENDING -> "The payer still works on the claim";
                    case ASKS_FOR_MORE -> "The payer waits for something";
                    case NOT_ON_FILE -> "The payer has no such claim";
                };
        timeline.add(asked.caseId(), "payment-followed-up", words + ": " + said.evidence());
        return Map.of();
    }
}
