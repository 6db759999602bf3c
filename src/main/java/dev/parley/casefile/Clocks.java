package dev.parley.casefile;

import dev.parley.event.Outbox;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Starts, stops and sounds the clocks of a case. Each open one has a timer that only wakes. */
@ApplicationScoped
public class Clocks {
    private static final LocalTime ALARM_TIME = LocalTime.of(9, 0);

    private final CaseWorkflow workflow;
    private final BusinessCalendar calendar;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Event<DeadlineMissed> missed;
    private final Clock clock;

    Clocks(
            CaseWorkflow workflow,
            BusinessCalendar calendar,
            Timeline timeline,
            Outbox outbox,
            Event<DeadlineMissed> missed,
            Clock clock) {
        this.workflow = workflow;
        this.calendar = calendar;
        this.timeline = timeline;
        this.outbox = outbox;
        this.missed = missed;
        this.clock = clock;
    }

    /**
     * Starts a clock, or finds the one that the same event started before; one that was cancelled runs again. A window
     * long gone is entered as missed.
     */
    public Deadline start(UUID caseId, ComputedClock computed, String evidence) {
        Optional<Deadline> earlier = Deadline.same(caseId, computed);
        if (earlier.isPresent() && earlier.get().state() != Deadline.State.CANCELLED) {
            return earlier.get();
        }
        earlier.ifPresent(Deadline::runAgain);
        Deadline deadline = earlier.orElseGet(() -> entered(caseId, computed, evidence));
        if (deadline.dueAt().isAfter(clock.instant())) {
            watch(deadline);
        } else {
            runOut(deadline);
        }
        return deadline;
    }

    /** Stops the open clocks of a kind that a later finding replaces, but not the very clock that it gives. */
    public void supersede(UUID caseId, ComputedClock now, String because) {
        UUID same = Deadline.same(caseId, now).map(Deadline::id).orElse(null);
        for (Deadline deadline : Deadline.open(caseId)) {
            if (deadline.kind() == now.kind() && !deadline.id().equals(same)) {
                deadline.end(Deadline.State.CANCELLED, because, clock.instant());
                workflow.stopWatching(deadline.id());
            }
        }
    }

    /** Enters a clock whose event is known together with what stopped it in time. */
    public Deadline enterMet(UUID caseId, ComputedClock computed, String evidence, String because) {
        return Deadline.same(caseId, computed).orElseGet(() -> {
            Deadline deadline = entered(caseId, computed, evidence);
            deadline.end(Deadline.State.MET, because, clock.instant());
            return deadline;
        });
    }

    /** Enters the latest clock of a kind for lines of the case that go on in another one, as it stands; none where none ran. */
    void carryOver(CaseFile from, CaseFile to, ClockKind kind) {
        Deadline.latest(from.id(), kind).ifPresent(stands -> {
            Deadline same = new Deadline(to.id(), stands, Carried.from(from, stands.evidence()));
            same.persist();
            if (same.isOpen()) {
                watch(same);
            }
        });
    }

    private Deadline entered(UUID caseId, ComputedClock computed, String evidence) {
        Deadline deadline = new Deadline(caseId, computed, clock.getZone(), evidence);
        deadline.persist();
        return deadline;
    }

    /** Stops every clock of a kind because what it asked for was done. */
    public void met(UUID caseId, ClockKind kind, String because) {
        stop(caseId, kind::equals, Deadline.State.MET, because);
    }

    /** Stops one clock because what it asked for was done. */
    public void met(Deadline deadline, String because) {
        if (deadline.isOpen()) {
            deadline.end(Deadline.State.MET, because, clock.instant());
            workflow.stopWatching(deadline.id());
        }
    }

    /** Stops one clock because nothing depends on it any more. */
    public void cancel(Deadline deadline, String because) {
        if (deadline.isOpen()) {
            deadline.end(Deadline.State.CANCELLED, because, clock.instant());
            workflow.stopWatching(deadline.id());
        }
    }

