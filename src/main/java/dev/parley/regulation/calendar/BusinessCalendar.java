package dev.parley.regulation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts business days: not a Saturday, a Sunday or an observed federal holiday (FED-BD-01, FED-BD-02). State holidays
 * count as business days, and so do executive closures unless asked for (FED-BD-03).
 */
public final class BusinessCalendar {
    public static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private static final int FIRST = (int) FIRST_DAY.toEpochDay();
    private static final BusinessCalendar FEDERAL = new BusinessCalendar(Set.of());

    private final int[] businessDays; // epoch days, ascending
    private final int[] daysUpTo; // how many business days lie on or before FIRST + index

    private BusinessCalendar(Set<LocalDate> closures) {
        Set<LocalDate> closed = new HashSet<>(closures);
        // one year more: New Year's Day of a year may be observed in the year before
        IntStream.rangeClosed(FIRST_DAY.getYear(), LAST_DAY.getYear() + 1)
                .forEach(year -> Stream.of(FederalHoliday.values()).forEach(day -> closed.add(day.observedIn(year))));
        businessDays = FIRST_DAY
                .datesUntil(LAST_DAY.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !closed.contains(day))
                .mapToInt(day -> (int) day.toEpochDay())
                .toArray();
        daysUpTo = new int[(int) LAST_DAY.toEpochDay() - FIRST + 1];
        Arrays.stream(businessDays).forEach(day -> daysUpTo[day - FIRST] = 1);
        Arrays.parallelPrefix(daysUpTo, Integer::sum);
    }

    /** The calendar for own deadlines: statutory holidays only, which gives the earlier date. */
    public static BusinessCalendar federal() {
        return FEDERAL;
    }

    /** The calendar for saying that the other side is late: executive closures do not count against it either. */
    public static BusinessCalendar federalWithClosures(Collection<LocalDate> closures) {
        return new BusinessCalendar(Set.copyOf(closures));
    }

    public boolean isBusinessDay(LocalDate day) {
        int index = index(day);
        return daysUpTo[index] > (index == 0 ? 0 : daysUpTo[index - 1]);
    }

    /**
     * The law's "n business days beginning on the day ...": the trigger day is day one if it is a business day, else the
     * next business day is (FED-BD-04, FED-BD-07).
     */
    public LocalDate nthBusinessDayFrom(LocalDate trigger, int n) {
        return nth(trigger, n, upTo(trigger) - (isBusinessDay(trigger) ? 1 : 0));
    }

    /** The law's "within n business days after ...": day one is the first business day after the trigger day. */
    public LocalDate nthBusinessDayAfter(LocalDate trigger, int n) {
        return nth(trigger, n, upTo(trigger));
    }

    /** Calendar days; a last day on a weekend stays where it is, as no roll-forward is known (FED-BD-06). */
    public LocalDate plusCalendarDays(LocalDate trigger, int n) {
        return withinCalendar(trigger.plusDays(n));
    }

    /** Business days after the first date up to and including the second; negative when the second is earlier. */
    public int businessDaysBetween(LocalDate from, LocalDate to) {
        return upTo(to) - upTo(from);
    }

    private LocalDate nth(LocalDate trigger, int n, int before) {
        if (n < 1) {
            throw new IllegalArgumentException("there is no business day number " + n);
        }
        int position = before + n - 1;
        if (position >= businessDays.length) {
            throw new OutsideCalendar(trigger);
        }
        return LocalDate.ofEpochDay(businessDays[position]);
    }

    private int upTo(LocalDate day) {
        return daysUpTo[index(day)];
    }

    private static int index(LocalDate day) {
        return (int) (withinCalendar(day).toEpochDay() - FIRST);
    }

    private static LocalDate withinCalendar(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new OutsideCalendar(day);
        }
        return day;
    }
}
