package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.regulation.RoadFacts.Answers;
import dev.parley.regulation.RoadFacts.FoundProcess;
import dev.parley.regulation.RoadStanding.Status;
import dev.parley.workflow.Decisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which process each state has for a claim, until when it can be asked for, and what a person must say first. */
class StateRoadsTest {
    private static final StateRoads ROADS = Law.load(new Decisions()).stateRoads();
    private static final StateLaws STATES = StateLaws.load();
    private static final LocalDate SERVICE = LocalDate.of(2026, 6, 1);
    private static final LocalDate PAID = LocalDate.of(2026, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    /** An emergency at a charge of 4,000, paid on 2026-07-01 and looked at on 2026-07-06: road, standing and questions. */
    @ParameterizedTest(name = "{0} {1}: {2} {3}, due {4}")
    @CsvSource({
        "AZ, CLINICIAN, AZ-PATIENT, CLOSED, , ",
        "CA, CLINICIAN, CA-IDR, ASK, , state-threshold-unknown state-payer-decision-unknown",
        "CO, CLINICIAN, CO-ARBITRATION, ASK, 2026-09-29, state-threshold-unknown",
        "CT, CLINICIAN, CT-COMPLAINT, ASK, , state-threshold-unknown state-window-unknown",
        "DE, CLINICIAN, DE-EMERGENCY, ASK, , state-threshold-unknown state-window-unknown",
        "FL, CLINICIAN, FL-CLAIM-DISPUTE, ASK, , state-threshold-unknown state-window-unknown",
        "GA, CLINICIAN, GA-ARBITRATION, ASK, 2026-08-30, state-threshold-unknown",
        "IL, CLINICIAN, IL-ARBITRATION, ASK, , state-threshold-unknown state-window-unknown",
        "ME, CLINICIAN, ME-IDR, ASK, , state-threshold-unknown state-talks-start-unknown state-window-unknown",
        "MD, CLINICIAN, MD-COMPLAINT, ASK, , state-threshold-unknown state-window-unknown",
        "MI, CLINICIAN, MI-ARBITRATION, ASK, , state-threshold-unknown state-talks-start-unknown state-window-unknown",
        "MO, CLINICIAN, MO-ARBITRATION, ASK, , state-threshold-unknown state-talks-start-unknown",
        "NE, CLINICIAN, NE-MEDIATION, ASK, , state-threshold-unknown state-talks-start-unknown state-window-unknown",
        "NV, CLINICIAN, NV-LIST, ASK, 2026-09-14, state-timely-answer-unknown",
        "NH, CLINICIAN, NH-IDR, ASK, , state-threshold-unknown state-talks-start-unknown state-window-unknown",
        "NJ, CLINICIAN, NJ-ARBITRATION, ASK, , state-offer-gap-unknown state-talks-start-unknown",
        "NM, CLINICIAN, NM-COMPLAINT, ASK, , state-threshold-unknown state-window-unknown",
        "NY, CLINICIAN, NY-IDR, ASK, 2029-06-30, state-threshold-unknown",
        "OH, CLINICIAN, OH-ARBITRATION, ASK, 2027-06-01, state-timely-answer-unknown state-talks-start-unknown",
        "TX, CLINICIAN, TX-ARBITRATION, OPEN, 2026-09-29, ",
        "TX, FACILITY, TX-MEDIATION, OPEN, 2026-12-28, ",
        "VA, CLINICIAN, VA-ARBITRATION, ASK, , state-threshold-unknown state-talks-start-unknown",
        "WA, CLINICIAN, WA-ARBITRATION, ASK, , state-threshold-unknown state-talks-start-unknown"
    })
    void knowsItsRoad(
            String state, StateLaw.Party biller, String road, Status status, LocalDate due, String questions) {
        RoadStanding standing = ROADS.standing(aCase(state).billedBy(biller).facts());
        assertThat(standing.roadId()).isEqualTo(road);
        assertThat(standing.status()).isEqualTo(status);
        assertThat(standing.due()).isEqualTo(due);
        assertThat(codes(standing)).isEqualTo(questions == null ? List.of() : List.of(questions.split(" ")));
    }

    /** Every state whose law names a process has a road, and whatever a road needs can be asked for by name. */
    @Test
    void everyStateRunsOrSaysWhatItNeeds() {
        assertThat(STATES.all()).allSatisfy(state -> {
            assertThat(state.roads().isEmpty()).as(state.id()).isEqualTo(state.process() == null);
            RoadStanding standing = ROADS.standing(aCase(state.id()).facts());
            assertThat(standing.because()).isNotBlank();
            if (state.process() == null) {
                assertThat(codes(standing)).as(state.id()).containsExactly(StateRoads.PROCESS);
            } else if (standing.status() == Status.ASK) {
                assertThat(standing.questions()).as(state.id()).isNotEmpty();
            }
        });
    }

    /** With every question answered no state asks more: it is open, waits for its negotiation, or belongs to the patient. */
    @Test
    void answersOpenTheRoadInEveryState() {
        for (StateLaw state : STATES.all()) {
            RoadFacts facts = aCase(state.id())
                    .with(Trigger.STATE_NEGOTIATION_STARTED, PAID)
                    .with(Trigger.PAYER_DECISION_RECEIVED, PAID)
                    .answers(new Answers(
                            state.roads().isEmpty() ? FoundProcess.MEDIATION : null,
                            true,
                            TODAY.plusDays(60),
                            null,
                            true,
                            true))
                    .facts();
            RoadStanding standing = ROADS.standing(facts);
            assertThat(standing.questions()).as(state.id()).isEmpty();
            assertThat(standing.status())
                    .as(state.id())
                    .isIn(state.id().equals("AZ") ? Set.of(Status.CLOSED) : Set.of(Status.OPEN, Status.WAIT));
        }
    }

    /** A question that nobody could answer closes the road; it is not asked again and nothing is assumed instead. */
    @Test
    void aQuestionThatNobodyAnswersClosesTheRoad() {
        for (StateLaw state : STATES.all()) {
            RoadStanding first = ROADS.standing(aCase(state.id()).facts());
            if (first.status() == Status.ASK) {
                RoadFacts facts =
                        aCase(state.id()).gaveUp(Set.copyOf(codes(first))).facts();
                assertThat(ROADS.standing(facts).status()).as(state.id()).isEqualTo(Status.CLOSED);
                assertThat(ROADS.standing(facts).because()).contains("nobody could find out");
            }
        }
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({"OH, 750.00, CLOSED", "OH, 750.01, ASK", "NV, 4999.99, ASK", "AZ, 900.00, CLOSED"})
    void holdsTheThreshold(String state, String charge, Status status) {
        assertThat(ROADS.standing(aCase(state).charge(charge).facts()).status()).isEqualTo(status);
    }

    @Test
    void nevadaDividesItsTwoRoadsAtFiveThousand() {
        assertThat(ROADS.standing(aCase("NV").charge("4999.99").facts()).roadId())
                .isEqualTo("NV-LIST");
        assertThat(ROADS.standing(aCase("NV").charge("5000.00").facts()).roadId())
                .isEqualTo("NV-PRIVATE");
    }

    @ParameterizedTest(name = "charge {0}, offers {1} and {2}: {3}")
    @CsvSource({
        "2500.00, 2000.00, 1000.00, OPEN",
        "2500.00, 2000.00, 1000.01, CLOSED",
        "2499.99, 1500.00, 1000.00, OPEN",
        "2499.99, 1499.99, 1000.00, CLOSED"
    })
    void newJerseyWantsOffersApart(String charge, String own, String payers, Status status) {
        RoadFacts facts = aCase("NJ")
                .charge(charge)
                .offers(own, payers)
                .with(Trigger.STATE_NEGOTIATION_STARTED, TODAY.minusDays(70))
                .with(Trigger.REMITTANCE_RECEIVED, TODAY.minusDays(75))
                .facts();
        assertThat(ROADS.standing(facts).status()).isEqualTo(status);
    }

    @Test
    void theRequestWaitsForTheStatesNegotiation() {
        Case washington = aCase("WA").answers(new Answers(null, true, null, null, null, null));
        RoadStanding waits = ROADS.standing(washington
                .with(Trigger.STATE_NEGOTIATION_STARTED, LocalDate.of(2026, 7, 2))
                .facts());
        assertThat(waits.status()).isEqualTo(Status.WAIT);
        assertThat(waits.opens()).isEqualTo("2026-08-02");
        assertThat(waits.due()).isEqualTo("2026-08-11");
        RoadStanding ended = ROADS.standing(washington
                .with(Trigger.STATE_NEGOTIATION_ENDED, LocalDate.of(2026, 7, 6))
                .facts());
        assertThat(ended.status()).isEqualTo(Status.OPEN);
        assertThat(ended.due()).isEqualTo("2026-07-16");
    }

    @Test
    void aWindowThatPassedIsMissedUnlessItWasExtended() {
        Case late = aCase("TX").on(LocalDate.of(2026, 9, 30));
        assertThat(ROADS.standing(late.facts()).status()).isEqualTo(Status.MISSED);
        RoadStanding extended =
                ROADS.standing(late.answers(new Answers(null, null, null, LocalDate.of(2026, 10, 5), null, null))
                        .facts());
        assertThat(extended.status()).isEqualTo(Status.OPEN);
        assertThat(extended.due()).isEqualTo("2026-10-05");
    }

    /** Facility mediation of older services has no term on file: it is asked for, not taken from the newer rule. */
    @Test
    void texasAsksForTheTermOfOlderFacilityClaims() {
        RoadFacts facts = aCase("TX")
                .billedBy(StateLaw.Party.FACILITY)
                .with(Trigger.SERVICE_RENDERED, LocalDate.of(2025, 6, 19))
                .facts();
        assertThat(codes(ROADS.standing(facts))).containsExactly(StateRoads.WINDOW);
    }

    private static List<String> codes(RoadStanding standing) {
        return standing.questions().stream().map(Blocker::code).collect(Collectors.toList());
    }

    private static Case aCase(String state) {
        return new Case(
                state,
                false,
                Money.of("4000.00"),
                null,
                null,
                LegalEvents.NONE.with(Trigger.SERVICE_RENDERED, SERVICE).with(Trigger.REMITTANCE_RECEIVED, PAID),
                Answers.NONE,
                Set.of(),
                TODAY);
    }

    private record Case(
            String state,
            boolean facility,
            Money charge,
            Money own,
            Money payers,
            LegalEvents events,
            Answers answers,
            Set<String> gaveUp,
            LocalDate today) {
        Case billedBy(StateLaw.Party biller) {
            boolean byFacility = biller == StateLaw.Party.FACILITY;
            return new Case(state, byFacility, charge, own, payers, events, answers, gaveUp, today);
        }

        Case charge(String dollars) {
            return new Case(state, facility, Money.of(dollars), own, payers, events, answers, gaveUp, today);
        }

        Case offers(String ours, String theirs) {
            return new Case(state, facility, charge, Money.of(ours), Money.of(theirs), events, answers, gaveUp, today);
        }

        Case with(Trigger trigger, LocalDate day) {
            return new Case(state, facility, charge, own, payers, events.with(trigger, day), answers, gaveUp, today);
        }

        Case answers(Answers found) {
            return new Case(state, facility, charge, own, payers, events, found, gaveUp, today);
        }

        Case gaveUp(Set<String> codes) {
            return new Case(state, facility, charge, own, payers, events, answers, codes, today);
        }

        Case on(LocalDate day) {
            return new Case(state, facility, charge, own, payers, events, answers, gaveUp, day);
        }

        RoadFacts facts() {
            return new RoadFacts(
                    state, ServiceType.EMERGENCY, facility, charge, own, payers, events, answers, gaveUp, false, today);
        }
    }
}