    /** Stops every clock of a kind because nothing depends on it any more. */
    public void cancel(UUID caseId, ClockKind kind, String because) {
        stop(caseId, kind::equals, Deadline.State.CANCELLED, because);
    }

    /** Runs the latest clock of a kind again, since what stopped it turned out not to count; one long gone is missed. */
    public Optional<Deadline> runAgain(UUID caseId, ClockKind kind) {
        Optional<Deadline> latest = Deadline.latest(caseId, kind);
        latest.filter(stopped -> !stopped.isOpen()).ifPresent(stopped -> {
            stopped.runAgain();
            if (stopped.dueAt().isAfter(clock.instant())) {
                watch(stopped);
            } else {
                runOut(stopped);
            }
        });
        return latest;
    }

    /** Stops every clock but those that bind the parties beyond their case. */
    public void cancelAll(UUID caseId, String because) {
        stop(caseId, kind -> !kind.outlivesCase(), Deadline.State.CANCELLED, because);
    }

    /** Stops an open clock that the law no longer knows, and starts the one in its place, if there is one. */
    public void replace(UUID deadlineId, Optional<ComputedClock> now, String because) {
        Deadline deadline = Deadline.findById(deadlineId);
        if (!deadline.isOpen()) {
            return;
        }
        deadline.end(Deadline.State.CANCELLED, because, clock.instant());
        workflow.stopWatching(deadline.id());
        now.ifPresent(computed -> start(deadline.caseId(), computed, deadline.evidence()));
    }

    private void stop(UUID caseId, Predicate<ClockKind> which, Deadline.State state, String because) {
        for (Deadline deadline : Deadline.open(caseId)) {
            if (which.test(deadline.kind())) {
                deadline.end(state, because, clock.instant());
                workflow.stopWatching(deadline.id());
            }
        }
    }

    /** One business day before the window closes, so that a person can still act (FED-IN-03). */
    void watch(Deadline deadline) {
        workflow.watch(deadline.id(), warningBefore(deadline.dueOn()), deadline.dueAt());
    }

    /** When people are warned that a day is the last one: the morning of the business day before. */
    public Instant warningBefore(LocalDate lastDay) {
        LocalDate dayBefore = lastDay.minusDays(1);
        while (!calendar.isBusinessDay(dayBefore)) {
            dayBefore = dayBefore.minusDays(1);
        }
        return dayBefore.atTime(ALARM_TIME).atZone(clock.getZone()).toInstant();
    }

    /** The last moment has passed: a period is over, and what had to be done by then was missed. */
    void runOut(Deadline deadline) {
        if (deadline.kind().isPeriod()) {
            deadline.end(Deadline.State.MET, "the period ended on " + deadline.dueOn(), clock.instant());
        } else {
            miss(deadline);
        }
    }

    /** The window closes within a business day and nobody has used it. */
    void warn(Deadline deadline) {
        deadline.alarm(clock.instant());
        timeline.add(
                deadline.caseId(),
                "deadline-near",
                deadline.kind() + " is due on " + deadline.dueOn() + " (" + deadline.ruleId() + ")");
        outbox.add("deadline.near", deadline.caseId(), data(deadline));
    }

    /** The window closed unused: said loudly, and the case stays open. */
    private void miss(Deadline deadline) {
        deadline.end(Deadline.State.MISSED, "nothing was recorded by " + deadline.dueOn(), clock.instant());
        timeline.add(
                deadline.caseId(),
                "deadline-missed",
                deadline.kind() + " was due on " + deadline.dueOn() + " (" + deadline.ruleId() + ")");
        outbox.add("deadline.missed", deadline.caseId(), data(deadline));
        missed.fire(new DeadlineMissed(deadline.caseId(), deadline.kind(), deadline.dueOn()));
    }

    private static Map<String, String> data(Deadline deadline) {
        return Map.of(
                "kind", deadline.kind().name(),
                "due", deadline.dueOn().toString(),
                "ruleId", deadline.ruleId(),
                "deadlineId", deadline.id().toString());
    }
}
