package dev.parley.idr;

import static dev.parley.idr.Law.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TollingTest {
    private static final LocalDate SELECTED = LocalDate.of(2026, 12, 21);
    private static final LocalDate OFFER_DUE = CALENDAR.nthBusinessDayAfter(SELECTED, 10);

    @Test
    void nothingMovesWithoutARequest() {
        assertThat(new Tolling(CALENDAR).lastDay(SELECTED, OFFER_DUE)).isEqualTo("2027-01-06");
    }

    @Test
    void theDaysOfARequestAreAddedAndThoseOfAnOverlappingOneOnce() {
        Tolling tolling = new Tolling(CALENDAR);
        tolling.stop(LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 31));
        assertThat(tolling.lastDay(SELECTED, OFFER_DUE)).isEqualTo("2027-01-13");
        tolling.stop(LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 29));
        assertThat(tolling.lastDay(SELECTED, OFFER_DUE)).isEqualTo("2027-01-13");
    }

    @Test
    void aRequestAfterTheStageLeavesItAlone() {
        Tolling tolling = new Tolling(CALENDAR);
        tolling.stop(OFFER_DUE, OFFER_DUE.plusDays(9));
        assertThat(tolling.lastDay(SELECTED, OFFER_DUE)).isEqualTo(OFFER_DUE);
    }

    /** The stage ends on its n-th business day that was not stopped. */
    @Test
    void agreesWithCountingTheDaysThatRan() {
        for (long seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            LocalDate from = SELECTED.plusDays(random.nextInt(300));
            int days = 3 + random.nextInt(28);
            Tolling tolling = new Tolling(CALENDAR);
            Set<LocalDate> stopped = new HashSet<>();
            for (int requests = random.nextInt(4); requests > 0; requests--) {
                LocalDate requested = from.plusDays(random.nextInt(50));
                LocalDate until = requested.plusDays(random.nextInt(9));
                tolling.stop(requested, until);
                requested.plusDays(1).datesUntil(until.plusDays(1)).forEach(stopped::add);
            }
            LocalDate day = from;
            for (int ran = 0; ran < days; ) {
                day = day.plusDays(1);
                ran += CALENDAR.isBusinessDay(day) && !stopped.contains(day) ? 1 : 0;
            }
            assertThat(tolling.lastDay(from, CALENDAR.nthBusinessDayAfter(from, days)))
                    .as("seed %d", seed)
                    .isEqualTo(day);
        }
    }
}
