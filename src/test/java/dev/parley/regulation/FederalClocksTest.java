package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederalClocksTest {
    private final RuleBook rules = RuleBook.load();
    private final BusinessCalendar calendar = BusinessCalendar.federal();
    private final FederalClocks clocks = new FederalClocks(rules, calendar);

    @Test
    void answersTheExampleOfTheContract() {
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.SERVICE_RENDERED, LocalDate.of(2024, 4, 2))
                .with(Trigger.BILL_SENT, LocalDate.of(2024, 4, 5))
                .with(Trigger.REMITTANCE_RECEIVED, LocalDate.of(2024, 5, 1))
                .with(Trigger.OPEN_NEGOTIATION_STARTED, LocalDate.of(2024, 5, 31));
        ComputedClock initiation =
                clocks.clock(ClockKind.IDR_INITIATION, events, false).orElseThrow();
        assertThat(initiation.ruleId()).isEqualTo("FED-IN-01");
        assertThat(initiation.opens()).isEqualTo("2024-07-16");
        assertThat(initiation.due()).isEqualTo("2024-07-19");
        assertThat(initiation.dayType()).isEqualTo(DayType.BUSINESS);
        assertThat(initiation.counting()).isEqualTo(Counting.INCLUSIVE);
        assertThat(initiation.confidence()).isEqualTo(Confidence.B);
        assertThat(clocks.clocksFor(events, false))
                .extracting(ComputedClock::kind)
                .containsExactly(
                        ClockKind.INITIAL_PAYMENT,
                        ClockKind.OPEN_NEGOTIATION_START,
                        ClockKind.OPEN_NEGOTIATION_END,
                        ClockKind.IDR_INITIATION);
    }

    @ParameterizedTest(name = "{0} of {1} {2} is due {3}")
    @CsvSource({
        "INITIAL_PAYMENT,           billSent,               2024-04-05, 2024-05-05, FED-IP-01",
        "OPEN_NEGOTIATION_START,    remittanceReceived,     2024-05-01, 2024-06-12, FED-ON-01",
        "OPEN_NEGOTIATION_END,      openNegotiationStarted, 2026-11-02, 2026-12-15, FED-ON-03",
        "IDR_INITIATION,            openNegotiationStarted, 2026-11-02, 2026-12-21, FED-IN-01",
        "ENTITY_SELECTION_RESPONSE, idrInitiated,           2024-07-19, 2024-07-24, FED-SE-01",
        "ENTITY_SELECTION_DEFAULT,  idrInitiated,           2024-07-19, 2024-07-29, FED-SE-05",
        "ELIGIBILITY,               entitySelected,         2024-07-29, 2024-08-01, FED-EL-03",
        "OFFER,                     entitySelected,         2024-07-29, 2024-08-12, FED-OF-01",
        "DETERMINATION,             entitySelected,         2024-07-29, 2024-09-10, FED-DT-01",
        "SETTLEMENT_NOTICE,         settlementReached,      2024-08-30, 2024-09-05, FED-WD-01",
        "RESUBMISSION,              resubmissionRequested,  2024-03-13, 2024-03-27, FED-RS-01",
        "RESUBMISSION,              resubmissionRequested,  2024-03-14, 2024-03-20, FED-RS-01",
        "COOLING_OFF_END,           determinationIssued,    2024-09-10, 2024-12-09, FED-CO-01",
        "IDR_INITIATION_AFTER_COOLING_OFF, determinationIssued, 2024-09-10, 2025-01-23, FED-CO-02"
    })
    void counts(ClockKind kind, String event, LocalDate day, LocalDate due, String rule) {
        ComputedClock clock = clocks.clock(kind, only(event, day), false).orElseThrow();
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.ruleId()).isEqualTo(rule);
        assertThat(clock.triggerDate()).isEqualTo(day);
    }

    @Test
    void paysAnAwardAndASettlementInThirtyCalendarDays() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        assertThat(clocks.clock(ClockKind.AWARD_PAYMENT, only("determinationIssued", day), false))
                .hasValueSatisfying(
                        clock -> assertThat(clock.ruleId() + " " + clock.due()).isEqualTo("FED-PY-01 2026-05-31"));
        assertThat(clocks.clock(ClockKind.AWARD_PAYMENT, only("settlementReached", day), false))
                .hasValueSatisfying(
                        clock -> assertThat(clock.ruleId() + " " + clock.due()).isEqualTo("FED-PY-02 2026-05-31"));
    }

    @Test
    void showsBothReadingsOfTheInitialPayment() {
        LegalEvents events = only("billSent", LocalDate.of(2024, 4, 5))
                .with(Trigger.CLEAN_CLAIM_RECEIVED, LocalDate.of(2024, 4, 20));
        assertThat(clocks.clocksFor(events, false))
                .extracting(ComputedClock::trigger, clock -> clock.due().toString(), ComputedClock::confidence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Trigger.BILL_SENT, "2024-05-05", Confidence.A),
                        org.assertj.core.groups.Tuple.tuple(Trigger.CLEAN_CLAIM_RECEIVED, "2024-05-20", Confidence.C));
    }

    @Test
    void coolsABatchOffByTheTextItsNegotiationBeganUnder() {
        LocalDate issued = LocalDate.of(2027, 3, 1);
        LegalEvents later =
                only("determinationIssued", issued).with(Trigger.OPEN_NEGOTIATION_STARTED, LocalDate.of(2026, 11, 2));
        assertThat(clocks.clock(ClockKind.COOLING_OFF_END, later, true))
                .hasValueSatisfying(
                        clock -> assertThat(clock.ruleId() + " " + clock.due()).isEqualTo("FED-CO-04 2027-04-12"));
        assertThat(clocks.clock(ClockKind.IDR_INITIATION_AFTER_COOLING_OFF, later, true))
                .hasValueSatisfying(clock ->
                        assertThat(clock.opens() + " to " + clock.due()).isEqualTo("2027-04-13 to 2027-04-16"));
        LegalEvents earlier = later.with(Trigger.OPEN_NEGOTIATION_STARTED, LocalDate.of(2026, 10, 31));
        assertThat(clocks.clock(ClockKind.COOLING_OFF_END, earlier, true))
                .hasValueSatisfying(
                        clock -> assertThat(clock.ruleId() + " " + clock.due()).isEqualTo("FED-CO-01 2027-05-30"));
        assertThat(clocks.clock(ClockKind.COOLING_OFF_END, later, false))
                .hasValueSatisfying(clock -> assertThat(clock.ruleId()).isEqualTo("FED-CO-01"));
        assertThat(clocks.clock(ClockKind.COOLING_OFF_END, only("determinationIssued", issued), true))
                .as("which text holds is not known")
                .isEmpty();
        assertThat(clocks.clock(ClockKind.COOLING_OFF_END, only("determinationIssued", LocalDate.of(2026, 6, 1)), true))
                .as("only one text can hold")
                .isPresent();
    }

    @Test
    void closesAFilingAtFiveInTheAfternoonEastern() {
        ComputedClock filing = clocks.clock(
                        ClockKind.IDR_INITIATION, only("openNegotiationStarted", LocalDate.of(2024, 5, 31)), false)
                .orElseThrow();
        assertThat(filing.dueInstant(ZoneId.of("America/Los_Angeles")))
                .isEqualTo(Instant.parse("2024-07-19T21:00:00Z"));
        ComputedClock other = clocks.clock(ClockKind.INITIAL_PAYMENT, only("billSent", LocalDate.of(2024, 4, 5)), false)
                .orElseThrow();
        assertThat(other.dueInstant(ZoneId.of("America/New_York"))).isEqualTo(Instant.parse("2024-05-06T04:00:00Z"));
    }

    @Test
    void startsThePortalClocksOnlyOnceTheyAreAnnounced() {
        LocalDate announced = LocalDate.of(2027, 6, 1);
        FederalClocks after = new FederalClocks(rules.announced(Map.of("ON_PORTAL_FROM", announced)), calendar);
        LegalEvents before = only("openNegotiationStarted", announced.minusDays(1));
        LegalEvents from = only("openNegotiationStarted", announced);
        assertThat(clocks.clock(ClockKind.OPEN_NEGOTIATION_RESPONSE, from, false))
                .isEmpty();
        assertThat(after.clock(ClockKind.OPEN_NEGOTIATION_RESPONSE, before, false))
                .isEmpty();
        assertThat(after.clock(ClockKind.OPEN_NEGOTIATION_RESPONSE, from, false))
                .hasValueSatisfying(clock -> assertThat(clock.due()).isEqualTo("2027-06-22"));
        assertThat(after.clock(ClockKind.OPEN_NEGOTIATION_END, before, false))
                .hasValueSatisfying(clock -> assertThat(clock.ruleVersion()).isEqualTo("legacy"));
        assertThat(after.clock(ClockKind.OPEN_NEGOTIATION_END, from, false))
                .hasValueSatisfying(clock -> assertThat(clock.ruleVersion()).isEqualTo("portal"));
    }

    /** Each clock on every start day of nine years, against walking the calendar day by day. */
    @Test
    void agreesWithCountingOnFingersOnEveryStartDay() {
        LocalDate.of(2022, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)).forEach(day -> {
            check(ClockKind.INITIAL_PAYMENT, "billSent", day, d -> d.plusDays(30));
            check(ClockKind.OPEN_NEGOTIATION_START, "remittanceReceived", day, d -> SlowCalendar.walk(d, 30));
            check(ClockKind.OPEN_NEGOTIATION_END, "openNegotiationStarted", day, d -> SlowCalendar.walk(d, 30));
            check(ClockKind.IDR_INITIATION, "openNegotiationStarted", day, d -> SlowCalendar.walk(d, 34));
            check(ClockKind.ENTITY_SELECTION_RESPONSE, "idrInitiated", day, d -> SlowCalendar.walk(d.plusDays(1), 3));
            check(ClockKind.ENTITY_SELECTION_DEFAULT, "idrInitiated", day, d -> SlowCalendar.walk(d.plusDays(1), 6));
            check(ClockKind.ELIGIBILITY, "entitySelected", day, d -> SlowCalendar.walk(d.plusDays(1), 3));
            check(ClockKind.OFFER, "entitySelected", day, d -> SlowCalendar.walk(d.plusDays(1), 10));
            check(ClockKind.DETERMINATION, "entitySelected", day, d -> SlowCalendar.walk(d.plusDays(1), 30));
            check(ClockKind.AWARD_PAYMENT, "determinationIssued", day, d -> d.plusDays(30));
            check(ClockKind.SETTLEMENT_NOTICE, "settlementReached", day, d -> SlowCalendar.walk(d.plusDays(1), 3));
            check(ClockKind.COOLING_OFF_END, "determinationIssued", day, d -> d.plusDays(90));
            check(
                    ClockKind.IDR_INITIATION_AFTER_COOLING_OFF,
                    "determinationIssued",
                    day,
                    d -> SlowCalendar.walk(d.plusDays(91), 30));
        });
    }

    private void check(ClockKind kind, String event, LocalDate day, UnaryOperator<LocalDate> slowly) {
        assertThat(clocks.clock(kind, only(event, day), false).orElseThrow().due())
                .as("%s of %s", kind, day)
                .isEqualTo(slowly.apply(day));
    }

    static LegalEvents only(String event, LocalDate day) {
        for (Trigger trigger : Trigger.values()) {
            if (trigger.eventName().equals(event)) {
                return LegalEvents.NONE.with(trigger, day);
            }
        }
        throw new IllegalArgumentException(event);
    }
}
