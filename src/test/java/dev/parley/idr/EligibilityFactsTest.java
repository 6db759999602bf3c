package dev.parley.idr;

import static dev.parley.idr.EligibilityLeg.BATCHING;
import static dev.parley.idr.EligibilityLeg.FORUM;
import static dev.parley.idr.EligibilityLeg.NEGOTIATION;
import static dev.parley.idr.EligibilityLeg.PARTIES;
import static dev.parley.idr.EligibilityLeg.PLAN;
import static dev.parley.idr.EligibilityLeg.SCOPE;
import static dev.parley.idr.EligibilityLeg.SUSPENSION;
import static dev.parley.idr.EligibilityLeg.WAIVER;
import static dev.parley.idr.EligibilityLeg.WINDOW;
import static dev.parley.idr.LegFinding.Finding.FAIL;
import static dev.parley.idr.LegFinding.Finding.MISSING;
import static dev.parley.idr.LegFinding.Finding.PASS;
import static dev.parley.idr.LegFinding.Finding.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.http.InvalidFields;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.Regime;
import dev.parley.regulation.ServiceType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityFactsTest {
    private static final LocalDate FIRST_DAY_TO_FILE = LocalDate.of(2026, 12, 16);

    /** A case of which every leg holds; each test changes what it is about. */
    private static final class Facts {
        LocalDate on = FIRST_DAY_TO_FILE;
        ServiceType service = ServiceType.NON_EMERGENCY;
        PlanFunding funding = PlanFunding.SELF_FUNDED_ERISA;
        Regime regime = Regime.FEDERAL_IDR;
        LocalDate started = Law.NEGOTIATION_STARTED;
        LocalDate ended = Law.NEGOTIATION_ENDED;
        LocalDate settledOn;
        FilingWindow window = Law.usualWindow();
        List<String> suspendedBy = List.of();
        List<HeldLine> held = List.of();
        Boolean consent = false;
        boolean waivable = true;
        boolean payerKnown = true;
        boolean planNamed = true;
        int lines = 1;
        Grouping grouping = Grouping.NONE;

        LegFinding finding(EligibilityLeg leg) {
            return findings().stream()
                    .filter(finding -> finding.leg() == leg)
                    .findFirst()
                    .orElseThrow();
        }

        List<LegFinding> findings() {
            return new EligibilityFacts(
                            on,
                            service,
                            funding,
                            regime,
                            "No Surprises Act",
                            started,
                            ended,
                            settledOn,
                            window,
                            suspendedBy,
                            held,
                            consent,
                            waivable,
                            payerKnown,
                            planNamed,
                            lines,
                            grouping)
                    .findings();
        }
    }

    private final Facts facts = new Facts();

    @Test
    void everyLegHolds() {
        assertThat(facts.findings()).extracting(LegFinding::leg).containsExactly(EligibilityLeg.values());
        assertThat(facts.findings()).extracting(LegFinding::finding).containsOnly(PASS);
        assertThat(facts.findings())
                .allSatisfy(finding -> assertThat(finding.rules()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(PlanFunding.class)
    void plansOutsideTheActFail(PlanFunding funding) {
        facts.funding = funding;
        LegFinding.Finding expected =
                switch (funding) {
                    case FULLY_INSURED, SELF_FUNDED_ERISA, SELF_FUNDED_NON_ERISA, INDIVIDUAL, FEHB, CHURCH -> PASS;
                    case UNKNOWN -> WARN;
                    default -> FAIL;
                };
        assertThat(facts.finding(PLAN).finding()).isEqualTo(expected);
    }

    @Test
    void groundAmbulancesAndUnknownServicesAreNotInScope() {
        facts.service = ServiceType.GROUND_AMBULANCE;
        assertThat(facts.finding(SCOPE).finding()).isEqualTo(FAIL);
        facts.service = null;
        assertThat(facts.finding(SCOPE).finding()).isEqualTo(WARN);
        facts.regime = Regime.UNKNOWN;
        assertThat(facts.finding(SCOPE).finding()).isEqualTo(MISSING);
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void onlyTheFederalForumIsEligible(Regime regime) {
        facts.regime = regime;
        LegFinding.Finding expected =
                switch (regime) {
                    case FEDERAL_IDR -> PASS;
                    case UNKNOWN -> MISSING;
                    default -> FAIL;
                };
        assertThat(facts.finding(FORUM).finding()).isEqualTo(expected);
    }

    @Test
    void negotiationMustHaveEndedWithoutAgreement() {
        facts.on = Law.NEGOTIATION_ENDED;
        assertThat(facts.finding(NEGOTIATION).finding()).isEqualTo(WARN);
        facts.on = Law.NEGOTIATION_ENDED.plusDays(1);
        assertThat(facts.finding(NEGOTIATION).finding()).isEqualTo(PASS);
        facts.settledOn = LocalDate.of(2026, 12, 1);
        assertThat(facts.finding(NEGOTIATION).finding()).isEqualTo(FAIL);
    }

    @Test
    void withoutANoticeThereIsNeitherNegotiationNorWindow() {
        facts.started = null;
        facts.ended = null;
        facts.window = null;
        assertThat(facts.finding(NEGOTIATION).finding()).isEqualTo(MISSING);
        assertThat(facts.finding(WINDOW).finding()).isEqualTo(MISSING);
    }

    @Test
    void theWindowHoldsUntilItsLastDay() {
        facts.on = LocalDate.of(2026, 11, 20);
        assertThat(facts.finding(WINDOW).finding()).isEqualTo(PASS);
        facts.on = LocalDate.of(2026, 12, 21);
        assertThat(facts.finding(WINDOW).finding()).isEqualTo(PASS);
        facts.on = LocalDate.of(2026, 12, 22);
        assertThat(facts.finding(WINDOW).finding()).isEqualTo(FAIL);
    }

    @Test
    void aTimelyFilingMayBeEnteredLate() {
        facts.on = LocalDate.of(2026, 12, 22);
        facts.window = new FilingWindow(facts.window.clock(), facts.window.because(), LocalDate.of(2026, 12, 23));
        assertThat(facts.finding(WINDOW).finding()).isEqualTo(PASS);
        facts.on = LocalDate.of(2026, 12, 24);
        assertThat(facts.finding(WINDOW).finding()).isEqualTo(FAIL);
    }

    @ParameterizedTest(name = "consent {0}, waivable {1}: {2}")
    @CsvSource({
        "false, true,  PASS",
        "true,  true,  WARN",
        ",      true,  WARN",
        "false, false, PASS",
        ",      false, PASS",
        "true,  false, WARN"
    })
    void weighsAConsent(Boolean consent, boolean waivable, LegFinding.Finding expected) {
        facts.consent = consent;
        facts.waivable = waivable;
        assertThat(facts.finding(WAIVER).finding()).isEqualTo(expected);
    }

    @Test
    void aSuspensionForbidsOnlyWhenItLeavesNoDay() {
        facts.suspendedBy = List.of("DISP-1");
        assertThat(facts.finding(SUSPENSION).finding()).isEqualTo(PASS);
        assertThat(facts.finding(SUSPENSION).because()).contains("DISP-1");
        facts.window = null;
        assertThat(facts.finding(SUSPENSION).finding()).isEqualTo(FAIL);
    }

    @Test
    void partiesAndGroupingAreLookedAt() {
        facts.planNamed = false;
        assertThat(facts.finding(PARTIES).finding()).isEqualTo(WARN);
        facts.payerKnown = false;
        assertThat(facts.finding(PARTIES).finding()).isEqualTo(MISSING);
        facts.lines = 2;
        assertThat(facts.finding(BATCHING).finding()).isEqualTo(WARN);
        facts.grouping = null;
        assertThat(facts.finding(BATCHING).finding()).isEqualTo(WARN);
    }

    @Test
    void aBatchAndABundleStandForTheGrouping() {
        facts.lines = 2;
        facts.grouping = new Grouping(UUID.randomUUID(), 3, List.of(), null);
        assertThat(facts.finding(BATCHING).finding()).isEqualTo(PASS);
        facts.grouping = new Grouping(UUID.randomUUID(), 3, List.of("two payers (FED-BA-06)"), null);
        assertThat(facts.finding(BATCHING).finding()).isEqualTo(FAIL);
        assertThat(facts.finding(BATCHING).because()).contains("two payers (FED-BA-06)");
        facts.grouping = new Grouping(null, 0, List.of(), "470");
        assertThat(facts.finding(BATCHING).finding()).isEqualTo(PASS);
        assertThat(facts.finding(BATCHING).rules()).containsExactly("FED-BU-01");
    }

    @Test
    void nobodyAttestsOverALegThatFailsOrIsUnknown() {
        facts.regime = Regime.STATE;
        facts.payerKnown = false;
        assertThatThrownBy(() ->
                        attested(EnumSet.allOf(EligibilityLeg.class), Map.of()).requireBorneBy(facts.findings()))
                .isInstanceOf(NotEligible.class)
                .hasMessageContaining("FORUM, PARTIES");
    }

    @Test
    void aWarningNeedsAReason() {
        facts.lines = 3;
        assertThatThrownBy(() ->
                        attested(EnumSet.allOf(EligibilityLeg.class), Map.of()).requireBorneBy(facts.findings()))
                .isInstanceOf(InvalidFields.class);
        attested(EnumSet.allOf(EligibilityLeg.class), Map.of(BATCHING, "one encounter"))
                .requireBorneBy(facts.findings());
    }

    @Test
    void everyLegIsConfirmed() {
        assertThatThrownBy(() -> attested(EnumSet.complementOf(EnumSet.of(WAIVER)), Map.of())
                        .requireBorneBy(facts.findings()))
                .isInstanceOf(InvalidFields.class);
        attested(EnumSet.allOf(EligibilityLeg.class), Map.of()).requireBorneBy(facts.findings());
    }

    private static AttestEligibilityForm.AttestedEligibility attested(
            Set<EligibilityLeg> legs, Map<EligibilityLeg, String> reasons) {
        return new AttestEligibilityForm.AttestedEligibility(true, legs, "looked into", reasons);
    }
}
