package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of clock on every start day of nine years, against walking the calendar day by day. */
class EveryClockKindTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate END = LocalDate.of(2031, 1, 1);
    private static final LocalDate ANNOUNCED = LocalDate.of(2022, 1, 2);
    private static final BusinessCalendar CALENDAR = BusinessCalendar.federal();
    private static final RuleBook RULES = RuleBook.load()
            .announced(Map.of(
                    "ON_PORTAL_FROM", ANNOUNCED,
                    "SELECTION_V2_FROM", ANNOUNCED,
                    "WITHDRAWAL_V2_FROM", ANNOUNCED));
    private static final StateLaws STATES = StateLaws.load();
    private static final LegalClocks CLOCKS = new LegalClocks(RULES, STATES, CALENDAR, List.of());
    private static final FilingWindows FILING = FilingWindows.load();

    /** A clock, what starts it, the first day on which it exists, and how a person would count it. */
    record Counted(
            ClockKind kind,
            CaseFacts facts,
            Regime regime,
            Trigger event,
            Trigger also,
            LocalDate from,
            UnaryOperator<LocalDate> slowly) {
        @Override
        public String toString() {
            return kind + " " + event + (facts.state() == null ? "" : " " + facts.state());
        }
    }

    static Stream<Counted> clocks() {
        return Stream.of(federal(), plan(), state()).flatMap(List::stream);
    }

    private static List<Counted> federal() {
        return List.of(
                federal(ClockKind.INITIAL_PAYMENT, Trigger.BILL_SENT, day -> steps(day, 30)),
                new Counted(
                        ClockKind.INITIAL_PAYMENT,
                        nobody(),
                        Regime.FEDERAL_IDR,
                        Trigger.CLEAN_CLAIM_RECEIVED,
                        Trigger.BILL_SENT,
                        FIRST,
                        day -> steps(day, 30)),
                federal(ClockKind.OPEN_NEGOTIATION_START, Trigger.REMITTANCE_RECEIVED, day -> on(day, 30)),
                federal(ClockKind.OPEN_NEGOTIATION_END, Trigger.OPEN_NEGOTIATION_STARTED, day -> on(day, 30)),
                announced(ClockKind.OPEN_NEGOTIATION_RESPONSE, Trigger.OPEN_NEGOTIATION_STARTED, null, 15, true),
                federal(ClockKind.IDR_INITIATION, Trigger.OPEN_NEGOTIATION_STARTED, day -> on(day, 34)),
                federal(ClockKind.ENTITY_SELECTION_RESPONSE, Trigger.IDR_INITIATED, day -> after(day, 3)),
                new Counted(
                        ClockKind.ENTITY_SELECTION_DEFAULT,
                        nobody(),
                        Regime.FEDERAL_IDR,
                        Trigger.IDR_INITIATED,
                        Trigger.OPEN_NEGOTIATION_STARTED,
                        FIRST,
                        day -> after(day, 6)),
                new Counted(
                        ClockKind.SELECTION_NOTICE,
                        nobody(),
                        Regime.FEDERAL_IDR,
                        Trigger.IDR_INITIATED,
                        Trigger.ENTITY_AGREED,
                        FIRST,
                        day -> after(day, 4)),
                federal(ClockKind.ENTITY_CONFLICT_CHECK, Trigger.ENTITY_NAMED, day -> after(day, 3)),
                announced(
                        ClockKind.ENTITY_RESELECTION, Trigger.ENTITY_NAMED, Trigger.OPEN_NEGOTIATION_STARTED, 4, false),
                federal(ClockKind.ELIGIBILITY, Trigger.ENTITY_SELECTED, day -> after(day, 3)),
                federal(ClockKind.INFORMATION_RESPONSE, Trigger.INFORMATION_REQUESTED, day -> after(day, 5)),
                federal(ClockKind.OFFER, Trigger.ENTITY_SELECTED, day -> after(day, 10)),
                federal(ClockKind.DETERMINATION, Trigger.ENTITY_SELECTED, day -> after(day, 30)),
                federal(ClockKind.AWARD_PAYMENT, Trigger.DETERMINATION_ISSUED, day -> steps(day, 30)),
                federal(ClockKind.AWARD_PAYMENT, Trigger.SETTLEMENT_REACHED, day -> steps(day, 30)),
                federal(ClockKind.SETTLEMENT_NOTICE, Trigger.SETTLEMENT_REACHED, day -> after(day, 3)),
                announced(
                        ClockKind.WITHDRAWAL_RESPONSE,
                        Trigger.WITHDRAWAL_REQUESTED,
                        Trigger.OPEN_NEGOTIATION_STARTED,
                        5,
                        false),
                new Counted(
                        ClockKind.FEE_REFUND,
                        nobody(),
                        Regime.FEDERAL_IDR,
                        Trigger.FEE_REFUNDABLE,
                        Trigger.IDR_INITIATED,
                        LocalDate.of(2022, 4, 15),
                        day -> after(day, 30)),
                new Counted(
                        ClockKind.RESUBMISSION,
                        nobody(),
                        Regime.FEDERAL_IDR,
                        Trigger.RESUBMISSION_REQUESTED,
                        null,
                        LocalDate.of(2022, 4, 15),
                        day -> after(day, day.isBefore(LocalDate.of(2024, 3, 14)) ? 10 : 4)),
                federal(ClockKind.COOLING_OFF_END, Trigger.DETERMINATION_ISSUED, day -> steps(day, 90)),
                federal(
                        ClockKind.IDR_INITIATION_AFTER_COOLING_OFF,
                        Trigger.DETERMINATION_ISSUED,
                        day -> after(steps(day, 90), 30)));
    }

    private static List<Counted> plan() {
        CaseFacts erisa = facts(PlanFunding.SELF_FUNDED_ERISA, "AL");
        return List.of(
                any(ClockKind.ERISA_CLAIM_DECISION, erisa, Trigger.CLEAN_CLAIM_RECEIVED, day -> steps(day, 30)),
                any(ClockKind.ERISA_APPEAL, erisa, Trigger.DENIAL_RECEIVED, day -> steps(day, 180)),
                any(ClockKind.ERISA_APPEAL_DECISION, erisa, Trigger.APPEAL_FILED, day -> steps(day, 60)),
                any(ClockKind.ERISA_EXTERNAL_REVIEW, erisa, Trigger.FINAL_DENIAL_RECEIVED, day -> months(day, 4)),
                any(
                        ClockKind.FILING,
                        facts(PlanFunding.MEDICARE, null),
                        Trigger.SERVICE_RENDERED,
                        day -> months(day, 12)),
                any(ClockKind.GFE_ESTIMATE, nobody(), Trigger.ESTIMATE_REQUESTED, day -> after(day, 3)),
                any(ClockKind.GFE_DISPUTE, nobody(), Trigger.PATIENT_BILLED, day -> steps(day, 120)),
                any(ClockKind.GFE_SETTLEMENT_NOTICE, nobody(), Trigger.PATIENT_DISPUTE_SETTLED, day -> after(day, 3)));
    }

    private static List<Counted> state() {
        CaseFacts comp = facts(PlanFunding.WORKERS_COMP, "CA");
        return List.of(
                any(
                        ClockKind.STATE_OPEN_NEGOTIATION,
                        insured("NY"),
                        Trigger.STATE_NEGOTIATION_STARTED,
                        day -> after(day, 10)),
                any(
                        ClockKind.STATE_OPEN_NEGOTIATION,
                        insured("OH"),
                        Trigger.STATE_NEGOTIATION_STARTED,
                        day -> steps(day, 30)),
                any(ClockKind.STATE_DISPUTE, insured("NV"), Trigger.STATE_NEGOTIATION_ENDED, day -> after(day, 30)),
                any(ClockKind.STATE_DISPUTE, insured("CO"), Trigger.REMITTANCE_RECEIVED, day -> steps(day, 90)),
                any(ClockKind.STATE_NEUTRAL, insured("CO"), Trigger.STATE_DISPUTE_FILED, day -> steps(day, 30)),
                any(ClockKind.STATE_DECISION, insured("CO"), Trigger.STATE_NEUTRAL_NAMED, day -> steps(day, 45)),
                any(ClockKind.STATE_DECISION, insured("NY"), Trigger.STATE_DISPUTE_FILED, day -> after(day, 30)),
                any(ClockKind.STATE_DECISION, insured("WA"), Trigger.STATE_SUBMISSIONS_MADE, day -> steps(day, 30)),
                any(ClockKind.STATE_SUIT, insured("TX"), Trigger.STATE_DECISION_ISSUED, day -> steps(day, 45)),
                any(ClockKind.PROMPT_PAY, insured("ND"), Trigger.CLEAN_CLAIM_RECEIVED, day -> after(day, 15)),
                any(ClockKind.PROMPT_PAY, insured("VA"), Trigger.CLEAN_CLAIM_RECEIVED, day -> steps(day, 40)),
                any(ClockKind.WC_DISPUTE, comp, Trigger.WC_EXPLANATION_RECEIVED, day -> steps(day, 90)),
                any(
                        ClockKind.WC_DISPUTE,
                        facts(PlanFunding.WORKERS_COMP, "FL"),
                        Trigger.WC_NOTICE_RECEIVED,
                        day -> steps(day, 45)),
                any(ClockKind.WC_BILL_REVIEW, comp, Trigger.WC_SECOND_REVIEW_ANSWERED, day -> steps(day, 30)));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void agreesWithCountingOnFingersOnEveryStartDay(Counted counted) {
        FIRST.datesUntil(END).forEach(day -> {
            LegalEvents events = LegalEvents.NONE.with(counted.event(), day);
            List<LocalDate> due = CLOCKS
                    .clocksFor(
                            counted.facts(),
                            counted.regime(),
                            counted.also() == null ? events : events.with(counted.also(), day))
                    .stream()
                    .filter(clock -> clock.kind() == counted.kind() && clock.trigger() == counted.event())
                    .map(ComputedClock::due)
                    .toList();
            assertThat(due)
                    .as("%s %s", counted, day)
                    .isEqualTo(
                            day.isBefore(counted.from())
                                    ? List.of()
                                    : List.of(counted.slowly().apply(day)));
        });
    }

    @Test
    void correctionsCountFromThePayersWord() {
        FIRST.datesUntil(END).forEach(day -> assertThat(FILING.clocksFor(
                        "Cigna Health", insured("TX"), LegalEvents.NONE.with(Trigger.REMITTANCE_RECEIVED, day)))
                .extracting(clock -> clock.kind() + " " + clock.due())
                .containsExactly(ClockKind.CORRECTION + " " + steps(day, 180)));
    }

    /** Whatever window a state has, by the days that its row names. */
    @Test
    void everyStatesWindowAgrees() {
        for (StateLaw state : STATES.all()) {
            if (state.negotiation() == null) {
                continue;
            }
            Term term = state.negotiation().term();
            FIRST.datesUntil(END).forEach(day -> assertThat(CLOCKS
                            .clocksFor(
                                    insured(state.id()),
                                    Regime.STATE,
                                    LegalEvents.NONE.with(state.negotiation().trigger(), day))
                            .stream()
                            .filter(clock -> clock.kind() == ClockKind.STATE_OPEN_NEGOTIATION)
                            .map(ComputedClock::due))
                    .as("%s %s", state.id(), day)
                    .containsExactly(
                            term.dayType() == DayType.CALENDAR ? steps(day, term.days()) : after(day, term.days())));
        }
    }

    @Test
    void leavesOutNoKind() {
        EnumSet<ClockKind> counted = EnumSet.of(ClockKind.CORRECTION);
        clocks().map(Counted::kind).forEach(counted::add);
        assertThat(counted).containsExactlyInAnyOrder(ClockKind.values());
    }

    private static Counted federal(ClockKind kind, Trigger event, UnaryOperator<LocalDate> slowly) {
        return new Counted(kind, nobody(), Regime.FEDERAL_IDR, event, null, FIRST, slowly);
    }

    private static Counted announced(ClockKind kind, Trigger event, Trigger also, int days, boolean inclusive) {
        return new Counted(
                kind,
                nobody(),
                Regime.FEDERAL_IDR,
                event,
                also,
                ANNOUNCED,
                day -> inclusive ? on(day, days) : after(day, days));
    }

    private static Counted any(ClockKind kind, CaseFacts facts, Trigger event, UnaryOperator<LocalDate> slowly) {
        return new Counted(kind, facts, Regime.UNKNOWN, event, null, FIRST, slowly);
    }

    private static CaseFacts nobody() {
        return CaseFacts.builder().build();
    }

    private static CaseFacts insured(String state) {
        return facts(PlanFunding.FULLY_INSURED, state);
    }

    private static CaseFacts facts(PlanFunding funding, String state) {
        return CaseFacts.builder()
                .planFunding(funding)
                .state(state)
                .providerNetwork(NetworkStatus.OUT_OF_NETWORK)
                .build();
    }

    /** The trigger day may be day one. */
    private static LocalDate on(LocalDate day, int days) {
        return SlowCalendar.walk(day, days);
    }

    /** The day after is the first that may count. */
    private static LocalDate after(LocalDate day, int days) {
        return SlowCalendar.walk(day.plusDays(1), days);
    }

    private static LocalDate steps(LocalDate day, int days) {
        LocalDate walked = day;
        for (int i = 0; i < days; i++) {
            walked = walked.plusDays(1);
        }
        return walked;
    }

    /** The day of like number so many months on, or the last of a shorter month. */
    private static LocalDate months(LocalDate day, int months) {
        int index = day.getYear() * 12 + day.getMonthValue() - 1 + months;
        LocalDate first = LocalDate.of(index / 12, index % 12 + 1, 1);
        return LocalDate.of(
                first.getYear(), first.getMonthValue(), Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
    }
}
