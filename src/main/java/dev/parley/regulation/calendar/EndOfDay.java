package dev.parley.regulation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A last day that still counts, as a moment: midnight at its end where people work. */
public final class EndOfDay {
    private EndOfDay() {}

    public static Instant of(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
