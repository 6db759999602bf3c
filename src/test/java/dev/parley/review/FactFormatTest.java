package dev.parley.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.casefile.FactName;
import dev.parley.http.InvalidFields;
import dev.parley.regulation.Blockers;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.FacilityType;
import dev.parley.regulation.PlanFunding;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFormatTest {
    @ParameterizedTest
    @CsvSource({
        "planFunding, SELF_FUNDED_ERISA",
        "noticeAndConsent, false",
        "state, TX",
        "noticeGiven, 2024-04-02T08:30",
        "qualifyingPaymentAmount, 250.00",
        "negotiationContact, nsa@payer.example",
        "payer, 60054 Aetna",
        "ruledForum, STATE"
    })
    void takesWhatReadsAsTheFact(String name, String value) {
        assertThatCode(() -> FactFormat.check("/name", name, "/value", value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "planFunding, UNKNOWN",
        "planFunding, self-funded",
        "noticeAndConsent, yes",
        "state, Texas",
        "noticeGiven, 2024-04-02",
        "qualifyingPaymentAmount, 0",
        "qualifyingPaymentAmount, 12.345",
        "qualifyingPaymentAmount, lots",
        "ruledForum, UNKNOWN"
    })
    void refusesWhatDoesNot(String name, String value) {
        assertThatThrownBy(() -> FactFormat.check("/name", name, "/value", value))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void refusesANameThatIsNoFact() {
        assertThatThrownBy(() -> FactFormat.check("/name", "shoeSize", "/value", "9"))
                .isInstanceOf(InvalidFields.class);
    }

    /** A blocker that nobody can answer would hold its case for ever. */
    @Test
    void everyBlockerAsksForFactsThatCanBeSupplied() {
        assertThat(Blockers.load().all()).hasSizeGreaterThan(20).allSatisfy(blocker -> {
            MissingFact asked = MissingFact.of(blocker.code());
            assertThat(asked.names()).isNotEmpty().allMatch(FactFormat.names()::contains);
            assertThat(MissingFact.givenUp(blocker.code()).length()).isLessThanOrEqualTo(40);
        });
        assertThat(MissingFact.of(MissingFact.PAYER_UNKNOWN).names()).containsExactly(FactName.PAYER);
    }

    @Test
    void readsFactsForTheLaw() {
        CaseFacts facts = new KnownFacts(Map.of(
                        FactName.PLAN_FUNDING, "CHURCH",
                        FactName.FACILITY_TYPE, "URGENT_CARE",
                        FactName.EMERGENCY_LICENSE, "true",
                        FactName.NOTICE_GIVEN, "2024-04-02T08:30",
                        FactName.FIT_TO_TRAVEL, "false"))
                .forTheLaw()
                .build();
        assertThat(facts.planFunding()).isEqualTo(PlanFunding.CHURCH);
        assertThat(facts.facilityType()).isEqualTo(FacilityType.FREESTANDING_EMERGENCY_DEPARTMENT);
        assertThat(facts.noticeTiming().noticeGiven()).isEqualTo("2024-04-02T08:30");
        assertThat(facts.noticeTiming().appointmentMade()).isNull();
        assertThat(facts.postStabilization().fitToTravel()).isFalse();
        assertThat(facts.postStabilization().ableToConsent()).isNull();
        assertThat(facts.optIn()).isNull();
    }
}
