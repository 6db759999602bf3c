package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.idr.DateOrder;
import dev.parley.idr.DisputedCase;
import dev.parley.money.Money;
import dev.parley.regulation.RoadFacts;
import dev.parley.regulation.RoadStanding;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state's office has the request, or somebody says why it is not asked. */
@ApplicationScoped
public class FileStateDisputeForm implements TaskForm<FileStateDisputeForm.FiledWithState> {
    private final RoadOfCase roads;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    FileStateDisputeForm(RoadOfCase roads, Timeline timeline, Outbox outbox, Clock clock) {
        this.roads = roads;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A request to the state's office as filed. */
    @Schema(name = "FiledWithState", description = "Completes fileStateDispute")
    public record FiledWithState(
            @NotNull @Schema(description = "Whether the request was filed") Boolean filed,
            @Size(max = 500) @Schema(description = "Why it was not; the provider then decides anew") String reason,
            @Schema(description = "The day on which the office had the request") LocalDate filedOn,
            @Size(max = 100) @Schema(description = "The number that the office gave it") String reference,
            @Schema(description = "What was paid with it; no state's fee is on file, so 0.00 says that none was")
                    Money fee,
            @Size(max = 500) @Schema(description = "What proves the day: the confirmation, a receipt")
                    String evidence) {}

    @Override
    public String kind() {
        return "fileStateDispute";
    }

    @Override
    public Class<FiledWithState> body() {
        return FiledWithState.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        RoadStanding standing = roads.standing(CaseFile.byId(task.caseId()));
        return new TaskBrief(null, null, standing.due(), TaskBrief.URGENT, null);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, FiledWithState body) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        requireFields(body);
        if (!body.filed()) {
            timeline.add(file.id(), "state-not-filed", "The state's process is not asked for: " + body.reason());
            return Map.of("filed", false);
        }
        RoadFacts facts = roads.facts(file);
        RoadStanding road = roads.standing(file);
        requireDay(road, body.filedOn());
        StateFiling filing = new StateFiling(
                facts.state(),
                road,
                body.filedOn(),
                body.reference(),
                body.fee().isZero() ? null : body.fee(),
                body.evidence());
        StateDispute dispute = new StateDispute(DisputedCase.of(file), filing);
        dispute.persist();
        timeline.add(
                file.id(),
                "state-dispute-filed",
                road.kind() + " was asked for at " + road.office() + " on " + body.filedOn() + " under "
                        + body.reference() + "; fee " + body.fee());
        outbox.add(
                "state-dispute.filed",
                file.id(),
                Map.of("stateDisputeId", dispute.id().toString(), "roadId", road.roadId()));
        return Map.of("filed", true);
    }

    private static void requireFields(FiledWithState body) {
        List<Problem.FieldError> wrong = new ArrayList<>();
        if (body.filed()) {
            require(wrong, "/filedOn", body.filedOn());
            require(wrong, "/reference", body.reference());
            require(wrong, "/fee", body.fee());
            require(wrong, "/evidence", body.evidence());
            if (body.fee() != null && body.fee().isNegative()) {
                wrong.add(new Problem.FieldError("/fee", "must not be negative"));
            }
        } else {
            require(wrong, "/reason", body.reason());
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    private static void require(List<Problem.FieldError> wrong, String pointer, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            wrong.add(new Problem.FieldError(pointer, "is missing"));
        }
    }

    private void requireDay(RoadStanding road, LocalDate filedOn) {
        new DateOrder(LocalDate.now(clock))
                .check("/filedOn", filedOn, "the state's negotiation ended", road.opens())
                .refuse();
        if (road.due() != null && filedOn.isAfter(road.due())) {
            throw new InvalidFields("/filedOn", "is after the last day to ask, " + road.due());
        }
    }
}
