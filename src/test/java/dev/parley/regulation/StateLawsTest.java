package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.security.Role;
import dev.parley.workflow.Decisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateLawsTest {
    private static final Law LAW = Law.load(new Decisions());
    private static final LocalDate SERVICE = LocalDate.of(2026, 6, 1);

    /** What the fact sheet says of each state, row by row: insured plans, in-network hospitals, service in June 2026. */
    @ParameterizedTest(name = "{0}: emergency {1}, planned {2}, ground ambulance {3}")
    @CsvSource({
        "AL, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, false, true, 30",
        "AK, FEDERAL_IDR, FEDERAL_IDR, UNKNOWN, true, true, 30",
        "AZ, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, false, true, 30",
        "AR, FEDERAL_IDR, FEDERAL_IDR, STATE, true, true, 30",
        "CA, UNKNOWN, STATE, STATE, true, true, 30",
        "CO, STATE, STATE, STATE, true, true, 30",
        "CT, STATE, STATE, DIRECT_NEGOTIATION, false, true, 20",
        "DE, STATE, STATE, UNKNOWN, true, true, 30",
        "DC, FEDERAL_IDR, FEDERAL_IDR, UNKNOWN, false, true, 30",
        "FL, STATE, STATE, DIRECT_NEGOTIATION, true, true, 20",
        "GA, STATE, STATE, STATE, true, true, 15",
        "HI, FEDERAL_IDR, FEDERAL_IDR, UNKNOWN, false, true, 15",
        "ID, FEDERAL_IDR, FEDERAL_IDR, UNKNOWN, false, true, 30",
        "IL, STATE, STATE, STATE, true, true, 30",
        "IN, FEDERAL_IDR, FEDERAL_IDR, STATE, true, false, 30",
        "IA, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, true, false, 30",
        "KS, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, false, true, 30",
        "KY, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, true, true, 30",
        "LA, FEDERAL_IDR, FEDERAL_IDR, STATE, true, true, 25",
        "ME, STATE, STATE, STATE, false, true, 30",
        "MD, STATE, STATE, UNKNOWN, false, true, 30",
        "MA, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, true, true, 45",
        "MI, STATE, STATE, DIRECT_NEGOTIATION, true, true, 45",
        "MN, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, true, true, 30",
        "MS, FEDERAL_IDR, FEDERAL_IDR, STATE, false, true, 25",
        "MO, STATE, FEDERAL_IDR, DIRECT_NEGOTIATION, true, false, 30",
        "MT, FEDERAL_IDR, FEDERAL_IDR, UNKNOWN, false, true, 30",
        "NE, STATE, FEDERAL_IDR, DIRECT_NEGOTIATION, true, true, 30",
        "NV, STATE, FEDERAL_IDR, DIRECT_NEGOTIATION, true, true, 21",
        "NH, UNKNOWN, UNKNOWN, STATE, false, false, 15",
        "NJ, STATE, STATE, DIRECT_NEGOTIATION, true, false, 30",
        "NM, STATE, STATE, DIRECT_NEGOTIATION, false, true, 30",
        "NY, STATE, STATE, STATE, true, true, 30",
        "NC, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, true, true, 30",
        "ND, FEDERAL_IDR, FEDERAL_IDR, STATE, false, true, 15",
        "OH, STATE, STATE, STATE, true, true, 30",
        "OK, FEDERAL_IDR, FEDERAL_IDR, STATE, false, true, 45",
        "OR, FEDERAL_IDR, FEDERAL_IDR, STATE, true, true, 30",
        "PA, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, true, true, 45",
        "RI, FEDERAL_IDR, FEDERAL_IDR, UNKNOWN, false, true, 30",
        "SC, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, true, true, 20",
        "SD, FEDERAL_IDR, FEDERAL_IDR, UNKNOWN, false, true, 30",
        "TN, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, true, true, 21",
        "TX, STATE, STATE, STATE, true, true, 30",
        "UT, FEDERAL_IDR, FEDERAL_IDR, STATE, false, true, 30",
        "VT, FEDERAL_IDR, FEDERAL_IDR, STATE, false, true, 30",
        "VA, STATE, STATE, DIRECT_NEGOTIATION, true, true, 40",
        "WA, STATE, STATE, STATE, true, true, 30",
        "WV, FEDERAL_IDR, FEDERAL_IDR, STATE, false, true, 30",
        "WI, FEDERAL_IDR, FEDERAL_IDR, DIRECT_NEGOTIATION, true, false, 30",
        "WY, FEDERAL_IDR, FEDERAL_IDR, UNKNOWN, false, true, 45"
    })
    void followsEachStatesRow(
            String code,
            Regime emergency,
            Regime planned,
            Regime ground,
            boolean workerBillingBarred,
            boolean feeSchedule,
            int promptPayDays) {
        assertThat(regime(code, ServiceType.EMERGENCY)).isEqualTo(emergency);
        assertThat(regime(code, ServiceType.NON_EMERGENCY)).isEqualTo(planned);
        assertThat(regime(code, ServiceType.GROUND_AMBULANCE)).isEqualTo(ground);
        StateLaw state = LAW.states().of(code).orElseThrow();
        assertThat(state.workersComp().workerBilling() != null).isEqualTo(workerBillingBarred);
        assertThat(state.workersComp().feeSchedule()).isEqualTo(feeSchedule);
        assertThat(state.promptPay().term().days()).isEqualTo(promptPayDays);
    }

    @Test
    void knowsWhereSelfFundedPlansMayElect() {
        assertThat(codes(Answer.YES)).containsExactlyInAnyOrder("GA", "ME", "NV", "NJ", "TX", "VA", "WA");
        assertThat(codes(Answer.ASK)).containsExactlyInAnyOrder("NE", "OR");
        codes(Answer.YES).forEach(code -> {
            CaseFacts facts = facts(code, ServiceType.EMERGENCY)
                    .planFunding(PlanFunding.SELF_FUNDED_ERISA)
                    .optIn(true)
                    .build();
            assertThat(LAW.forums().decide(facts, SERVICE).regime()).as(code).isEqualTo(Regime.STATE);
        });
    }

    @Test
    void holdsFiftyStatesAndTheDistrict() {
        assertThat(LAW.states().all()).hasSize(51);
        assertThat(LAW.states().of("PR")).isEmpty();
        assertThat(LAW.states().of(null)).isEmpty();
    }

    @Test
    void givesEveryBlockerToARole() {
        Set<String> roles = Set.of(Role.BILLER, Role.NEGOTIATOR, Role.CLINICIAN, Role.PROVIDER, Role.COMPLIANCE);
        assertThat(LAW.blockers().all())
                .allSatisfy(blocker -> assertThat(roles).contains(blocker.owner()))
                .allSatisfy(blocker -> assertThat(blocker.nextAction()).isNotBlank());
    }

    private static List<String> codes(Answer mayElect) {
        return LAW.states().all().stream()
                .filter(state -> state.selfFundedMayElect() == mayElect)
                .map(StateLaw::id)
                .toList();
    }

    private static Regime regime(String state, ServiceType service) {
        return LAW.forums().decide(facts(state, service).build(), SERVICE).regime();
    }

    private static CaseFacts.Builder facts(String state, ServiceType service) {
        return CaseFacts.builder()
                .planFunding(PlanFunding.FULLY_INSURED)
                .serviceType(service)
                .facilityType(FacilityType.HOSPITAL)
                .facilityNetwork(NetworkStatus.IN_NETWORK)
                .providerNetwork(NetworkStatus.OUT_OF_NETWORK)
                .specialty(Specialty.EMERGENCY_MEDICINE)
                .facilityBills(false)
                .state(state);
    }
}
