package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.policy.Policies;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.RuleBook;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.regulation.calendar.EndOfDay;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Records the steps by which an entity is chosen, and keeps their clocks, for all cases of the dispute. */
@ApplicationScoped
class SelectionSteps {
    private final FederalClocks law;
    private final RuleBook rules;
    private final Clocks clocks;
    private final BusinessCalendar calendar;
    private final CaseWorkflow workflow;
    private final Policies policies;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    SelectionSteps(
            FederalClocks law,
            RuleBook rules,
            Clocks clocks,
            BusinessCalendar calendar,
            CaseWorkflow workflow,
            Policies policies,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.law = law;
        this.rules = rules;
        this.clocks = clocks;
        this.calendar = calendar;
        this.workflow = workflow;
        this.policies = policies;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** As far as it has come. */
    EntitySelection of(Dispute dispute) {
        EntitySelection selection =
                new EntitySelection(days(dispute), dispute.initiatedOn(), dispute.preferredEntity());
        SelectionStep.of(dispute.lead().id()).forEach(step -> selection.after(step.step()));
        return selection;
    }

    /** One more step, or a refusal that points to where its day was said; the process is not told. */
    EntitySelection record(
            Dispute dispute, EntitySelection.Step step, String reason, String evidence, String dayPointer) {
        EntitySelection selection = of(dispute);
        new DateOrder(LocalDate.now(clock))
                .check(dayPointer, step.on(), "the step before it", selection.lastStepOn())
                .refuse();
        requireNoConflict(dispute, step);
        EntitySelection.Phase before = selection.phase();
        boolean wasNamed = step.entity() != null && selection.wasNamed(step.entity());
        selection.after(step);
        new SelectionStep(dispute.lead().id(), step, reason, evidence, user.name(), clock.instant()).persist();
        String told = told(step, selection, reason) + warnings(dispute, step, wasNamed);
        for (Dispute one : dispute.together()) {
            timeline.add(one.caseId(), "idr-entity-" + step.act().name().toLowerCase(Locale.ROOT), told);
            if (one.isLive()) {
                keepClocks(one, step, selection, before, told);
            }
        }
        return selection;
    }

    /** What the portal said of one case; the other cases of a batch hear of it by themselves. */
    void note(Dispute dispute, String entity, LocalDate selectedOn) {
        EntitySelection selection = of(dispute);
        EntitySelection.Phase before = selection.phase();
        EntitySelection.Step step =
                new EntitySelection.Step(SelectionAct.SELECTED, SelectionActor.DEPARTMENTS, entity, selectedOn);
        selection.after(step);
        new SelectionStep(dispute.lead().id(), step, null, null, user.name(), clock.instant()).persist();
        keepClocks(dispute, step, selection, before, entity + " was selected on " + selectedOn);
    }

    /** FED-SE-11: who has a tie to a party is not proposed, nor agreed to, by us. */
    private void requireNoConflict(Dispute dispute, EntitySelection.Step step) {
        if (step.by() != SelectionActor.PROVIDER || step.act() == SelectionAct.OBJECTED) {
            return;
        }
        String entity = step.entity() == null ? of(dispute).entity() : step.entity();
        if (entity != null && step.act() != SelectionAct.NOTIFIED) {
            conflict(dispute, entity).ifPresent(tie -> {
                throw new ConflictedEntity(entity, tie);
            });
        }
    }

    Optional<EntityConflict> conflict(Dispute dispute, String entity) {
        return EntityConflict.between(dispute.parties().payerId(), dispute.providerId(), dispute.initiatedOn()).stream()
                .filter(conflict -> conflict.isOf(entity))
                .findFirst();
    }

    private void keepClocks(
            Dispute dispute,
            EntitySelection.Step step,
            EntitySelection selection,
            EntitySelection.Phase before,
            String told) {
        switch (step.act()) {
            case NAMED -> late(dispute, step).ifPresent(more -> clocks.start(dispute.caseId(), more, told));
            case AGREED, OBJECTED -> clocks.met(dispute.caseId(), ClockKind.ENTITY_SELECTION_RESPONSE, told);
            case NOTIFIED -> clocks.met(dispute.caseId(), ClockKind.SELECTION_NOTICE, told);
            case CLEARED -> clocks.met(dispute.caseId(), ClockKind.ENTITY_CONFLICT_CHECK, told);
            case LOST -> lost(dispute, before, told);
            default -> {}
        }
        if (step.act() == SelectionAct.AGREED && !selection.amended()) {
            start(dispute, ClockKind.SELECTION_NOTICE, dispute.events().with(Trigger.ENTITY_AGREED, step.on()), told);
        }
        boolean chosen = selection.phase() == EntitySelection.Phase.PRELIMINARY
                || selection.phase() == EntitySelection.Phase.SELECTED;
        if (chosen && (before != selection.phase() || step.act() == SelectionAct.PICKED)) {
            chosen(dispute, selection, before, told);
        }
    }

    private void chosen(Dispute dispute, EntitySelection selection, EntitySelection.Phase before, String told) {
        clocks.met(dispute.caseId(), ClockKind.ENTITY_SELECTION_DEFAULT, told);
        clocks.met(dispute.caseId(), ClockKind.ENTITY_RESELECTION, told);
        if (before != EntitySelection.Phase.PRELIMINARY) {
            start(
                    dispute,
                    ClockKind.ENTITY_CONFLICT_CHECK,
                    dispute.events().with(Trigger.ENTITY_NAMED, selection.since()),
                    told);
        } else if (selection.phase() == EntitySelection.Phase.SELECTED) {
            clocks.met(dispute.caseId(), ClockKind.ENTITY_CONFLICT_CHECK, told);
        }
        if (selection.phase() == EntitySelection.Phase.PRELIMINARY) {
            confirmation(dispute).ifPresent(day -> lookAgain(dispute, EndOfDay.of(day, clock.getZone())));
        }
    }

    /** Lost before it was confirmed, it never started the later clocks: only the days for the next pick run (FED-SE-09). */
    private void lost(Dispute dispute, EntitySelection.Phase before, String told) {
        Optional<LocalDate> chosenOn = Deadline.latest(dispute.caseId(), ClockKind.ENTITY_CONFLICT_CHECK)
                .map(Deadline::triggerDate);
        clocks.cancel(dispute.caseId(), ClockKind.ENTITY_CONFLICT_CHECK, told);
        if (before == EntitySelection.Phase.PRELIMINARY) {
            chosenOn.flatMap(day -> law.clock(
                            ClockKind.ENTITY_RESELECTION,
                            dispute.events().with(Trigger.ENTITY_NAMED, day),
                            dispute.isBatched()))
                    .map(computed -> clocks.start(dispute.caseId(), computed, told))
                    .ifPresent(next -> lookAgain(dispute, next.dueAt()));
        }
    }

    /**
     * The last day on which the Departments confirm a preliminary choice: one business day after those for the entity's word
     * on conflicts (FED-SE-08); empty while there is none.
     */
    Optional<LocalDate> confirmedBy(Dispute dispute) {
        return of(dispute).phase() == EntitySelection.Phase.PRELIMINARY ? confirmation(dispute) : Optional.empty();
    }

    private Optional<LocalDate> confirmation(Dispute dispute) {
        return Deadline.open(dispute.caseId(), ClockKind.ENTITY_CONFLICT_CHECK)
                .map(check -> calendar.nthBusinessDayAfter(check.dueOn(), 1));
    }

    private void lookAgain(Dispute dispute, Instant at) {
        workflow.reschedule(dispute.caseId(), Map.of("selectionDefaultAt", at));
        CaseFile.byId(dispute.caseId())
                .waitUntil(at.minusMillis(1).atZone(clock.getZone()).toLocalDate());
    }

    private void start(Dispute dispute, ClockKind kind, LegalEvents events, String told) {
        law.clock(kind, events, dispute.isBatched())
                .ifPresent(computed -> clocks.start(dispute.caseId(), computed, told));
    }

    /** The clock that a name of the last day starts under the amended text (FED-SE-04). */
    private Optional<ComputedClock> late(Dispute dispute, EntitySelection.Step step) {
        LegalEvents posted = dispute.events().with(Trigger.ALTERNATIVE_POSTED, step.on());
        return law.clocksFor(posted, dispute.isBatched()).stream()
                .filter(computed -> computed.trigger() == Trigger.ALTERNATIVE_POSTED)
                .filter(computed -> computed.due().isAfter(step.on()))
                .findFirst();
    }

    private EntitySelection.Days days(Dispute dispute) {
        boolean amended =
                rules.rule("FED-SE-07").on(dispute.negotiationStartedOn()).isPresent();
        LocalDate answerBy = due(dispute, dispute.events(), ClockKind.ENTITY_SELECTION_RESPONSE);
        LegalEvents onTheLastDay = dispute.events().with(Trigger.ALTERNATIVE_POSTED, answerBy);
        LocalDate lateAnswerBy = law.clocksFor(onTheLastDay, dispute.isBatched()).stream()
                .filter(computed -> computed.kind() == ClockKind.ENTITY_SELECTION_RESPONSE)
                .map(ComputedClock::due)
                .max(LocalDate::compareTo)
                .orElse(answerBy);
        return new EntitySelection.Days(
                amended, answerBy, lateAnswerBy, due(dispute, dispute.events(), ClockKind.ENTITY_SELECTION_DEFAULT));
    }

    private LocalDate due(Dispute dispute, LegalEvents events, ClockKind kind) {
        return law.clock(kind, events, dispute.isBatched()).orElseThrow().due();
    }

    /** The list may be out of date (its confidence is C), so it only tells a person to look. */
    private String warnings(Dispute dispute, EntitySelection.Step step, boolean wasNamed) {
        if (step.entity() == null) {
            return "";
        }
        Optional<CertifiedEntity> listed =
                policies.inForce(EntityTerms.class).terms().named(step.entity());
        String warning = listed.isEmpty()
                ? "; it is not on the list of certified entities that is loaded"
                : listed.get().certifiedOn(dispute.initiatedOn())
                        ? ""
                        : "; the list does not have it certified on the day of initiation";
        return step.act() == SelectionAct.PICKED && wasNamed
                ? warning + "; a pick leaves out whom a party named when it can (FED-SE-05)"
                : warning;
    }

    private static String told(EntitySelection.Step step, EntitySelection selection, String reason) {
        String entity = step.entity() == null ? selection.entity() : step.entity();
        String who = step.by().name().toLowerCase(Locale.ROOT);
        String what =
                switch (step.act()) {
                    case NAMED -> "The " + who + " named " + entity;
                    case AGREED -> "The " + who + " agreed to " + entity;
                    case OBJECTED -> "The " + who + " objected to " + entity;
                    case STANDS ->
                        "The " + who + " did not answer by " + selection.answerBy() + ": " + entity + " stands";
                    case NOTIFIED -> "The Departments were told of the joint choice of " + entity;
                    case PICKED -> "The Departments picked " + entity;
                    case CLEARED -> entity + " attested that it has no conflict";
                    case LOST -> "The entity dropped out";
                    case SELECTED -> "The Departments say that " + entity + " is selected";
                };
        return what + " on " + step.on() + (reason == null ? "" : " (" + reason + ")") + ". " + selection.next();
    }

    /** What the body must have for its act. */
    static void requireComplete(SelectionAct act, SelectionActor by, String entity, String reason) {
        boolean names = act == SelectionAct.NAMED || act == SelectionAct.PICKED;
        if (names && (entity == null || entity.isBlank())) {
            throw new InvalidFields("/entity", "is needed to say which entity");
        }
        if (!names && act != SelectionAct.SELECTED && entity != null) {
            throw new InvalidFields("/entity", "is said by NAMED, PICKED and SELECTED only");
        }
        boolean explained = reason != null && !reason.isBlank();
        if (!explained && (act == SelectionAct.LOST || act == SelectionAct.OBJECTED && by == SelectionActor.PROVIDER)) {
            throw new InvalidFields("/reason", "is needed, such as a conflict of interest (FED-SE-11)");
        }
        if (act == SelectionAct.STANDS) {
            throw new InvalidFields("/act", "silence speaks by itself when its day has passed");
        }
    }

    static List<SelectionStep.SelectionStepView> views(Dispute dispute) {
        return SelectionStep.of(dispute.lead().id()).stream()
                .map(SelectionStep::view)
                .toList();
    }
}
