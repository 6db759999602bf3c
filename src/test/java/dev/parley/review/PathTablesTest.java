package dev.parley.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.regulation.Regime;
import dev.parley.workflow.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTablesTest {
    private static final Decisions DECISIONS = new Decisions();

    @ParameterizedTest(name = "{0}, answered {1}, {2} open, remedy {3}, silence {4}, worth it {5}, talked {6}: {8}")
    @CsvSource({
        "FEDERAL_IDR, false, PAYER, false, NONE, true, false, false, await, false, NSP-03",
        "FEDERAL_IDR, false, PAYER, false, ONCE, true, false, false, await, false, NSP-03",
        "FEDERAL_IDR, false, PAYER, false, REPEATED, true, false, false, negotiate, true, FED-IP-03",
        "APPEAL, false, PAYER, false, REPEATED, true, false, false, await, true, CLM-09",
        "FEDERAL_IDR, true, NOTHING, false, NONE, false, false, false, close, false, CLM-16",
        "WORKERS_COMP, true, PAYER, true, NONE, true, false, false, resubmit, false, CLM-08",
        "WORKERS_COMP, true, PAYER, false, NONE, true, false, false, workersComp, false, WC-05",
        "WORKERS_COMP, true, PATIENT, false, NONE, true, false, true, close, false, WC-01",
        "FEDERAL_IDR, true, PAYER, true, NONE, true, false, true, resubmit, false, CLM-08",
        "FEDERAL_IDR, true, PAYER, false, NONE, true, false, true, negotiate, false, FED-ON-01",
        "STATE, true, PAYER, false, NONE, true, false, false, negotiate, false, XFED-06",
        "DIRECT_NEGOTIATION, true, PAYER, false, NONE, true, false, false, negotiate, false, CLM-14",
        "UNKNOWN, true, PAYER, false, NONE, true, false, false, negotiate, true, XFED-07",
        "FEDERAL_IDR, true, PATIENT, false, NONE, false, false, true, patientBalance, false, CLM-15",
        "FEDERAL_IDR, true, PAYER, false, NONE, false, false, true, patientBalance, true, CLM-19",
        "FEDERAL_IDR, true, PAYER, false, NONE, false, false, false, close, true, CLM-19",
        "FEDERAL_IDR, true, PAYER, false, NONE, true, true, true, patientBalance, true, CLM-19",
        "FEDERAL_IDR, true, PAYER, false, NONE, true, true, false, close, true, CLM-19",
        "NONE, true, PAYER, false, NONE, true, false, true, patientBalance, true, PB-07",
        "APPEAL, true, PAYER, false, NONE, true, false, false, close, true, GEN-07"
    })
    void choosesThePath(
            Regime regime,
            boolean answered,
            OpenMoney.Left left,
            boolean remedyLeft,
            String silence,
            boolean worthwhile,
            boolean negotiated,
            boolean patientOwes,
            String path,
            boolean review,
            String ruleId) {
        Map<String, Object> row =
                choose(regime, answered, left, remedyLeft, silence, worthwhile, negotiated, patientOwes);
        assertThat(row)
                .containsEntry("path", path)
                .containsEntry("review", review)
                .containsEntry("ruleId", ruleId);
        assertThat((String) row.get("because")).isNotBlank();
    }

    /** Every combination has an answer, a worker is never asked for money, and nobody talks to an answered federal program. */
    @Test
    void answersEveryCombination() {
        int asked = 0;
        for (Regime regime : Regime.values()) {
            for (OpenMoney.Left left : OpenMoney.Left.values()) {
                for (String silence : List.of("NONE", "ONCE", "REPEATED")) {
                    for (int bits = 0; bits < 32; bits++) {
                        Map<String, Object> row = choose(
                                regime,
                                (bits & 1) > 0,
                                left,
                                (bits & 2) > 0,
                                silence,
                                (bits & 4) > 0,
                                (bits & 8) > 0,
                                (bits & 16) > 0);
                        String path = (String) row.get("path");
                        assertThat(CasePath.values()).extracting(CasePath::word).contains(path);
                        if (regime == Regime.WORKERS_COMP) {
                            assertThat(path).isNotIn("patientBalance", "negotiate");
                        }
                        if (regime == Regime.APPEAL || regime == Regime.NONE || regime == Regime.ALL_PAYER_MODEL) {
                            assertThat(path).isNotEqualTo("negotiate");
                        }
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isEqualTo(8 * 3 * 3 * 32);
    }

    @ParameterizedTest(name = "{0} in {1}, {2}: {6}")
    @CsvSource({
        "workersComp, FEDERAL_IDR, FULLY_INSURED, true, false, true, false, WC-05",
        "workersComp, WORKERS_COMP, WORKERS_COMP, true, false, false, true, GEN-05",
        "negotiate, WORKERS_COMP, WORKERS_COMP, true, false, false, false, WC-05",
        "negotiate, APPEAL, MEDICAID, true, true, true, false, GEN-07",
        "negotiate, APPEAL, FULLY_INSURED, true, true, true, true, GEN-05",
        "negotiate, NONE, FULLY_INSURED, true, true, true, false, FED-SC-12",
        "negotiate, ALL_PAYER_MODEL, FULLY_INSURED, true, true, true, false, FED-RG-01",
        "patientBalance, WORKERS_COMP, WORKERS_COMP, true, false, true, false, WC-01",
        "patientBalance, FEDERAL_IDR, FULLY_INSURED, false, false, false, false, PB-08",
        "patientBalance, APPEAL, MEDICARE, true, false, false, false, PB-26",
        "patientBalance, APPEAL, MEDICARE, true, false, true, true, GEN-05",
        "patientBalance, UNKNOWN, , true, false, false, false, GEN-01",
        "resubmit, FEDERAL_IDR, FULLY_INSURED, true, false, true, false, CLM-08",
        "resubmit, FEDERAL_IDR, FULLY_INSURED, true, true, true, true, GEN-05",
        "close, FEDERAL_IDR, FULLY_INSURED, true, true, true, true, GEN-05"
    })
    void barsWhatTheLawForbids(
            String path,
            Regime regime,
            String funding,
            boolean answered,
            boolean remedyLeft,
            boolean patientOwes,
            boolean allowed,
            String ruleId) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("path", path);
        inputs.put("regime", regime.name());
        inputs.put("planFunding", funding);
        inputs.put("answered", answered);
        inputs.put("remedyLeft", remedyLeft);
        inputs.put("patientOwes", patientOwes);
        assertThat(DECISIONS.decide("mayTakePath", inputs))
                .containsEntry("allowed", allowed)
                .containsEntry("ruleId", ruleId);
    }

    @ParameterizedTest
    @CsvSource({
        "207P00000X, false, EMERGENCY_MEDICINE",
        "2085R0202X, false, RADIOLOGY",
        "367500000X, false, ANESTHESIOLOGY",
        "208600000X, true, ASSISTANT_SURGERY",
        "208D00000X, false,",
        "'', false,"
    })
    void namesTheSpecialty(String taxonomy, boolean assists, String specialty) {
        assertThat(DECISIONS.decide("nameSpecialty", Map.of("taxonomy", taxonomy, "assists", assists)))
                .containsEntry("specialty", specialty);
    }

    @ParameterizedTest
    @CsvSource({"MC, false, MEDICAID", "12, false,", ", false,", ", true, WORKERS_COMP", "WC, false, WORKERS_COMP"})
    void readsThePlanFromTheRemittance(String indicator, boolean compReasons, String funding) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("filingIndicator", indicator);
        inputs.put("compReasons", compReasons);
        assertThat(DECISIONS.decide("readPlanHints", inputs)).containsEntry("planFunding", funding);
    }

    @Test
    void scoresWithEachReason() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("disputed", new java.math.BigDecimal("5000.00"));
        inputs.put("emergency", true);
        inputs.put("technical", false);
        inputs.put("paidShare", new java.math.BigDecimal("29.9"));
        inputs.put("payerCases", 4);
        inputs.put("federalProgram", false);
        inputs.put("windowMissed", true);
        inputs.put("patientPaid", false);
        List.of("denied", "belowQpa", "overdue", "individualPlan", "worthwhile", "narrowNetwork")
                .forEach(name -> inputs.put(name, null));
        List<Map<String, Object>> hits = DECISIONS.decideAll("scoreTriage", inputs);
        assertThat(hits).hasSize(4).allSatisfy(hit -> assertThat((String) hit.get("because"))
                .isNotBlank());
        assertThat(hits.stream()
                        .mapToInt(hit -> ((Number) hit.get("points")).intValue())
                        .sum())
                .isEqualTo(3 + 2 + 2 - 3);
        inputs.put("paidShare", null);
        assertThat(DECISIONS.decideAll("scoreTriage", inputs)).hasSize(3);
    }

    @ParameterizedTest(name = "{0} is {1}: {2} points")
    @CsvSource({
        "denied, true, 2",
        "denied, false, 0",
        "belowQpa, true, 2",
        "belowQpa, false, 0",
        "overdue, FEDERAL, 2",
        "overdue, PROMPT_PAY, 2",
        "overdue, NONE, 0",
        "individualPlan, true, 1",
        "narrowNetwork, true, 1",
        "narrowNetwork, false, 0",
        "worthwhile, true, 0",
        "worthwhile, false, -4"
    })
    void scoresEachReasonByItself(String input, String value, int points) {
        Map<String, Object> inputs =
                new HashMap<>(Map.of(input, input.equals("overdue") ? value : Boolean.valueOf(value)));
        inputs.put("disputed", 500);
        for (String other : List.of("emergency", "technical", "federalProgram", "windowMissed", "patientPaid")) {
            inputs.put(other, false);
        }
        inputs.put("paidShare", null);
        inputs.put("payerCases", 0);
        Triage.Score score = Triage.score(DECISIONS, inputs);
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.because()).hasSize(points == 0 ? 0 : 1);
    }

    private static Map<String, Object> choose(
            Regime regime,
            boolean answered,
            OpenMoney.Left left,
            boolean remedyLeft,
            String silence,
            boolean worthwhile,
            boolean negotiated,
            boolean patientOwes) {
        return DECISIONS.decide(
                "choosePath",
                Map.of(
                        "rejected", false,
                        "regime", regime.name(),
                        "answered", answered,
                        "left", left.name(),
                        "remedyLeft", remedyLeft,
                        "silence", silence,
                        "worthwhile", worthwhile,
                        "negotiated", negotiated,
                        "patientOwes", patientOwes));
    }
}
