package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalClocksTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final StateLaws STATES = StateLaws.load();
    private static final BusinessCalendar CALENDAR = BusinessCalendar.federal();
    private static final LegalClocks CLOCKS = new LegalClocks(RULES, STATES, CALENDAR, Closures.load());

    /** Every state window of the fact sheet, counted by hand. */
    @ParameterizedTest(name = "{0} {1} of {2} {3} is due {4} ({5})")
    @CsvSource({
        "CA, STATE_DISPUTE, payerDecisionReceived, 2024-01-15, 2025-01-14, B",
        "CO, STATE_DISPUTE, remittanceReceived, 2024-01-15, 2024-04-14, A",
        "DE, STATE_DISPUTE, payerDecisionReceived, 2024-01-15, 2024-03-15, B",
        "GA, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-02-14, B",
        "GA, STATE_DISPUTE, remittanceReceived, 2023-06-30, 2023-07-30, B",
        "GA, STATE_DISPUTE, remittanceReceived, 2023-07-01, 2023-08-30, B",
        "IL, STATE_OPEN_NEGOTIATION, remittanceReceived, 2024-01-15, 2024-02-14, B",
        "ME, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-02-14, B",
        "MI, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-02-14, B",
        "MO, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-03-15, B",
        "MO, STATE_DISPUTE, stateNegotiationEnded, 2024-01-15, 2024-05-14, B",
        "NE, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-02-14, B",
        "NV, STATE_OPEN_NEGOTIATION, remittanceReceived, 2024-01-15, 2024-02-14, B",
        "NV, STATE_DISPUTE, stateNegotiationEnded, 2024-05-31, 2024-07-16, B",
        "NH, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-02-04, B",
        "NH, STATE_DISPUTE, remittanceReceived, 2024-01-15, 2024-02-14, C",
        "NJ, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-03-15, B",
        "NJ, STATE_DISPUTE, stateNegotiationEnded, 2024-01-15, 2024-04-14, B",
        "NY, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-16, 2024-01-30, B",
        "NY, STATE_DISPUTE, remittanceReceived, 2024-01-15, 2027-01-14, B",
        "OH, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-02-14, A",
        "OH, STATE_DISPUTE, serviceRendered, 2024-01-15, 2025-01-14, A",
        "TX, STATE_DISPUTE, remittanceReceived, 2024-01-15, 2024-04-14, A",
        "VA, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-02-14, B",
        "VA, STATE_DISPUTE, stateNegotiationEnded, 2024-01-15, 2024-01-25, B",
        "WA, STATE_OPEN_NEGOTIATION, stateNegotiationStarted, 2024-01-15, 2024-02-14, B",
        "WA, STATE_DISPUTE, stateNegotiationEnded, 2024-01-15, 2024-01-25, B"
    })
    void countsTheStatesWindows(
            String state, ClockKind kind, String event, LocalDate day, LocalDate due, Confidence confidence) {
        ComputedClock clock = only(insured(state), Regime.STATE, event, day, kind);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.ruleId()).isEqualTo("XFED-06");
        assertThat(clock.ruleVersion()).startsWith(state);
        assertThat(clock.confidence()).isEqualTo(confidence);
    }

    @Test
    void givesFacilitiesInTexasLongerForLaterServices() {
        CaseFacts facility =
                facts(PlanFunding.FULLY_INSURED, "TX").facilityBills(true).build();
        LegalEvents events = LegalEvents.NONE.with(Trigger.REMITTANCE_RECEIVED, LocalDate.of(2025, 7, 1));
        assertThat(clock(
                        facility,
                        Regime.STATE,
                        events.with(Trigger.SERVICE_RENDERED, LocalDate.of(2025, 6, 20)),
                        ClockKind.STATE_DISPUTE))
                .extracting(ComputedClock::due)
                .isEqualTo(LocalDate.of(2025, 12, 28));
        assertThat(CLOCKS.clocksFor(
                        facility, Regime.STATE, events.with(Trigger.SERVICE_RENDERED, LocalDate.of(2025, 6, 19))))
                .extracting(ComputedClock::kind)
                .doesNotContain(ClockKind.STATE_DISPUTE);
    }

    /** Prompt payment in every state, by the days of the fact sheet. */
    @ParameterizedTest(name = "{1} pays clean claims in {0} days")
    @CsvSource(
            delimiter = ':',
            value = {
                "15: HI NH",
                "20: CT FL",
                "21: NV TN",
                "25: LA MS",
                "30: AL AK AZ AR CA CO DE DC ID IL IN IA KS KY ME MD MN MT NE NJ NM NY NC OH OR RI SD TX UT VT WA WV WI",
                "40: VA",
                "45: MA MI OK PA WY"
            })
    void countsPromptPayment(int days, String states) {
        LocalDate received = LocalDate.of(2024, 3, 4);
        assertThat(states.split(" ")).allSatisfy(state -> {
            ComputedClock clock =
                    only(insured(state), Regime.UNKNOWN, "cleanClaimReceived", received, ClockKind.PROMPT_PAY);
            assertThat(clock.due()).isEqualTo(received.plusDays(days));
        });
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "ND, 2024-03-25, BUSINESS, B",
        "SC, 2024-04-01, BUSINESS, B",
        "GA, 2024-03-25, WORKING, C",
        "MO, 2024-04-15, WORKING, C"
    })
    void countsPromptPaymentInBusinessDaysAndDoubtsStateWorkingDays(
            String state, LocalDate due, DayType dayType, Confidence confidence) {
        ComputedClock clock = only(
                insured(state), Regime.UNKNOWN, "cleanClaimReceived", LocalDate.of(2024, 3, 4), ClockKind.PROMPT_PAY);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.dayType()).isEqualTo(dayType);
        assertThat(clock.confidence()).isEqualTo(confidence);
    }

    @Test
    void keepsStatePromptPayFromSelfFundedPlans() {
        assertThat(CLOCKS.clocksFor(
                        facts(PlanFunding.SELF_FUNDED_ERISA, "TX").build(),
                        Regime.FEDERAL_IDR,
                        LegalEvents.NONE.with(Trigger.CLEAN_CLAIM_RECEIVED, LocalDate.of(2024, 3, 4))))
                .extracting(ComputedClock::kind)
                .doesNotContain(ClockKind.PROMPT_PAY)
                .contains(ClockKind.ERISA_CLAIM_DECISION);
    }

    @ParameterizedTest(name = "{0} {1} {2} is due {3} ({4})")
    @CsvSource({
        "ERISA_CLAIM_DECISION,  cleanClaimReceived,  2024-03-04, 2024-04-03, ERI-01",
        "ERISA_APPEAL,          denialReceived,      2024-03-04, 2024-08-31, ERI-04",
        "ERISA_APPEAL_DECISION, appealFiled,         2024-03-04, 2024-05-03, ERI-05",
        "ERISA_EXTERNAL_REVIEW, finalDenialReceived, 2024-03-04, 2024-07-04, ERI-10",
        "ERISA_EXTERNAL_REVIEW, finalDenialReceived, 2024-10-31, 2025-02-28, ERI-10"
    })
    void countsThePlansProcedure(ClockKind kind, String event, LocalDate day, LocalDate due, String rule) {
        ComputedClock clock =
                only(facts(PlanFunding.SELF_FUNDED_ERISA, "AL").build(), Regime.FEDERAL_IDR, event, day, kind);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.ruleId()).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0} levels: due {1}")
    @CsvSource({"1, 2024-05-03", "2, 2024-04-03", "3, 2024-04-03", ", 2024-05-03"})
    void halvesTheTermWhereThePlanHasTwoLevels(Integer levels, LocalDate due) {
        CaseFacts plan =
                facts(PlanFunding.SELF_FUNDED_ERISA, "AL").appealLevels(levels).build();
        assertThat(only(plan, Regime.APPEAL, "appealFiled", LocalDate.of(2024, 3, 4), ClockKind.ERISA_APPEAL_DECISION)
                        .due())
                .isEqualTo(due);
    }

    @Test
    void readsARemittanceThatRefusesCoverageAsTheNoticeOfDenial() {
        CaseFacts denied =
                facts(PlanFunding.SELF_FUNDED_ERISA, "AL").coverageDenied(true).build();
        assertThat(only(denied, Regime.APPEAL, "remittanceReceived", LocalDate.of(2024, 3, 4), ClockKind.ERISA_APPEAL)
                        .due())
                .isEqualTo("2024-08-31");
    }

    @ParameterizedTest(name = "scheduled {0} for {1}: {2} ({3})")
    @CsvSource({
        "2024-03-04, 2024-03-07, 2024-03-05, GFE-02",
        "2024-03-04, 2024-03-15, 2024-03-05, GFE-02",
        "2024-03-04, 2024-03-18, 2024-03-07, GFE-03"
    })
    void countsEstimatesByHowFarAheadTheServiceIs(LocalDate made, LocalDate service, LocalDate due, String rule) {
        LegalEvents events =
                LegalEvents.NONE.with(Trigger.SERVICE_SCHEDULED, made).with(Trigger.SERVICE_RENDERED, service);
        ComputedClock clock = clock(CaseFacts.builder().build(), Regime.UNKNOWN, events, ClockKind.GFE_ESTIMATE);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.ruleId()).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0} {1} {2} is due {3} ({4})")
    @CsvSource({
        "GFE_ESTIMATE,          estimateRequested,     2024-03-04, 2024-03-07, GFE-04",
        "GFE_DISPUTE,           patientBilled,         2024-03-04, 2024-07-02, GFE-08",
        "GFE_SETTLEMENT_NOTICE, patientDisputeSettled, 2024-03-04, 2024-03-07, GFE-10"
    })
    void countsThePatientsDispute(ClockKind kind, String event, LocalDate day, LocalDate due, String rule) {
        ComputedClock clock = only(CaseFacts.builder().build(), Regime.UNKNOWN, event, day, kind);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.ruleId()).isEqualTo(rule);
    }

    @Test
    void asksForNoEstimateWhenTheServiceIsTooNear() {
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.SERVICE_SCHEDULED, LocalDate.of(2024, 3, 4))
                .with(Trigger.SERVICE_RENDERED, LocalDate.of(2024, 3, 6));
        assertThat(CLOCKS.clocksFor(CaseFacts.builder().build(), Regime.UNKNOWN, events))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2} is due {3} ({4})")
    @CsvSource({
        "CA, wcExplanationReceived, 2024-03-04, 2024-06-02, WC-08",
        "TX, serviceRendered,       2024-03-04, 2025-03-04, WC-09",
        "NY, wcNoticeReceived,      2024-03-04, 2024-07-02, WC-10",
        "FL, wcNoticeReceived,      2024-03-04, 2024-04-18, WC-11",
        "PA, wcNoticeReceived,      2024-03-04, 2024-04-03, WC-12",
        "OR, wcExplanationReceived, 2024-03-04, 2024-06-02, WC-13",
        "TN, serviceRendered,       2024-03-04, 2025-03-04, WC-13",
        "MO, wcNoticeReceived,      2024-03-04, 2025-03-04, WC-13",
        "IN, wcNoticeReceived,      2024-03-04, 2026-03-04, WC-13"
    })
    void countsFeeDisputesOfWorkersCompensation(String state, String event, LocalDate day, LocalDate due, String rule) {
        ComputedClock clock = only(
                facts(PlanFunding.WORKERS_COMP, state).build(), Regime.WORKERS_COMP, event, day, ClockKind.WC_DISPUTE);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.ruleId()).isEqualTo(rule);
    }

    @Test
    void takesTheLaterOfTwoWindowsInPennsylvania() {
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.BILL_SENT, LocalDate.of(2024, 2, 20))
                .with(Trigger.WC_NOTICE_RECEIVED, LocalDate.of(2024, 3, 4));
        CaseFacts comp = facts(PlanFunding.WORKERS_COMP, "PA").build();
        assertThat(clock(comp, Regime.WORKERS_COMP, events, ClockKind.WC_DISPUTE)
                        .due())
                .isEqualTo("2024-05-20");
        assertThat(only(
                                facts(PlanFunding.WORKERS_COMP, "CA").build(),
                                Regime.WORKERS_COMP,
                                "wcSecondReviewAnswered",
                                LocalDate.of(2024, 3, 4),
                                ClockKind.WC_BILL_REVIEW)
                        .due())
                .isEqualTo("2024-04-03");
    }

    @Test
    void keepsBothRoadsWhileTheForumIsOpen() {
        LegalEvents paid = LegalEvents.NONE.with(Trigger.REMITTANCE_RECEIVED, LocalDate.of(2024, 5, 1));
        assertThat(CLOCKS.clocksFor(insured("TX"), Regime.UNKNOWN, paid))
                .extracting(ComputedClock::kind)
                .containsExactly(ClockKind.OPEN_NEGOTIATION_START, ClockKind.STATE_DISPUTE);
        assertThat(CLOCKS.clocksFor(insured("TX"), Regime.STATE, paid))
                .extracting(ComputedClock::kind)
                .containsExactly(ClockKind.STATE_DISPUTE);
        assertThat(CLOCKS.clocksFor(insured("TX"), Regime.FEDERAL_IDR, paid))
                .extracting(ComputedClock::kind)
                .containsExactly(ClockKind.OPEN_NEGOTIATION_START);
        assertThat(CLOCKS.clocksFor(facts(PlanFunding.MEDICARE_ADVANTAGE, "TX").build(), Regime.APPEAL, paid))
                .isEmpty();
    }

    @Test
    void startsNoClockFromDaysThatContradictEachOther() {
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.SERVICE_RENDERED, LocalDate.of(2024, 5, 2))
                .with(Trigger.REMITTANCE_RECEIVED, LocalDate.of(2024, 5, 1))
                .with(Trigger.OPEN_NEGOTIATION_STARTED, LocalDate.of(2024, 5, 31));
        assertThat(events.contradictions()).singleElement().satisfies(pair -> assertThat(pair.detail())
                .isEqualTo("remittanceReceived 2024-05-01 is before serviceRendered 2024-05-02"));
        assertThat(CLOCKS.clocksFor(insured("AL"), Regime.FEDERAL_IDR, events))
                .extracting(ComputedClock::kind)
                .containsExactly(ClockKind.OPEN_NEGOTIATION_END, ClockKind.IDR_INITIATION);
    }

    @Test
    void shiftsTheStagesAfterAnExtendedOne() {
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.OPEN_NEGOTIATION_STARTED, LocalDate.of(2024, 5, 31))
                .with(Trigger.ENTITY_SELECTED, LocalDate.of(2024, 7, 29));
        CaseFacts facts = facts(PlanFunding.SELF_FUNDED_ERISA, "AL").build();
        List<ComputedClock> clocks = CLOCKS.clocksFor(
                facts,
                Regime.FEDERAL_IDR,
                events,
                List.of(
                        new Extension(
                                ClockKind.OPEN_NEGOTIATION_END, LocalDate.of(2024, 7, 22), "FED-EX-01", "granted"),
                        new Extension(ClockKind.ELIGIBILITY, LocalDate.of(2024, 8, 12), "FED-EX-02", "volume notice")));
        assertThat(clocks)
                .extracting(clock -> clock.kind() + " " + clock.due() + " " + clock.ruleId())
                .containsExactly(
                        "OPEN_NEGOTIATION_END 2024-07-22 FED-EX-01",
                        "IDR_INITIATION 2024-07-26 FED-IN-01",
                        "ELIGIBILITY 2024-08-12 FED-EX-02",
                        "OFFER 2024-08-26 FED-OF-01",
                        "DETERMINATION 2024-09-24 FED-DT-01");
        assertThatThrownBy(() -> new Extension(ClockKind.AWARD_PAYMENT, LocalDate.of(2024, 7, 1), "FED-EX-01", "x"))
                .hasMessageContaining("FED-PY-01");
    }

    @Test
    void movesAnOutageDayOnlyWhenAPersonConfirmsIt() {
        Notices notices = Notices.load();
        LegalEvents events = LegalEvents.NONE.with(Trigger.OPEN_NEGOTIATION_STARTED, LocalDate.of(2024, 5, 31));
        CaseFacts facts = facts(PlanFunding.SELF_FUNDED_ERISA, "AL").build();
        ComputedClock computed = clock(facts, Regime.FEDERAL_IDR, events, ClockKind.IDR_INITIATION);
        assertThat(computed.due()).isEqualTo("2024-07-19");
        Notices.Notice outage = notices.thatMayMove(computed).get(0);
        ComputedClock moved = CLOCKS
                .clocksFor(facts, Regime.FEDERAL_IDR, events, List.of(outage.confirmed(ClockKind.IDR_INITIATION)))
                .stream()
                .filter(clock -> clock.kind() == ClockKind.IDR_INITIATION)
                .findFirst()
                .orElseThrow();
        assertThat(moved.due()).isEqualTo("2024-07-22"); // as published
        assertThat(moved.ruleId() + " " + moved.ruleVersion()).isEqualTo("FED-EX-04 outage-2024-07");
        LegalEvents later = events.with(Trigger.OPEN_NEGOTIATION_STARTED, LocalDate.of(2024, 6, 3));
        assertThat(notices.thatMayMove(clock(facts, Regime.FEDERAL_IDR, later, ClockKind.IDR_INITIATION)))
                .isEmpty();
    }

    @Test
    void leavesTheOtherSideTheBenefitOfTheDoubt() {
        CaseFacts facts = facts(PlanFunding.SELF_FUNDED_ERISA, "AL").build();
        ComputedClock award = only(
                facts, Regime.FEDERAL_IDR, "determinationIssued", LocalDate.of(2025, 11, 27), ClockKind.AWARD_PAYMENT);
        assertThat(award.due()).isEqualTo("2025-12-27"); // a Saturday
        assertThat(CLOCKS.otherSideLateFrom(award)).isEqualTo("2025-12-30");
        ComputedClock answer = only(
                facts,
                Regime.FEDERAL_IDR,
                "idrInitiated",
                LocalDate.of(2025, 12, 22),
                ClockKind.ENTITY_SELECTION_RESPONSE);
        assertThat(answer.due()).isEqualTo("2025-12-26"); // offices closed by order on the 24th and 26th
        assertThat(CLOCKS.otherSideLateFrom(answer)).isEqualTo("2025-12-31");
    }

    @Test
    void countsTheStepsOfThePortalOnceTheyAreAnnounced() {
        LocalDate start = LocalDate.of(2027, 6, 1);
        RuleBook portal = RULES.announced(Map.of(
                "ON_PORTAL_FROM", start,
                "SELECTION_V2_FROM", start,
                "ELIGIBILITY_V2_FROM", start,
                "WITHDRAWAL_V2_FROM", start,
                "OFFER_CLOCK_V2_FROM", start));
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.OPEN_NEGOTIATION_STARTED, start)
                .with(Trigger.IDR_INITIATED, LocalDate.of(2027, 7, 19))
                .with(Trigger.ALTERNATIVE_POSTED, LocalDate.of(2027, 7, 22))
                .with(Trigger.ENTITY_SELECTED, LocalDate.of(2027, 7, 27))
                .with(Trigger.INFORMATION_REQUESTED, LocalDate.of(2027, 7, 28))
                .with(Trigger.WITHDRAWAL_REQUESTED, LocalDate.of(2027, 7, 29));
        assertThat(new FederalClocks(portal, CALENDAR).clocksFor(events, false))
                .extracting(clock -> clock.kind() + " " + clock.ruleId() + " " + clock.due())
                .containsExactly(
                        "OPEN_NEGOTIATION_RESPONSE FED-ON-09 2027-06-22",
                        "OPEN_NEGOTIATION_END FED-ON-03 2027-07-14",
                        "IDR_INITIATION FED-IN-01 2027-07-20",
                        "ENTITY_SELECTION_RESPONSE FED-IN-06 2027-07-22",
                        "ENTITY_SELECTION_RESPONSE FED-SE-04 2027-07-26",
                        "ENTITY_SELECTION_DEFAULT FED-SE-05 2027-07-27",
                        "ELIGIBILITY FED-EL-03 2027-08-03",
                        "INFORMATION_RESPONSE FED-EL-06 2027-08-04",
                        "OFFER FED-OF-01 2027-08-10",
                        "DETERMINATION FED-DT-01 2027-09-08",
                        "WITHDRAWAL_RESPONSE FED-WD-03 2027-08-05");
        LegalEvents agreed = LegalEvents.NONE
                .with(Trigger.IDR_INITIATED, LocalDate.of(2026, 7, 20))
                .with(Trigger.ENTITY_AGREED, LocalDate.of(2026, 7, 23));
        assertThat(new FederalClocks(RULES, CALENDAR).clock(ClockKind.SELECTION_NOTICE, agreed, false))
                .hasValueSatisfying(clock -> assertThat(clock.due()).isEqualTo("2026-07-24"));
    }

    @Test
    void knowsHowLongPayersTakeClaims() {
        FilingWindows windows = FilingWindows.load();
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.SERVICE_RENDERED, LocalDate.of(2024, 2, 29))
                .with(Trigger.REMITTANCE_RECEIVED, LocalDate.of(2024, 5, 1));
        CaseFacts.Builder out = facts(PlanFunding.FULLY_INSURED, "TX");
        assertThat(windows.clocksFor("CIGNA Health and Life", out.build(), events))
                .extracting(clock -> clock.kind() + " " + clock.due() + " " + clock.ruleVersion())
                .containsExactly(
                        "FILING 2024-08-27 cigna-out-of-network", "CORRECTION 2024-10-28 cigna-out-of-network");
        assertThat(windows.clocksFor("Nobody's Insurance", out.build(), events)).isEmpty();
        assertThat(windows.clocksFor(null, facts(PlanFunding.MEDICARE, "TX").build(), events))
                .extracting(clock -> clock.kind() + " " + clock.due() + " " + clock.ruleId())
                .containsExactly("FILING 2025-02-28 CLM-11", "CORRECTION 2025-02-28 CLM-11");
    }

    /** The clocks beside the federal main line, each on every start day of nine years. */
    @Test
    void agreesWithCountingOnFingersOnEveryStartDay() {
        FederalClocks portal = new FederalClocks(
                RULES.announced(Map.of(
                        "ON_PORTAL_FROM", LocalDate.of(2022, 1, 2),
                        "WITHDRAWAL_V2_FROM", LocalDate.of(2022, 1, 2))),
                CALENDAR);
        CaseFacts erisa = facts(PlanFunding.SELF_FUNDED_ERISA, "AL").build();
        LocalDate.of(2022, 4, 15).datesUntil(LocalDate.of(2031, 1, 1)).forEach(day -> {
            LegalEvents started = LegalEvents.NONE.with(Trigger.OPEN_NEGOTIATION_STARTED, day);
            same(portal, ClockKind.OPEN_NEGOTIATION_RESPONSE, started, false, SlowCalendar.walk(day, 15));
            LocalDate after = day.plusDays(1);
            same(
                    portal,
                    ClockKind.WITHDRAWAL_RESPONSE,
                    started.with(Trigger.WITHDRAWAL_REQUESTED, day),
                    false,
                    SlowCalendar.walk(after, 5));
            same(
                    portal,
                    ClockKind.INFORMATION_RESPONSE,
                    LegalEvents.NONE.with(Trigger.INFORMATION_REQUESTED, day),
                    false,
                    SlowCalendar.walk(after, 5));
            same(
                    portal,
                    ClockKind.RESUBMISSION,
                    LegalEvents.NONE.with(Trigger.RESUBMISSION_REQUESTED, day),
                    false,
                    SlowCalendar.walk(after, day.isBefore(LocalDate.of(2024, 3, 14)) ? 10 : 4));
            same(
                    portal,
                    ClockKind.SELECTION_NOTICE,
                    LegalEvents.NONE.with(Trigger.IDR_INITIATED, day).with(Trigger.ENTITY_AGREED, day),
                    false,
                    SlowCalendar.walk(after, 4));
            LegalEvents batch = LegalEvents.NONE
                    .with(Trigger.OPEN_NEGOTIATION_STARTED, LocalDate.of(2026, 11, 2))
                    .with(Trigger.DETERMINATION_ISSUED, day);
            LocalDate cooled = SlowCalendar.walk(after, 30);
            same(portal, ClockKind.COOLING_OFF_END, batch, true, cooled);
            same(
                    portal,
                    ClockKind.IDR_INITIATION_AFTER_COOLING_OFF,
                    batch,
                    true,
                    SlowCalendar.walk(cooled.plusDays(1), 4));
            CaseFacts nobody = CaseFacts.builder().build();
            slow(nobody, "estimateRequested", day, ClockKind.GFE_ESTIMATE, SlowCalendar.walk(after, 3));
            slow(nobody, "patientDisputeSettled", day, ClockKind.GFE_SETTLEMENT_NOTICE, SlowCalendar.walk(after, 3));
            slow(
                    insured("NY"),
                    "stateNegotiationStarted",
                    day,
                    ClockKind.STATE_OPEN_NEGOTIATION,
                    SlowCalendar.walk(after, 10));
            slow(insured("NV"), "stateNegotiationEnded", day, ClockKind.STATE_DISPUTE, SlowCalendar.walk(after, 30));
            slow(insured("ND"), "cleanClaimReceived", day, ClockKind.PROMPT_PAY, SlowCalendar.walk(after, 15));
            slow(erisa, "denialReceived", day, ClockKind.ERISA_APPEAL, day.plusDays(180));
        });
    }

    private static void same(FederalClocks clocks, ClockKind kind, LegalEvents events, boolean batched, LocalDate due) {
        assertThat(clocks.clock(kind, events, batched).orElseThrow().due())
                .as("%s %s", kind, events)
                .isEqualTo(due);
    }

    private static void slow(CaseFacts facts, String event, LocalDate day, ClockKind kind, LocalDate due) {
        assertThat(only(facts, Regime.UNKNOWN, event, day, kind).due())
                .as("%s of %s", kind, day)
                .isEqualTo(due);
    }

    private static CaseFacts insured(String state) {
        return facts(PlanFunding.FULLY_INSURED, state).build();
    }

    private static CaseFacts.Builder facts(PlanFunding funding, String state) {
        return CaseFacts.builder().planFunding(funding).state(state).providerNetwork(NetworkStatus.OUT_OF_NETWORK);
    }

    private static ComputedClock only(CaseFacts facts, Regime regime, String event, LocalDate day, ClockKind kind) {
        return clock(facts, regime, LegalEvents.NONE.with(Trigger.named(event), day), kind);
    }

    private static ComputedClock clock(CaseFacts facts, Regime regime, LegalEvents events, ClockKind kind) {
        return CLOCKS.clocksFor(facts, regime, events).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind));
    }
}
