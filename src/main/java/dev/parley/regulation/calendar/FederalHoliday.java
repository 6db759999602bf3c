package dev.parley.regulation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;

/** The eleven legal public holidays of 5 USC 6103(a), as they stand since Juneteenth was added in 2021. */
public enum FederalHoliday {
    NEW_YEAR(on(Month.JANUARY, 1)),
    MARTIN_LUTHER_KING(nthMonday(3, Month.JANUARY)),
    WASHINGTON(nthMonday(3, Month.FEBRUARY)),
    MEMORIAL_DAY(year -> LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))),
    JUNETEENTH(on(Month.JUNE, 19)),
    INDEPENDENCE_DAY(on(Month.JULY, 4)),
    LABOR_DAY(nthMonday(1, Month.SEPTEMBER)),
    COLUMBUS_DAY(nthMonday(2, Month.OCTOBER)),
    VETERANS_DAY(on(Month.NOVEMBER, 11)),
    THANKSGIVING(year ->
            LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))),
    CHRISTMAS(on(Month.DECEMBER, 25));

    private final IntFunction<LocalDate> dayOf;

    FederalHoliday(IntFunction<LocalDate> dayOf) {
        this.dayOf = dayOf;
    }

    /** The day offices close for this year's holiday; New Year's may be observed on December 31 of the year before. */
    public LocalDate observedIn(int year) {
        LocalDate day = dayOf.apply(year);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1); // 5 USC 6103(b)(1)
            case SUNDAY -> day.plusDays(1); // Executive Order 11582
            default -> day;
        };
    }

    private static IntFunction<LocalDate> on(Month month, int day) {
        return year -> LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> nthMonday(int n, Month month) {
        return year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.MONDAY));
    }
}
