package dev.parley.mail;

import dev.parley.http.InvalidFields;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The task about a mail that did not get through: sent again, elsewhere, or given up with a reason. */
@ApplicationScoped
class UndeliveredMail implements TaskForm<UndeliveredMail.MailFollowedUp> {
    static final String KIND = "undeliveredMail";

    private final DeskWork desk;
    private final QueueMail queueMail;

    UndeliveredMail(DeskWork desk, QueueMail queueMail) {
        this.desk = desk;
        this.queueMail = queueMail;
    }

    /** What a person does about it. */
    enum Step {
        SEND_AGAIN,
        GIVE_UP
    }

    @Schema(name = "MailFollowedUp", description = "Completes undeliveredMail")
    public record MailFollowedUp(
            @NotNull Step step,
            @Size(max = MailAddress.LONGEST) @Schema(description = "Another address; the same one when absent")
                    String recipient,
            @NotBlank @Size(max = 500) String reason) {}

    void open(OutboundMail mail) {
        desk.open(new DeskWork.DeskTask(
                KIND,
                "A mail did not get through: " + mail.purpose().replace('-', ' '),
                Role.NEGOTIATOR,
                mail.id(),
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
    public Class<MailFollowedUp> body() {
        return MailFollowedUp.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, MailFollowedUp said) {
        if (said.step() == Step.GIVE_UP && said.recipient() != null) {
            throw new InvalidFields("/recipient", "belongs to a mail that is sent again");
        }
        if (said.step() == Step.SEND_AGAIN) {
            OutboundMail failed = OutboundMail.findById(subject);
            String to = said.recipient() == null ? failed.recipient() : said.recipient();
            if (failed.state() == OutboundMail.State.BOUNCED && to.equalsIgnoreCase(failed.recipient())) {
                throw new InvalidFields("/recipient", "must be another one: mail to this address comes back");
            }
            queueMail.again(failed.caseId(), failed.id(), said.recipient());
        }
        return Map.of();
    }
}
