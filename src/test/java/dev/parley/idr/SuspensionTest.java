package dev.parley.idr;

import static dev.parley.idr.Law.CALENDAR;
import static dev.parley.idr.Law.NEGOTIATION_ENDED;
import static dev.parley.idr.Law.suspension;
import static dev.parley.idr.Law.usualWindow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.regulation.ClockKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspensionTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static FilingWindow shifted(Suspension... suspensions) {
        return Suspension.shift(usualWindow(), NEGOTIATION_ENDED, List.of(suspensions), CALENDAR);
    }

    @Test
    void leavesTheUsualWindowAloneWithoutADetermination() {
        assertThat(shifted()).isEqualTo(usualWindow());
        assertThat(usualWindow().opens()).isEqualTo("2026-12-16");
        assertThat(usualWindow().due()).isEqualTo("2026-12-21");
        assertThat(usualWindow().closesAt(ZONE)).isEqualTo("2026-12-21T22:00:00Z");
    }

    @ParameterizedTest(name = "determined on {0}: file from {1} to {2} ({3})")
    @CsvSource({
        "2026-09-15, 2026-12-16, 2026-12-21, FED-IN-01, over before negotiation ended",
        "2026-09-16, 2026-12-16, 2027-01-29, FED-CO-02, negotiation ended on the last suspended day",
        "2026-10-01, 2026-12-31, 2027-02-12, FED-CO-02, negotiation ended inside",
        "2026-12-15, 2027-03-16, 2027-04-26, FED-CO-02, determined on the day negotiation ended",
        "2026-12-17, 2026-12-16, 2026-12-17, FED-CO-01, the day of the determination is still free",
        "2026-12-20, 2026-12-16, 2026-12-20, FED-CO-01, only the last day is lost",
        "2026-12-21, 2026-12-16, 2026-12-21, FED-IN-01, suspended from the day after the window"
    })
    void movesTheWindowOfASuspendedItem(
            LocalDate determinedOn, LocalDate opens, LocalDate due, String rule, String why) {
        FilingWindow window = shifted(suspension("DISP-1", determinedOn));
        assertThat(window.opens()).isEqualTo(opens);
        assertThat(window.due()).isEqualTo(due);
        assertThat(window.ruleId()).isEqualTo(rule);
        assertThat(window.exists()).isTrue();
    }

    @Test
    void countsFromTheLastOfOverlappingSuspensions() {
        FilingWindow window = shifted(
                suspension("DISP-1", LocalDate.of(2026, 10, 1)), suspension("DISP-2", LocalDate.of(2026, 12, 18)));
        assertThat(window.because()).contains("DISP-2");
        assertThat(window.opens()).isEqualTo("2027-03-19");
        assertThat(window.kind()).isEqualTo(ClockKind.IDR_INITIATION_AFTER_COOLING_OFF);
    }

    @Test
    void losesTheDaysOfTheReopenedWindowThatAnotherSuspensionTakes() {
        FilingWindow window = shifted(
                suspension("DISP-1", LocalDate.of(2026, 10, 1)), suspension("DISP-2", LocalDate.of(2027, 1, 15)));
        assertThat(window.because()).contains("DISP-1", "DISP-2");
        assertThat(window.opens()).isEqualTo("2026-12-31");
        assertThat(window.due()).isEqualTo("2027-01-15");
    }

    @Test
    void givesFourBusinessDaysAfterABatchUnderTheLaterText() {
        Suspension batch = suspension("DISP-3", LocalDate.of(2026, 12, 18), LocalDate.of(2026, 11, 2), true);
        FilingWindow window = shifted(batch);
        assertThat(batch.suspended().ruleId()).isEqualTo("FED-CO-04");
        assertThat(batch.lastDay()).isEqualTo("2027-02-03");
        assertThat(window.opens()).isEqualTo("2027-02-04");
        assertThat(window.due()).isEqualTo("2027-02-09");
    }

    @Test
    void suspendsABatchOfTheEarlierTextLikeASingleItem() {
        Suspension batch = suspension("DISP-4", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 5, 4), true);
        assertThat(batch.lastDay()).isEqualTo("2026-12-30");
        assertThat(shifted(batch).due()).isEqualTo("2027-02-12");
    }

    @Test
    void blocksFromTheDayAfterTheDeterminationToTheLastDay() {
        Suspension one = suspension("DISP-1", LocalDate.of(2026, 10, 1));
        assertThat(one.blocks(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(one.blocks(LocalDate.of(2026, 10, 2))).isTrue();
        assertThat(one.blocks(LocalDate.of(2026, 12, 30))).isTrue();
        assertThat(one.blocks(LocalDate.of(2026, 12, 31))).isFalse();
    }
}
