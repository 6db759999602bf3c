package dev.parley.patientbalance;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient is asked for the lawful share and no more, and money is given up by two people. */
@QuarkusTest
class PatientBalanceTest {
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
    void billsTheCostShareOfAProtectedItemAndNoMore() {
        String caseId = atPatientBalance(claim());
        Api.as("auditor")
                .get("/cases/" + caseId + "/patient-balance")
                .then()
                .body("costShare", equalTo(90.00f))
                .body("beyond", equalTo(0.00f))
                .body("held", equalTo(1450.00f))
                .body("answer", equalTo("COST_SHARE"));
        refused(caseId, map("choice", "BILL_BALANCE", "amount", 500.00, "evidence", "policy 3"), "FED-BB-03");
        refused(caseId, map("choice", "BILL_COST_SHARE", "amount", 90.01, "evidence", "policy 3"), "FED-BB-03");
        cases.attempt(caseId, "decidePatientBalance", map("choice", "BILL_COST_SHARE", "evidence", "policy 3"))
                .statusCode(400)
                .body("errors.pointer", contains("/amount"));
        cases.complete(
                caseId, "decidePatientBalance", map("choice", "BILL_COST_SHARE", "amount", 90.00, "evidence", "835"));
        Api.as("auditor")
                .get("/cases/" + caseId + "/patient-balance")
                .then()
                .body("decisions.state", contains("APPLIED"));
        assertThat(cases.open(caseId)).as("the payer may still owe 1450").containsExactly("approveClosing");
        cases.complete(caseId, "approveClosing", map("reason", "the payer's part is not worth a dispute"));
        assertThat(cases.theCase(caseId).getString("status")).isEqualTo("CLOSED");
    }

    @Test
    void givesMoneyUpOnlyWithAGroundAndTwoPeople() {
        String caseId = atPatientBalance(claim());
        refused(caseId, writeOff("ROUTINE_WAIVER", 90.00), "PB-03");
        refused(caseId, writeOff("HARDSHIP", 90.00), "PB-11");
        refused(caseId, writeOff("SMALL_BALANCE", 90.00), "PB-15");
        refused(caseId, writeOff("NSA_OR_STATE_BAR", 1500.00), "PB-08");
        Map<String, Object> hardship = writeOff("HARDSHIP", 90.00);
        hardship.put("individualFinding", true);
        cases.complete(caseId, "decidePatientBalance", hardship);
        assertThat(cases.open(caseId)).containsExactly("secondApproval");
        cases.complete(caseId, "secondApproval", map("approved", false, "reason", "no income proof on file"));
        cases.complete(caseId, "decidePatientBalance", hardship);
        cases.complete(caseId, "secondApproval", map("approved", true));
        Api.as("auditor")
                .get("/cases/" + caseId + "/patient-balance")
                .then()
                .body("decisions.state", contains("SENT_BACK", "APPLIED"))
                .body("decisions.decidedBy", contains("supervisor", "supervisor"));
    }

    @Test
    void letsTheClinicianLookFirstInBehavioralCare() {
        Map<String, Object> claim = claim();
        facts(claim).put("specialty", "BEHAVIORAL_HEALTH");
        String caseId = atPatientBalance(claim);
        cases.complete(caseId, "clinicalReview", map("advice", "PAUSE", "ruleUsed", "practice policy 12"));
        refused(caseId, map("choice", "BILL_COST_SHARE", "amount", 90.00, "evidence", "835"), "BH-09");
        cases.complete(caseId, "decidePatientBalance", map("choice", "HOLD", "evidence", "clinician's advice"));
        Api.as("auditor")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .body("items.kind", hasItem("patient-balance-applied"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(Map<String, Object> claim) {
        return (Map<String, Object>) claim.get("facts");
    }

    private Map<String, Object> claim() {
        return anEmergencyClaim(number, today.minusDays(20));
    }

    /** The self-funded plan may have elected state law, so a person reviews and sends it on. */
    private String atPatientBalance(Map<String, Object> claim) {
        String caseId = cases.post(claim, aLowPayment(number, today.minusDays(3)));
        cases.complete(caseId, "reviewCase", map("path", "patientBalance", "reason", "the provider wants no dispute"));
        assertThat(cases.theCase(caseId).getString("phase")).isEqualTo("PATIENT_BALANCE");
        return caseId;
    }

    private static Map<String, Object> writeOff(String reason, double amount) {
        return map("choice", "WRITE_OFF", "amount", amount, "writeOffReason", reason, "evidence", "policy 3, record 8");
    }

    private void refused(String caseId, Map<String, Object> body, String ruleId) {
        cases.attempt(caseId, "decidePatientBalance", body).statusCode(409).body("ruleId", equalTo(ruleId));
    }
}
