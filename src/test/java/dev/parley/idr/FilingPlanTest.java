package dev.parley.idr;

import static dev.parley.idr.Law.CALENDAR;
import static dev.parley.idr.Law.NEGOTIATION_ENDED;
import static dev.parley.idr.Law.suspension;
import static dev.parley.idr.Law.usualWindow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.idr.FilingPlan.LineDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilingPlanTest {
    private static LineDays line(int number, Suspension... suspensions) {
        SuspendedService service =
                suspensions.length == 0 ? null : new SuspendedService("9928" + number, List.of(suspensions));
        return new LineDays(
                number,
                "9928" + number,
                service,
                Suspension.shift(usualWindow(), NEGOTIATION_ENDED, List.of(suspensions), CALENDAR));
    }

    @Test
    void aSuspendedLineDoesNotCostTheOthersTheirDays() {
        FilingPlan plan = FilingPlan.of(
                usualWindow(), List.of(line(1), line(2, suspension("DISP-1", LocalDate.of(2026, 10, 1)))));
        assertThat(plan.window()).isEqualTo(usualWindow());
        assertThat(plan.held()).singleElement().satisfies(held -> {
            assertThat(held.line()).isEqualTo(2);
            assertThat(held.disputes()).containsExactly("DISP-1");
            assertThat(held.suspendedUntil()).isEqualTo("2026-12-30");
            assertThat(held.opens()).isEqualTo("2026-12-31");
            assertThat(held.due()).isEqualTo("2027-02-12");
        });
    }

    @Test
    void linesThatAllWaitAreFiledTogetherAfterTheLastSuspension() {
        FilingPlan plan = FilingPlan.of(
                usualWindow(),
                List.of(
                        line(1, suspension("DISP-1", LocalDate.of(2026, 10, 1))),
                        line(2, suspension("DISP-2", LocalDate.of(2026, 10, 20)))));
        assertThat(plan.window().opens()).isEqualTo("2027-01-19");
        assertThat(plan.window().due()).isEqualTo("2027-02-12");
        assertThat(plan.held()).isEmpty();
    }

    @Test
    void aLineWhoseDaysAreCutShortLeavesThoseOfTheOthersAlone() {
        FilingPlan plan = FilingPlan.of(
                usualWindow(), List.of(line(1), line(2, suspension("DISP-1", LocalDate.of(2026, 12, 17)))));
        assertThat(plan.window()).isEqualTo(usualWindow());
        assertThat(plan.held()).singleElement().satisfies(held -> {
            assertThat(held.mayBeFiledOn(LocalDate.of(2026, 12, 17))).isTrue();
            assertThat(held.mayBeFiledOn(LocalDate.of(2026, 12, 18))).isFalse();
        });
    }

    @Test
    void aLineWithoutAnyDayLeavesTheOthersAlone() {
        FilingPlan plan = FilingPlan.of(
                usualWindow(), List.of(line(1), line(2, suspension("DISP-1", LocalDate.of(2026, 9, 16)))));
        assertThat(plan.window()).isEqualTo(usualWindow());
    }
}
