package dev.parley.idr;

import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.EndOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days on which a dispute may be initiated, both counting. {@code recordBy} is a later day until which a filing made
 * in time may still be entered; mostly it is null.
 */
record FilingWindow(ComputedClock clock, String because, LocalDate recordBy) {
    static FilingWindow of(ComputedClock clock, String because) {
        return new FilingWindow(clock, because, null);
    }

    /** A window without a first day opens with the event that starts it. */
    LocalDate opens() {
        return clock.opens() == null ? clock.triggerDate() : clock.opens();
    }

    LocalDate due() {
        return clock.due();
    }

    String ruleId() {
        return clock.ruleId();
    }

    ClockKind kind() {
        return clock.kind();
    }

    /** False when a determination on the way took every day of it. */
    boolean exists() {
        return !due().isBefore(opens());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(opens()) && !day.isAfter(due());
    }

    FilingWindow openingNoEarlierThan(LocalDate day) {
        if (!day.isAfter(opens())) {
            return this;
        }
        return with(clock.ruleId(), clock.ruleVersion(), clock.trigger(), clock.triggerDate(), day, due(), because);
    }

    /** A determination on a day of the window takes the days after it. */
    FilingWindow cutShortBy(Suspension suspension) {
        ComputedClock blocking = suspension.suspended();
        return with(
                blocking.ruleId(),
                blocking.ruleVersion(),
                blocking.trigger(),
                blocking.triggerDate(),
                opens(),
                suspension.determinedOn(),
                because + ", and dispute " + suspension.disputeNumber() + " was determined on "
                        + suspension.determinedOn());
    }

    /** As a supervisor recorded it; an extension that ends no later than this window is an older one. */
    FilingWindow extendedBy(FilingExtension extension) {
        if (!extension.closesOn().isAfter(due())) {
            return this;
        }
        if (!extension.movesTheWindow()) {
            return new FilingWindow(clock, because, extension.closesOn());
        }
        return with(
                extension.ruleId(),
                "granted",
                Trigger.EVENT,
                due(),
                opens(),
                extension.closesOn(),
                "extended to " + extension.closesOn() + ": " + extension.ground());
    }

    Instant opensAt(ZoneId zone) {
        return opens().atStartOfDay(zone).toInstant();
    }

    /** The last moment to file, or to enter what was filed in time. */
    Instant closesAt(ZoneId zone) {
        return recordBy == null ? clock.dueInstant(zone) : EndOfDay.of(recordBy, zone);
    }

    /** The last day on which anything can be done: to file, or to enter what was filed in time. */
    LocalDate lastDay() {
        return recordBy == null ? due() : recordBy;
    }

    private FilingWindow with(
            String ruleId,
            String ruleVersion,
            Trigger trigger,
            LocalDate triggerDate,
            LocalDate opens,
            LocalDate due,
            String because) {
        ComputedClock changed = new ComputedClock(
                clock.kind(),
                ruleId,
                ruleVersion,
                trigger,
                triggerDate,
                opens,
                due,
                clock.dayType(),
                clock.counting(),
                clock.confidence(),
                clock.cutOff());
        return new FilingWindow(changed, because, recordBy);
    }
}
