package dev.parley.idr;

import static dev.parley.idr.Law.usualWindow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.outreach.EscalationAnswer.Ground;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilingWindowTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static FilingExtension extension(Ground ground, LocalDate closesOn, LocalDate decidedOn) {
        return new FilingExtension(
                UUID.randomUUID(), ground, closesOn, "letter", "supervisor", decidedOn, Instant.EPOCH);
    }

    @Test
    void anExtensionMovesTheLastDayAndKeepsTheHour() {
        FilingWindow extended = usualWindow()
                .extendedBy(extension(Ground.GOOD_CAUSE, LocalDate.of(2027, 1, 8), LocalDate.of(2026, 12, 22)));
        assertThat(extended.opens()).isEqualTo("2026-12-16");
        assertThat(extended.due()).isEqualTo("2027-01-08");
        assertThat(extended.ruleId()).isEqualTo("FED-EX-02");
        assertThat(extended.closesAt(ZONE)).isEqualTo("2027-01-08T22:00:00Z");
        assertThat(extended.clock().triggerDate()).isEqualTo("2026-12-21");
        assertThat(extended.holds(LocalDate.of(2027, 1, 8))).isTrue();
    }

    @Test
    void anOlderExtensionChangesNothing() {
        FilingExtension older = extension(Ground.GOOD_CAUSE, LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 1));
        assertThat(usualWindow().extendedBy(older)).isEqualTo(usualWindow());
    }

    @Test
    void lateEntryOfATimelyFilingMovesNoLegalDay() {
        FilingWindow late = usualWindow()
                .extendedBy(extension(Ground.FILED_IN_TIME, LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 22)));
        assertThat(late.due()).isEqualTo("2026-12-21");
        assertThat(late.holds(LocalDate.of(2026, 12, 22))).isFalse();
        assertThat(late.lastDay()).isEqualTo("2026-12-23");
        assertThat(late.closesAt(ZONE)).isEqualTo("2026-12-24T05:00:00Z");
    }

    @Test
    void anExtensionNamesTheRuleOfItsGround() {
        LocalDate closes = LocalDate.of(2027, 1, 8);
        assertThat(extension(Ground.GOOD_CAUSE, closes, LocalDate.of(2026, 10, 31))
                        .ruleId())
                .isEqualTo("FED-EX-01");
        assertThat(extension(Ground.GOOD_CAUSE, closes, LocalDate.of(2026, 11, 1))
                        .ruleId())
                .isEqualTo("FED-EX-02");
        assertThat(extension(Ground.MISSING_DISCLOSURE, closes, closes).ruleId())
                .isEqualTo("FED-EX-03");
    }

    @Test
    void resubmissionOpensWithTheMessageAndLastsFourBusinessDays() {
        LegalEvents events = LegalEvents.NONE.with(Trigger.RESUBMISSION_REQUESTED, LocalDate.of(2026, 11, 20));
        FilingWindow window = FilingWindow.of(Law.clock(ClockKind.RESUBMISSION, events, false), "found ineligible");
        assertThat(window.opens()).isEqualTo("2026-11-20");
        assertThat(window.due()).isEqualTo("2026-11-27"); // Thanksgiving does not count
    }
}
