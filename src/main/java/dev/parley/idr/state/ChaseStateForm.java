package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.idr.DateOrder;
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

/** The office is late; somebody asked it and says when to ask again. */
@ApplicationScoped
public class ChaseStateForm implements TaskForm<ChaseStateForm.ChasedOffice> {
    private final RoadOfCase roads;
    private final Timeline timeline;
    private final Clock clock;

    ChaseStateForm(RoadOfCase roads, Timeline timeline, Clock clock) {
        this.roads = roads;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A contact with the state's office or the arbitrator. */
    @Schema(name = "ChasedOffice", description = "Completes chaseState")
    public record ChasedOffice(
            @NotNull LocalDate contactedOn,
            @NotBlank @Size(max = 100) @Schema(description = "Who was asked, and how") String contact,
            @NotBlank @Size(max = 1000) @Schema(description = "What they said") String answer,
            @NotNull @Schema(description = "When to ask again") LocalDate nextOn) {}

    @Override
    public String kind() {
        return "chaseState";
    }

    @Override
    public Class<ChasedOffice> body() {
        return ChasedOffice.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        UUID dispute = StateDispute.current(task.caseId()).id();
        return new TaskBrief(null, null, null, TaskBrief.NORMAL, dispute);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ChasedOffice body) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        StateDispute dispute = StateDispute.current(file.id());
        LocalDate today = LocalDate.now(clock);
        new DateOrder(today)
                .check("/contactedOn", body.contactedOn(), "the request", dispute.filedOn())
                .refuse();
        if (!body.nextOn().isAfter(today)) {
            throw new InvalidFields("/nextOn", "does not lie in the future");
        }
        timeline.add(
                file.id(),
                "state-office-asked",
                body.contact() + " was asked about " + dispute.reference() + " on " + body.contactedOn() + ": "
                        + body.answer() + "; ask again on " + body.nextOn());
        file.waitUntil(body.nextOn());
        return Map.of("neutralDueAt", roads.startOf(body.nextOn()), "decisionDueAt", roads.startOf(body.nextOn()));
    }
}
