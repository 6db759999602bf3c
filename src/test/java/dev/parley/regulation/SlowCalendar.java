package dev.parley.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A second opinion on business days: walks day by day and works the holidays out another way. */
final class SlowCalendar {
    private SlowCalendar() {}

    /** Day n of those from the first on that are neither weekend nor one of eleven holidays worked out another way. */
    static LocalDate walk(LocalDate first, int n) {
        LocalDate day = first;
        int seen = 0;
        while (true) {
            if (open(day) && ++seen == n) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    private static boolean open(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || fixed(day)) {
            return false;
        }
        if (weekday == DayOfWeek.FRIDAY && fixed(day.plusDays(1))) {
            return false;
        }
        if (weekday == DayOfWeek.THURSDAY && day.getMonthValue() == 11) {
            return (day.getDayOfMonth() + 6) / 7 != 4;
        }
        if (weekday != DayOfWeek.MONDAY) {
            return true;
        }
        int week = (day.getDayOfMonth() + 6) / 7;
        return !fixed(day.minusDays(1))
                && !Set.of("1:3", "2:3", "9:1", "10:2").contains(day.getMonthValue() + ":" + week)
                && !(day.getMonthValue() == 5 && day.getDayOfMonth() > 24);
    }

    private static boolean fixed(LocalDate day) {
        return List.of("--01-01", "--06-19", "--07-04", "--11-11", "--12-25")
                .contains("--" + day.toString().substring(5));
    }
}
