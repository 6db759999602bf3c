package dev.parley.regulation.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A date, or a deadline counted from it, lies where this calendar knows no holidays. */
public class OutsideCalendar extends DateTimeException {
    private static final long serialVersionUID = 1L;

    OutsideCalendar(LocalDate date) {
        super(date + " is outside the calendar, which runs from " + BusinessCalendar.FIRST_DAY + " to "
                + BusinessCalendar.LAST_DAY);
    }
}
