package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.collection.WeighLatePaymentForm.WeighedPayment;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says what a payment that came during a dispute means for it. */
@ApplicationScoped
class WeighLatePaymentForm implements TaskForm<WeighedPayment> {
    static final String KIND = "weighLatePayment";

    private final Timeline timeline;

    WeighLatePaymentForm(Timeline timeline) {
        this.timeline = timeline;
    }

    /** What becomes of the dispute. */
    enum NextStep {
        GO_ON,
        /** It is asked for at the dispute itself; this only says so. */
        WITHDRAW
    }

    @Schema(name = "WeighedPayment", description = "Completes weighLatePayment")
    public record WeighedPayment(
            @NotNull @Schema(description = "GO_ON, or WITHDRAW, which is then asked for at the dispute") NextStep next,
            @NotBlank @Size(max = 500) String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<WeighedPayment> body() {
        return WeighedPayment.class;
    }

    /** The subject is the case. */
    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, WeighedPayment weighed) {
        timeline.add(
                CaseFile.byId(subject).id(),
                "payment-in-dispute-weighed",
                "What the remittance means for the dispute: " + weighed.next() + ", " + weighed.reason());
        return Map.of();
    }
}
