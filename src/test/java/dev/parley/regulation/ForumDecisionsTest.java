package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.workflow.Decisions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ForumDecisionsTest {
    static final ForumDecisions FORUMS =
            new ForumDecisions(RuleBook.load(), StateLaws.load(), Blockers.load(), new Decisions());
    private static final LocalDate SERVICE = LocalDate.of(2024, 4, 2);

    @Test
    void answersTheExampleOfTheContract() {
        ForumDecision decision =
                FORUMS.decide(anEmergency("TX", PlanFunding.SELF_FUNDED_ERISA).build(), SERVICE);
        assertThat(decision.regime()).isEqualTo(Regime.FEDERAL_IDR);
        assertThat(decision.blockers()).isEmpty();
        assertThat(decision.questions()).extracting(Blocker::code).containsExactly("plan-opt-in-unknown");
        assertThat(decision.patient().mayBalanceBill()).isFalse();
        assertThat(decision.reasons()).extracting(Reason::ruleId).contains("FED-SC-10", "FED-SC-01", "FED-RG-03");
    }

    @ParameterizedTest(name = "{0} in {1}: {2}, patient {3}")
    @CsvSource({
        "FULLY_INSURED, TX, STATE, COST_SHARE",
        "FULLY_INSURED, AL, FEDERAL_IDR, COST_SHARE",
        "FULLY_INSURED, CA, UNKNOWN, COST_SHARE",
        "FULLY_INSURED, NH, UNKNOWN, COST_SHARE",
        "FULLY_INSURED, PR, UNKNOWN, COST_SHARE",
        "INDIVIDUAL, NY, STATE, COST_SHARE",
        "SELF_FUNDED_ERISA, NY, FEDERAL_IDR, COST_SHARE",
        "SELF_FUNDED_NON_ERISA, TX, STATE, COST_SHARE",
        "SELF_FUNDED_NON_ERISA, FL, FEDERAL_IDR, COST_SHARE",
        "FEHB, NJ, FEDERAL_IDR, COST_SHARE",
        "CHURCH, AL, FEDERAL_IDR, COST_SHARE",
        "MEDICARE, TX, APPEAL, NO",
        "MEDICARE_ADVANTAGE, TX, APPEAL, NO",
        "MEDICAID, TX, APPEAL, NO",
        "TRICARE, TX, APPEAL, NO",
        "VA, TX, APPEAL, NO",
        "WORKERS_COMP, TX, WORKERS_COMP, NO",
        "AUTO, TX, DIRECT_NEGOTIATION, ALLOWED",
        "SHORT_TERM, TX, DIRECT_NEGOTIATION, ALLOWED",
        "UNKNOWN, TX, UNKNOWN, HOLD",
        ", TX, UNKNOWN, HOLD"
    })
    void sendsAnEmergencyToItsForum(
            PlanFunding funding, String state, Regime regime, PatientProtection.Answer patient) {
        ForumDecision decision = FORUMS.decide(anEmergency(state, funding).build(), SERVICE);
        assertThat(decision.regime()).isEqualTo(regime);
        assertThat(decision.patient().answer()).isEqualTo(patient);
        assertThat(decision.blockers().isEmpty()).isEqualTo(regime != Regime.UNKNOWN);
        assertThat(decision.reasons()).isNotEmpty();
    }

    @Test
    void asksForEveryMissingFactAtOnce() {
        ForumDecision nothing = FORUMS.decide(CaseFacts.builder().build());
        assertThat(nothing.regime()).isEqualTo(Regime.UNKNOWN);
        assertThat(nothing.blockers())
                .extracting(Blocker::code)
                .containsExactly("plan-funding-unknown", "service-type-unknown");
        assertThat(nothing.patient().answer()).isEqualTo(PatientProtection.Answer.HOLD);
        ForumDecision surgery = FORUMS.decide(CaseFacts.builder()
                .serviceType(ServiceType.NON_EMERGENCY)
                .facilityType(FacilityType.HOSPITAL)
                .facilityNetwork(NetworkStatus.IN_NETWORK)
                .providerNetwork(NetworkStatus.OUT_OF_NETWORK)
                .specialty(Specialty.SURGERY)
                .build());
        assertThat(surgery.blockers())
                .extracting(Blocker::code)
                .containsExactly("plan-funding-unknown", "consent-unknown");
    }

    @Test
    void readsThePlaceOfServiceOnlyWhereAFactIsMissing() {
        CaseFacts.Builder facts = CaseFacts.builder()
                .planFunding(PlanFunding.SELF_FUNDED_ERISA)
                .providerNetwork(NetworkStatus.OUT_OF_NETWORK)
                .state("AL");
        ForumDecision emergency = FORUMS.decide(facts.placeOfService("23").build());
        assertThat(emergency.regime()).isEqualTo(Regime.FEDERAL_IDR);
        assertThat(emergency.reasons())
                .extracting(Reason::because)
                .contains("place of service 23 is a hospital emergency room");
        ForumDecision contradictory =
                FORUMS.decide(facts.facilityType(FacilityType.OFFICE).build());
        assertThat(contradictory.regime()).isEqualTo(Regime.UNKNOWN);
        assertThat(contradictory.blockers()).anySatisfy(blocker -> assertThat(blocker.nextAction())
                .contains("placeOfService 23")
                .contains("OFFICE"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Specialty.class,
            names = {"SURGERY", "BEHAVIORAL_HEALTH", "OCCUPATIONAL_MEDICINE", "OTHER"},
            mode = EnumSource.Mode.EXCLUDE)
    void voidsAConsentForAncillaryServices(Specialty specialty) {
        ForumDecision decision = FORUMS.decide(consented(specialty).build(), SERVICE);
        assertThat(decision.regime()).isEqualTo(Regime.FEDERAL_IDR);
        assertThat(decision.patient().answer()).isEqualTo(PatientProtection.Answer.COST_SHARE);
    }

    @Test
    void letsAPatientGiveUpTheProtectionOfAPlannedService() {
        ForumDecision waived = FORUMS.decide(consented(Specialty.SURGERY).build(), SERVICE);
        assertThat(waived.protection()).isEqualTo(Protection.WAIVED);
        assertThat(waived.regime()).isEqualTo(Regime.DIRECT_NEGOTIATION);
        assertThat(waived.patient().mayBalanceBill()).isTrue();
        ForumDecision urgent = FORUMS.decide(
                consented(Specialty.SURGERY).urgentUnforeseenNeed(true).build(), SERVICE);
        assertThat(urgent.regime()).isEqualTo(Regime.FEDERAL_IDR);
        ForumDecision noChoice = FORUMS.decide(
                consented(Specialty.SURGERY)
                        .participatingProviderAvailable(false)
                        .build(),
                SERVICE);
        assertThat(noChoice.regime()).isEqualTo(Regime.FEDERAL_IDR);
    }

    @ParameterizedTest(name = "made {0}, notice {1}, service {2}: {3}")
    @CsvSource({
        "2024-03-20T10:00, 2024-03-30T09:00, 2024-04-02T09:00, WAIVED",
        "2024-03-20T10:00, 2024-03-30T09:01, 2024-04-02T09:00, PROTECTED",
        "2024-03-30T09:00, 2024-03-30T09:00, 2024-04-02T09:00, WAIVED",
        "2024-03-31T10:00, 2024-03-31T17:00, 2024-04-02T09:00, WAIVED",
        "2024-03-31T10:00, 2024-04-01T08:00, 2024-04-02T09:00, PROTECTED",
        "2024-04-02T05:00, 2024-04-02T06:00, 2024-04-02T09:00, WAIVED",
        "2024-04-02T05:00, 2024-04-02T06:01, 2024-04-02T09:00, PROTECTED"
    })
    void holdsANoticeToItsHours(LocalDateTime made, LocalDateTime given, LocalDateTime service, Protection expected) {
        CaseFacts facts = consented(Specialty.SURGERY)
                .noticeTiming(new NoticeTiming(made, given, service))
                .build();
        assertThat(FORUMS.decide(facts, SERVICE).protection()).isEqualTo(expected);
    }

    @Test
    void refusesANoticeDatedAfterTheService() {
        CaseFacts facts = consented(Specialty.SURGERY)
                .noticeTiming(new NoticeTiming(
                        LocalDateTime.parse("2024-03-20T10:00"),
                        LocalDateTime.parse("2024-04-03T10:00"),
                        LocalDateTime.parse("2024-04-02T09:00")))
                .build();
        ForumDecision decision = FORUMS.decide(facts, SERVICE);
        assertThat(decision.regime()).isEqualTo(Regime.UNKNOWN);
        assertThat(decision.blockers())
                .anySatisfy(blocker -> assertThat(blocker.nextAction()).contains("noticeTiming.noticeGiven"));
    }

    @Test
    void keepsCareAfterStabilizationProtectedWhileAnElementIsMissing() {
        CaseFacts.Builder stay = consented(Specialty.SURGERY).serviceType(ServiceType.POST_STABILIZATION);
        assertThat(FORUMS.decide(stay.build(), SERVICE).blockers())
                .extracting(Blocker::code)
                .containsExactly("post-stabilization-unknown");
        stay.postStabilization(new CaseFacts.PostStabilization(true, false, true));
        assertThat(FORUMS.decide(stay.build(), SERVICE).regime()).isEqualTo(Regime.FEDERAL_IDR);
        stay.postStabilization(new CaseFacts.PostStabilization(true, true, true));
        assertThat(FORUMS.decide(stay.build(), SERVICE).protection()).isEqualTo(Protection.WAIVED);
    }

    @Test
    void asksAPersonWhenThePayersRemarksPointElsewhere() {
        CaseFacts.Builder facts = anEmergency("AL", PlanFunding.SELF_FUNDED_ERISA);
        assertThat(FORUMS.decide(facts.remarkCodes(List.of("N877", "N860")).build(), SERVICE)
                        .questions())
                .isEmpty();
        ForumDecision state = FORUMS.decide(facts.remarkCodes(List.of("N871")).build(), SERVICE);
        assertThat(state.regime()).isEqualTo(Regime.FEDERAL_IDR);
        assertThat(state.questions()).extracting(Blocker::code).containsExactly("remarks-disagree");
    }

    @Test
    void billsNobodyOnFactsThatContradictEachOther() {
        ForumDecision decision = FORUMS.decide(
                anEmergency("AL", PlanFunding.SELF_FUNDED_ERISA)
                        .facilityType(FacilityType.OFFICE)
                        .placeOfService("23")
                        .build(),
                SERVICE);
        assertThat(decision.patient().answer()).isEqualTo(PatientProtection.Answer.HOLD);
        assertThat(decision.isSettled()).isFalse();
    }

    @Test
    void warnsOfAStateRowThatNobodyConfirmed() {
        ForumDecision decision =
                FORUMS.decide(anEmergency("IN", PlanFunding.FULLY_INSURED).build(), SERVICE);
        assertThat(decision.regime()).isEqualTo(Regime.FEDERAL_IDR);
        assertThat(decision.questions()).extracting(Blocker::code).containsExactly("state-row-unconfirmed");
    }

    @Test
    void citesTheVersionThatTheDayOfServicePicked() {
        ForumDecision decision =
                FORUMS.decide(anEmergency("AL", PlanFunding.SELF_FUNDED_ERISA).build(), SERVICE);
        assertThat(decision.citations()).contains("FED-SC-01@2022-01-01", "FED-RG-03@2022-01-01");
    }

    @Test
    void sendsPlansThatElectedStateLawToTheState() {
        assertThat(FORUMS.decide(
                                anEmergency("NJ", PlanFunding.SELF_FUNDED_ERISA)
                                        .optIn(true)
                                        .build(),
                                SERVICE)
                        .regime())
                .isEqualTo(Regime.STATE);
        ForumDecision impossible = FORUMS.decide(
                anEmergency("AL", PlanFunding.SELF_FUNDED_ERISA).optIn(true).build(), SERVICE);
        assertThat(impossible.blockers()).extracting(Blocker::code).containsExactly("facts-contradict");
    }

    static CaseFacts.Builder anEmergency(String state, PlanFunding funding) {
        return CaseFacts.builder()
                .planFunding(funding)
                .serviceType(ServiceType.EMERGENCY)
                .facilityType(FacilityType.HOSPITAL)
                .facilityNetwork(NetworkStatus.OUT_OF_NETWORK)
                .providerNetwork(NetworkStatus.OUT_OF_NETWORK)
                .state(state)
                .specialty(Specialty.EMERGENCY_MEDICINE);
    }

    /** Planned care at an in-network hospital with a consent that was given in time. */
    static CaseFacts.Builder consented(Specialty specialty) {
        return CaseFacts.builder()
                .planFunding(PlanFunding.SELF_FUNDED_ERISA)
                .serviceType(ServiceType.NON_EMERGENCY)
                .facilityType(FacilityType.HOSPITAL)
                .facilityNetwork(NetworkStatus.IN_NETWORK)
                .providerNetwork(NetworkStatus.OUT_OF_NETWORK)
                .state("AL")
                .specialty(specialty)
                .noticeAndConsent(true)
                .urgentUnforeseenNeed(false)
                .noticeTiming(new NoticeTiming(
                        LocalDateTime.parse("2024-03-20T10:00"),
                        LocalDateTime.parse("2024-03-29T10:00"),
                        LocalDateTime.parse("2024-04-02T09:00")));
    }
}
