package dev.parley.regulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    private final BusinessCalendar calendar = BusinessCalendar.federal();

    /** Written out by hand from the published lists of the Office of Personnel Management, not computed. */
    private static final Set<String> OBSERVED = Set.of(
            "2022-01-17",
            "2022-02-21",
            "2022-05-30",
            "2022-06-20",
            "2022-07-04",
            "2022-09-05",
            "2022-10-10",
            "2022-11-11",
            "2022-11-24",
            "2022-12-26",
            "2023-01-02",
            "2023-01-16",
            "2023-02-20",
            "2023-05-29",
            "2023-06-19",
            "2023-07-04",
            "2023-09-04",
            "2023-10-09",
            "2023-11-10",
            "2023-11-23",
            "2023-12-25",
            "2024-01-01",
            "2024-01-15",
            "2024-02-19",
            "2024-05-27",
            "2024-06-19",
            "2024-07-04",
            "2024-09-02",
            "2024-10-14",
            "2024-11-11",
            "2024-11-28",
            "2024-12-25",
            "2025-01-01",
            "2025-01-20",
            "2025-02-17",
            "2025-05-26",
            "2025-06-19",
            "2025-07-04",
            "2025-09-01",
            "2025-10-13",
            "2025-11-11",
            "2025-11-27",
            "2025-12-25",
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-07-03",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-12-25",
            "2027-01-01",
            "2027-01-18",
            "2027-02-15",
            "2027-05-31",
            "2027-06-18",
            "2027-07-05",
            "2027-09-06",
            "2027-10-11",
            "2027-11-11",
            "2027-11-25",
            "2027-12-24",
            "2027-12-31",
            "2028-01-17",
            "2028-02-21",
            "2028-05-29",
            "2028-06-19",
            "2028-07-04",
            "2028-09-04",
            "2028-10-09",
            "2028-11-10",
            "2028-11-23",
            "2028-12-25",
            "2029-01-01",
            "2029-01-15",
            "2029-02-19",
            "2029-05-28",
            "2029-06-19",
            "2029-07-04",
            "2029-09-03",
            "2029-10-08",
            "2029-11-12",
            "2029-11-22",
            "2029-12-25",
            "2030-01-01",
            "2030-01-21",
            "2030-02-18",
            "2030-05-27",
            "2030-06-19",
            "2030-07-04",
            "2030-09-02",
            "2030-10-14",
            "2030-11-11",
            "2030-11-28",
            "2030-12-25",
            "2021-12-31");

    @Test
    void knowsEveryObservedHolidayOfNineYears() {
        List<String> closedWeekdays = days("2021-12-31", "2030-12-31")
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(day -> !calendar.isBusinessDay(day))
                .map(LocalDate::toString)
                .toList();
        assertThat(closedWeekdays).containsExactlyInAnyOrderElementsOf(OBSERVED);
    }

    @Test
    void closesElevenWeekdaysForEachYearFrom2021To2098() {
        for (int year = 2021; year <= 2098; year++) {
            int of = year;
            assertThat(Stream.of(FederalHoliday.values()).map(holiday -> holiday.observedIn(of)))
                    .hasSize(11)
                    .doesNotHaveDuplicates()
                    .noneMatch(calendar::isBusinessDay);
        }
        assertThat(MonthDay.from(FederalHoliday.NEW_YEAR.observedIn(2028))).isEqualTo(MonthDay.of(12, 31));
    }

    @ParameterizedTest(name = "business day {1} from {0} on is {2}: {3}")
    @CsvSource({
        "2024-05-31, 30, 2024-07-15, the published example: 06-19 and 07-04 lie inside (FED-BD-05)",
        "2023-10-06, 20, 2023-11-03, the published portal notice: Columbus Day lies inside (FED-BD-08)",
        "2026-11-02, 30, 2026-12-15, Veterans Day and Thanksgiving lie inside (FED-BD-08)",
        "2026-11-02, 15, 2026-11-23, the portal response (FED-BD-08)",
        "2026-11-01,  1, 2026-11-02, a Sunday starts the period but is not day one (FED-BD-07)",
        "2027-12-30,  2, 2028-01-03, New Year 2028 is observed in 2027 (FED-BD-02)"
    })
    void countsFromTheTriggerDay(LocalDate trigger, int n, LocalDate expected, String why) {
        assertThat(calendar.nthBusinessDayFrom(trigger, n)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "business day {1} after {0} is {2}: {3}")
    @CsvSource({
        "2024-07-15, 4, 2024-07-19, the published last day of initiation (FED-BD-05)",
        "2024-07-19, 1, 2024-07-22, the published extension by one business day (FED-BD-08)",
        "2026-12-15, 1, 2026-12-16, first day of initiation (FED-BD-08)",
        "2026-12-15, 4, 2026-12-21, last day of initiation (FED-BD-08)",
        "2026-10-09, 1, 2026-10-13, the weekend and Columbus Day do not count",
        "2026-10-12, 1, 2026-10-13, a holiday is never day one",
        "2026-09-01, 30, 2026-10-15, Labor Day and Columbus Day lie inside"
    })
    void countsAfterTheTriggerDay(LocalDate trigger, int n, LocalDate expected, String why) {
        assertThat(calendar.nthBusinessDayAfter(trigger, n)).isEqualTo(expected);
    }

    @Test
    void agreesWithCountingOnFingers() {
        days("2022-01-01", "2030-12-31").forEach(start -> {
            int[] marks = {1, 2, 3, 4, 5, 6, 10, 15, 20, 30, 31, 34, 60};
            for (int n : marks) {
                assertThat(calendar.nthBusinessDayFrom(start, n)).isEqualTo(slowly(start, n));
                assertThat(calendar.nthBusinessDayAfter(start, n)).isEqualTo(slowly(start.plusDays(1), n));
            }
        });
    }

    @Test
    void countsTheDaysLeft() {
        days("2024-01-01", "2024-12-31").forEach(from -> days("2024-12-01", "2025-01-31")
                .forEach(
                        to -> assertThat(calendar.businessDaysBetween(from, to)).isEqualTo(slowlyBetween(from, to))));
    }

    @Test
    void countsAnExecutiveClosureOnlyForOwnDeadlines() {
        LocalDate closure = LocalDate.of(2025, 12, 26);
        BusinessCalendar againstOthers = BusinessCalendar.federalWithClosures(List.of(closure));
        assertThat(calendar.isBusinessDay(closure)).isTrue();
        assertThat(againstOthers.isBusinessDay(closure)).isFalse();
        assertThat(againstOthers.nthBusinessDayAfter(LocalDate.of(2025, 12, 24), 1))
                .isEqualTo("2025-12-29");
    }

    @Test
    void refusesDatesWhoseHolidaysItDoesNotKnow() {
        assertThatThrownBy(() -> calendar.isBusinessDay(LocalDate.of(2020, 12, 31)))
                .isInstanceOf(OutsideCalendar.class)
                .hasMessageContaining("2020-12-31");
        assertThatThrownBy(() -> calendar.nthBusinessDayAfter(LocalDate.of(2099, 12, 20), 30))
                .isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.plusCalendarDays(LocalDate.of(2099, 12, 20), 30))
                .isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.nthBusinessDayFrom(LocalDate.of(2024, 1, 2), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The slow second opinion: walks day by day over the hand-written list. */
    static LocalDate slowly(LocalDate first, int n) {
        LocalDate day = first;
        int seen = 0;
        while (true) {
            if (slowlyOpen(day) && ++seen == n) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    private static boolean slowlyOpen(LocalDate day) {
        boolean listed =
                day.getYear() <= 2030 ? OBSERVED.contains(day.toString()) : EARLY_2031.contains(day.toString());
        return day.getDayOfWeek().getValue() <= 5 && !listed;
    }

    private static final Set<String> EARLY_2031 =
            Set.of("2031-01-01", "2031-01-20", "2031-02-17", "2031-05-26", "2031-06-19", "2031-07-04");

    private static int slowlyBetween(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? -(int) to.plusDays(1)
                        .datesUntil(from.plusDays(1))
                        .filter(BusinessCalendarTest::slowlyOpen)
                        .count()
                : (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(BusinessCalendarTest::slowlyOpen)
                        .count();
    }

    private static Stream<LocalDate> days(String first, String last) {
        return LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1));
    }
}
