package dev.parley.event;

import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The task about a webhook that was turned off: on again with what it missed, or left off. */
@ApplicationScoped
class FailingWebhook implements TaskForm<FailingWebhook.WebhookFollowedUp> {
    static final String KIND = "failingWebhook";

    private final DeskWork desk;
    private final Clock clock;

    FailingWebhook(DeskWork desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What a person does about it. */
    enum Step {
        RESUME,
        LEAVE_OFF
    }

    @Schema(name = "WebhookFollowedUp", description = "Completes failingWebhook")
    public record WebhookFollowedUp(@NotNull Step step, @NotBlank @Size(max = 500) String reason) {}

    void open(Webhook webhook) {
        desk.open(new DeskWork.DeskTask(
                KIND,
                "A webhook was turned off: the program behind it takes no events",
                Role.SUPERVISOR,
                webhook.id(),
                null,
                BigDecimal.ZERO.setScale(2),
                null,
                null,
                null));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<WebhookFollowedUp> body() {
        return WebhookFollowedUp.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, WebhookFollowedUp said) {
        if (said.step() == Step.RESUME) {
            Webhook.byId(subject).resume(clock.instant());
        }
        return Map.of();
    }
}
