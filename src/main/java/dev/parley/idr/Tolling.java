package dev.parley.idr;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Business days on which a stage of a dispute stands still; overlapping requests stop the same day once (FED-EL-06). */
final class Tolling {
    private final BusinessCalendar calendar;
    private final NavigableSet<LocalDate> still = new TreeSet<>();

    Tolling(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** The days after the request, up to the full answer or the last day for one. */
    void stop(LocalDate requestedOn, LocalDate until) {
        for (LocalDate day = requestedOn.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (calendar.isBusinessDay(day)) {
                still.add(day);
            }
        }
    }

    /** The last day of a stage that would end on {@code due}, if it runs from {@code from}. */
    LocalDate lastDay(LocalDate from, LocalDate due) {
        LocalDate last = due;
        int stopped = 0;
        while (true) {
            int inside = still.subSet(from, false, last, true).size();
            if (inside == stopped) {
                return last;
            }
            stopped = inside;
            last = calendar.nthBusinessDayAfter(due, stopped);
        }
    }
}
