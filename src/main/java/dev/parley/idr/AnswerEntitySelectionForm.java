package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.regulation.calendar.EndOfDay;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What we say to the entity on the table: agree, object, name another (FED-SE-01 to FED-SE-05). */
@ApplicationScoped
public class AnswerEntitySelectionForm implements TaskForm<AnswerEntitySelectionForm.AnsweredEntitySelection> {
    private final SelectionSteps steps;
    private final Clocks clocks;
    private final BusinessCalendar calendar;
    private final Timeline timeline;
    private final Clock clock;

    AnswerEntitySelectionForm(
            SelectionSteps steps, Clocks clocks, BusinessCalendar calendar, Timeline timeline, Clock clock) {
        this.steps = steps;
        this.clocks = clocks;
        this.calendar = calendar;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Our answer. */
    public enum Answer {
        AGREE,
        OBJECT,
        ALTERNATIVE,
        /** There was nothing to answer: the other side proposed no entity, or the Departments have yet to pick one. */
        NONE
    }

    /** An answer to the choice of the entity. */
    @Schema(name = "AnsweredEntitySelection", description = "Completes answerEntitySelection")
    public record AnsweredEntitySelection(
            @NotNull Answer answer,
            @NotNull @Schema(description = "The day of the answer, or of looking when there was none to give")
                    LocalDate answeredOn,
            @Size(max = 100) @Schema(description = "The entity that the answer is about; ours when absent")
                    String entity,
            @Size(max = 100) @Schema(description = "The entity proposed instead") String alternative,
            @Size(max = 1000) @Schema(description = "Why not, such as a conflict of interest (FED-SE-11)")
                    String reason,
            @Schema(
                            description =
                                    "When to look again if no entity is known by then; the day for a random pick when absent")
                    LocalDate followUpOn) {

        boolean objects() {
            return answer == Answer.OBJECT || answer == Answer.ALTERNATIVE;
        }

        void requireComplete() {
            if (objects() && (reason == null || reason.isBlank())) {
                throw new InvalidFields("/reason", "is needed to object");
            }
            if ((answer == Answer.ALTERNATIVE) != (alternative != null && !alternative.isBlank())) {
                throw new InvalidFields("/alternative", "is given with ALTERNATIVE, and only then");
            }
        }

        /** Objections count until the last day; after it silence has spoken. */
        void requireInTime(LocalDate due) {
            if (objects() && answeredOn.isAfter(due)) {
                throw new ObjectionLate(answeredOn, due);
            }
        }
    }

    @Override
    public String kind() {
        return "answerEntitySelection";
    }

    @Override
    public Class<AnsweredEntitySelection> body() {
        return AnsweredEntitySelection.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        LocalDate due = Deadline.open(task.caseId(), ClockKind.ENTITY_SELECTION_RESPONSE)
                .map(Deadline::dueOn)
                .orElse(null);
        return new TaskBrief(
                null,
                null,
                due,
                TaskBrief.NORMAL,
                Disputes.current(task.caseId()).id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, AnsweredEntitySelection body) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        Dispute dispute = Disputes.current(file.id());
        LocalDate today = LocalDate.now(clock);
        body.requireComplete();
        new DateOrder(today)
                .check("/answeredOn", body.answeredOn(), "the initiation", dispute.initiatedOn())
                .refuse();
        body.requireInTime(Deadline.latest(file.id(), ClockKind.ENTITY_SELECTION_RESPONSE)
                .orElseThrow()
                .dueOn());
        record(dispute, body);
        if (body.answer() != Answer.NONE) {
            clocks.met(file.id(), ClockKind.ENTITY_SELECTION_RESPONSE, body.answer() + " on " + body.answeredOn());
        }
        timeline.add(file.id(), "idr-entity-answered", told(body, dispute));
        LocalDate lookAgainOn = lookAgainOn(dispute, body, today);
        file.waitUntil(lookAgainOn);
        return Map.of("selectionDefaultAt", EndOfDay.of(lookAgainOn, clock.getZone()));
    }

    /**
     * The answer as a step of the choice, where one can follow: to the payer's entity on the table, which the answer itself
     * may name. The cases are brought on when the task is done.
     */
    private void record(Dispute dispute, AnsweredEntitySelection body) {
        if (body.answer() == Answer.NONE) {
            return;
        }
        EntitySelection selection = steps.of(dispute);
        boolean theirs = body.entity() != null
                && (selection.entity() == null
                        || !CertifiedEntity.key(body.entity()).equals(CertifiedEntity.key(selection.entity())));
        boolean inTime = !body.answeredOn().isAfter(selection.answerBy());
        if (theirs && inTime && selection.may(SelectionAct.NAMED, SelectionActor.PAYER)) {
            selection = step(
                    dispute, SelectionAct.NAMED, SelectionActor.PAYER, body.entity(), body, "told with our answer");
        }
        SelectionAct act = body.answer() == Answer.AGREE ? SelectionAct.AGREED : SelectionAct.OBJECTED;
        if (selection.may(act, SelectionActor.PROVIDER)) {
            selection = step(dispute, act, SelectionActor.PROVIDER, null, body, body.reason());
        }
        if (body.answer() == Answer.ALTERNATIVE && selection.may(SelectionAct.NAMED, SelectionActor.PROVIDER)) {
            step(dispute, SelectionAct.NAMED, SelectionActor.PROVIDER, body.alternative(), body, body.reason());
        }
    }

    private EntitySelection step(
            Dispute dispute,
            SelectionAct act,
            SelectionActor by,
            String entity,
            AnsweredEntitySelection body,
            String reason) {
        return steps.record(
                dispute, new EntitySelection.Step(act, by, entity, body.answeredOn()), reason, null, "/answeredOn");
    }

    /**
     * The day for a random pick (FED-SE-05), or that by which a preliminary choice is confirmed (FED-SE-08); once that has
     * passed, a day that is still to come.
     */
    private LocalDate lookAgainOn(Dispute dispute, AnsweredEntitySelection body, LocalDate today) {
        if (body.followUpOn() != null) {
            if (body.followUpOn().isBefore(today)) {
                throw new InvalidFields("/followUpOn", "lies in the past");
            }
            return body.followUpOn();
        }
        LocalDate pickedBy = steps.confirmedBy(dispute)
                .orElseGet(() -> Deadline.latest(dispute.caseId(), ClockKind.ENTITY_SELECTION_DEFAULT)
                        .orElseThrow()
                        .dueOn());
        return pickedBy.isBefore(today) ? calendar.nthBusinessDayAfter(today, 1) : pickedBy;
    }

    private static String told(AnsweredEntitySelection body, Dispute dispute) {
        String entity = body.entity() == null ? dispute.preferredEntity() : body.entity();
        return switch (body.answer()) {
            case AGREE -> "Agreed to " + entity + " as the entity on " + body.answeredOn();
            case OBJECT -> "Objected to " + entity + " on " + body.answeredOn();
            case ALTERNATIVE ->
                "Objected to " + entity + " on " + body.answeredOn() + " and proposed " + body.alternative();
            case NONE -> "No proposal for an entity was open on " + body.answeredOn();
        };
    }
}
