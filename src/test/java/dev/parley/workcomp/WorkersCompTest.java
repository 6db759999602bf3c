package dev.parley.workcomp;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.aPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.parley.money.Money;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A comp payment that is too low goes before the state; worker and employer are never asked. */
@QuarkusTest
class WorkersCompTest {
    @Inject
    CaseDriver cases;

    private LocalDate today;
    private String number;

    @BeforeEach
    void aNewClaim() {
        today = cases.today();
        number = aClaimNumber();
    }

    @Test
    void filesTheStatesDisputeWithinItsClockAndReviewsTheValueWhenNobodyAnswers() {
        String caseId = cases.post(claim("CA"), withoutRemarks(aLowPayment(number, today.minusDays(3))));
        Api.as("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body(
                        "find { it.kind == 'WC_DISPUTE' }.due",
                        equalTo(today.minusDays(3).plusDays(90).toString()))
                .body("find { it.kind == 'WC_DISPUTE' }.state", equalTo("OPEN"));
        cases.attempt(
                        caseId,
                        "fileFeeDispute",
                        map("filed", true, "reason", "schedule", "scheduleAmount", 300.00, "reference", "SBR-1"))
                .statusCode(409)
                .body("ruleId", equalTo("WC-05"));
        cases.complete(
                caseId,
                "fileFeeDispute",
                map("filed", true, "reason", "schedule", "scheduleAmount", 700.00, "reference", "SBR-1"));
        Api.as("auditor")
                .get("/cases/" + caseId + "/fee-disputes")
                .then()
                .body("answerDueOn", contains(today.plusDays(60).toString()));
        cases.on(today.plusDays(62));
        assertThat(cases.open(caseId)).containsExactly("valueReview");
        Map<String, Object> review = map(
                "choice",
                "HOLD_FIRM",
                "rationale",
                "good outcomes, loyal employer",
                "unseenWork",
                List.of(map("kind", "EMPLOYER_CALLS", "minutes", 45)),
                "charged",
                "WORKER");
        cases.attempt(caseId, "valueReview", review)
                .statusCode(409)
                .body("ruleId", equalTo("WC-01"))
                .body("detail", containsString("Labor Code"));
        review.put("charged", "EMPLOYER");
        cases.attempt(caseId, "valueReview", review).statusCode(409).body("ruleId", equalTo("WC-03"));
        review.put("charged", "NOBODY");
        review.put("choice", "DISCOUNT");
        cases.attempt(caseId, "valueReview", review).statusCode(409).body("ruleId", equalTo("WC-21"));
        review.put("choice", "HOLD_FIRM");
        cases.complete(caseId, "valueReview", review);
        assertThat(cases.theCase(caseId).getString("status")).isEqualTo("CLOSED");
    }

    @Test
    void reviewsTheValueAtOnceWhereTheStateHasNeitherScheduleNorPath() {
        String caseId = cases.post(claim("NH"), withoutRemarks(aLowPayment(number, today.minusDays(3))));
        assertThat(cases.open(caseId)).containsExactly("valueReview");
        Api.unchecked("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .body("find { it.decision == 'assessCompClaim' }.outcome.disputeOpen", equalTo(false));
    }

    @Test
    void keepsWhyNothingWasFiled() {
        String caseId = cases.post(claim("CA"), withoutRemarks(aLowPayment(number, today.minusDays(3))));
        cases.complete(caseId, "fileFeeDispute", map("filed", false, "reason", "less than the cost of filing"));
        Api.unchecked("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .body(
                        "find { it.decision == 'fileFeeDispute' }.outcome.reason",
                        equalTo("less than the cost of filing"));
    }

    @Test
    void weighsWhatTheCarrierPaysAfterTheDispute() {
        String caseId = cases.post(claim("CA"), withoutRemarks(aLowPayment(number, today.minusDays(3))));
        cases.complete(
                caseId,
                "fileFeeDispute",
                map("filed", true, "reason", "schedule", "scheduleAmount", 700.00, "reference", "SBR-1"));
        cases.receive(aPayment(number, today, 120.00));
        Api.unchecked("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .body("find { it.decision == 'weighCompAnswer' }.outcome.compOutcome", equalTo("awarded"))
                .body("find { it.decision == 'weighCompAnswer' }.facts.due", equalTo(700.00f));
    }

    @Test
    void aDecisionBelowThePaymentLeavesMoneyToReturn() {
        String caseId = cases.post(claim("CA"), withoutRemarks(aLowPayment(number, today.minusDays(3))));
        cases.complete(
                caseId,
                "fileFeeDispute",
                map("filed", true, "reason", "schedule", "scheduleAmount", 700.00, "reference", "SBR-1"));
        Api.as("biller")
                .body(map("awarded", 250.00, "decidedOn", today.toString(), "reference", "IBR-7"))
                .post("/cases/" + caseId + "/fee-disputes/decision")
                .then()
                .statusCode(201);
        Api.as("auditor")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .body(
                        "items.text",
                        hasItem(
                                "Due is $250.00 by the state's decision, paid is $310.00; $60.00 may be owed back to the"
                                        + " carrier"));
        cases.on(today.plusDays(1));
        assertThat(cases.open(caseId)).containsExactly("returnMoney");
        Api.as("auditor").get("/cases/" + caseId + "/expected-payment").then().body("owedBack", equalTo(60.00f));
    }

    @Test
    void aScheduleBelowThePaymentClosesTheDispute() {
        WeighCompAnswer weigh = new WeighCompAnswer(null, null);
        Money due = Money.of("250.00");
        Money paid = Money.of("310.00");
        assertThat(weigh.decide(new WeighCompAnswer.Facts(due, false, paid), null)
                        .outcome()
                        .compOutcome())
                .isEqualTo("closed");
        assertThat(weigh.decide(new WeighCompAnswer.Facts(paid, true, paid), null)
                        .outcome()
                        .compOutcome())
                .isEqualTo("closed");
    }

    private Map<String, Object> claim(String state) {
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(20));
        part(claim, "plan").put("funding", "WORKERS_COMP");
        part(claim, "facts").put("serviceState", state);
        return claim;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> claim, String name) {
        return (Map<String, Object>) claim.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withoutRemarks(Map<String, Object> remittance) {
        ((List<Map<String, Object>>) remittance.get("claims")).get(0).remove("remarkCodes");
        return remittance;
    }
}
