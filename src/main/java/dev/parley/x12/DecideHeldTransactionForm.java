package dev.parley.x12;

import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A biller says whether X12 that does not add up is posted as it is. The subject is the held transaction. */
@ApplicationScoped
class DecideHeldTransactionForm implements TaskForm<DecideHeldTransactionForm.HeldTransactionDecision> {
    static final String KIND = "decideHeldTransaction";

    private final DecideHeld decide;

    DecideHeldTransactionForm(DecideHeld decide) {
        this.decide = decide;
    }

    enum Decision {
        RELEASE,
        REFUSE
    }

    @Schema(name = "HeldTransactionDecision")
    public record HeldTransactionDecision(@NotNull Decision decision, @NotBlank @Size(max = 500) String because) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<HeldTransactionDecision> body() {
        return HeldTransactionDecision.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID held, HeldTransactionDecision said) {
        if (said.decision() == Decision.RELEASE) {
            decide.release(held, said.because());
        } else {
            decide.refuse(held, said.because());
        }
        return Map.of();
    }
}
