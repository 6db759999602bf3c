package dev.parley.regulation;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.Objects;

/** A length of time as a rule gives it: how many days, which days, and whether the trigger day is one of them. */
public record Term(int days, DayType dayType, Counting counting) {
    public Term {
        Objects.requireNonNull(dayType, "dayType is missing");
        Objects.requireNonNull(counting, "counting is missing");
        if (days < 1) {
            throw new IllegalArgumentException("days must be at least 1");
        }
    }

    /** The last day of the term, which still counts. */
    public LocalDate lastDay(LocalDate trigger, BusinessCalendar calendar) {
        return nthDay(trigger, days, calendar);
    }

    /** Day one of the term. */
    public LocalDate firstDay(LocalDate trigger, BusinessCalendar calendar) {
        return nthDay(trigger, 1, calendar);
    }

    private LocalDate nthDay(LocalDate trigger, int n, BusinessCalendar calendar) {
        if (dayType == DayType.CALENDAR) {
            return calendar.plusCalendarDays(trigger, counting == Counting.INCLUSIVE ? n - 1 : n);
        }
        return counting == Counting.INCLUSIVE
                ? calendar.nthBusinessDayFrom(trigger, n)
                : calendar.nthBusinessDayAfter(trigger, n);
    }
}
