package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The determination is late, which is common; somebody asked the entity and says when to ask again (FED-DT-01). */
@ApplicationScoped
public class ChaseDeterminationForm implements TaskForm<ChaseDeterminationForm.ChasedDetermination> {
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ChaseDeterminationForm(Timeline timeline, CurrentUser user, Clock clock) {
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** A contact with the entity about a late determination. */
    @Schema(name = "ChasedDetermination", description = "Completes chaseDetermination")
    public record ChasedDetermination(
            @NotNull LocalDate contactedOn,
            @NotNull DisputeContact.Channel channel,
            @NotBlank @Size(max = 100) @Schema(description = "Who was asked at the entity") String contact,
            @NotBlank @Size(max = 2000) @Schema(description = "What they said") String answer,
            @NotNull @Schema(description = "When to ask again") LocalDate nextOn) {}

    @Override
    public String kind() {
        return "chaseDetermination";
    }

    @Override
    public Class<ChasedDetermination> body() {
        return ChasedDetermination.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return new TaskBrief(
                null,
                null,
                null,
                TaskBrief.NORMAL,
                Disputes.current(task.caseId()).id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ChasedDetermination body) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        Dispute dispute = Disputes.current(file.id());
        LocalDate today = LocalDate.now(clock);
        new DateOrder(today)
                .check("/contactedOn", body.contactedOn(), "the selection of the entity", dispute.entitySelectedOn())
                .refuse();
        if (!body.nextOn().isAfter(today)) {
            throw new InvalidFields("/nextOn", "does not lie in the future");
        }
        new DisputeContact(
                        dispute.id(),
                        body.contactedOn(),
                        body.channel(),
                        body.contact(),
                        body.answer(),
                        body.nextOn(),
                        user.name(),
                        clock.instant())
                .persist();
        timeline.add(
                file.id(),
                "idr-determination-chased",
                dispute.entity() + " was asked for the determination of dispute " + dispute.disputeNumber() + " on "
                        + body.contactedOn() + "; ask again on " + body.nextOn());
        file.waitUntil(body.nextOn());
        return Map.of(
                "determinationDueAt",
                body.nextOn().atStartOfDay(clock.getZone()).toInstant());
    }
}
