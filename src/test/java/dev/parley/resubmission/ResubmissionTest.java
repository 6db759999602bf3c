package dev.parley.resubmission;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A denied claim goes back to the payer corrected, documented or appealed, each once, and then on. */
@QuarkusTest
class ResubmissionTest {
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
    void replacesWhatIsWrongAndWaitsForThePayer() {
        String caseId = cases.post(claim(), denial("16", "1"));
        assertThat(cases.theCase(caseId).getString("phase")).isEqualTo("RESUBMISSION");
        cases.attempt(caseId, "prepareCorrectedClaim", map("resubmitted", true, "reason", "modifier was left out"))
                .statusCode(400)
                .body("errors.pointer", hasItems("/frequencyCode", "/corrections"));
        Map<String, Object> correction = map(
                "resubmitted",
                true,
                "reason",
                "modifier was left out",
                "frequencyCode",
                "7",
                "payerControlNumber",
                "PC-1",
                "corrections",
                List.of(map("part", "MODIFIER", "line", 1, "after", "25")));
        cases.attempt(caseId, "prepareCorrectedClaim", correction)
                .statusCode(400)
                .body("errors.pointer", contains("/coder", "/sourceNote"));
        correction.put("coder", "coder 7");
        correction.put("sourceNote", "note signed 2026-06-01");
        cases.complete(caseId, "prepareCorrectedClaim", correction);
        Api.as("auditor")
                .get("/cases/" + caseId + "/resubmissions")
                .then()
                .body("state", contains("SENT"))
                .body("[0].what[0]", equalTo("MODIFIER, line 1: (nothing) -> 25"))
                .body("[0].frequencyCode", equalTo("7"));
        Api.as("negotiator")
                .get("/cases/" + caseId + "/documents")
                .then()
                .body("kind", contains("corrected-claim", "claim-file"));
        acknowledge(caseId, map("accepted", true, "payerControlNumber", "PC-2"));
        Api.as("auditor").get("/cases/" + caseId + "/resubmissions").then().body("state", contains("ACKNOWLEDGED"));
        Api.as("auditor")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .body("items.kind", hasItems("resubmission-sent", "claim-acknowledged"));
    }

    @Test
    void sendsWhatTheFrontEndRefusedAsOriginal() {
        String caseId = cases.post(claim(), null);
        Api.unchecked("biller")
                .body(map("accepted", false))
                .post("/cases/" + caseId + "/acknowledgments")
                .then()
                .statusCode(400);
        acknowledge(caseId, map("accepted", false, "reason", "A7:562 billing provider unknown"));
        Map<String, Object> correction = map(
                "resubmitted",
                true,
                "reason",
                "the payer has the provider under another number",
                "frequencyCode",
                "7",
                "payerControlNumber",
                "PC-1",
                "corrections",
                List.of(map("part", "PROVIDER", "after", "enrolled NPI")));
        cases.attempt(caseId, "prepareCorrectedClaim", correction)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:original-again"))
                .body("ruleId", equalTo("CLM-05"));
        correction.put("frequencyCode", "1");
        correction.remove("payerControlNumber");
        cases.complete(caseId, "prepareCorrectedClaim", correction);
        // refused again: still never filed, and tried again
        acknowledge(caseId, map("accepted", false, "reason", "A7:562 still unknown"));
        cases.complete(caseId, "prepareCorrectedClaim", correction);
        Api.as("auditor").get("/cases/" + caseId + "/resubmissions").then().body("state", contains("REJECTED", "SENT"));
    }

    @Test
    void appealsADenialWithBothFormsAndGoesOnWhenItIsGivenUp() {
        String caseId = cases.post(claim(), denial("29", "4"));
        Api.as("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body(
                        "find { it.kind == 'ERISA_APPEAL' }.due",
                        equalTo(today.minusDays(3).plusDays(180).toString()));
        Map<String, Object> appeal = map(
                "resubmitted",
                true,
                "reason",
                "filed in time",
                "grounds",
                "The acceptance report shows receipt within the window",
                "references",
                List.of("PC-1"),
                "assignmentOfBenefits",
                true);
        cases.attempt(caseId, "writeAppeal", appeal).statusCode(409).body("ruleId", equalTo("ERI-13"));
        cases.complete(caseId, "writeAppeal", map("resubmitted", false, "reason", "the member signs nothing"));
        // nothing is left to try, so the price is negotiated; the self-funded plan may have elected state law
        assertThat(cases.open(caseId)).containsExactly("reviewCase");
        assertThat(Api.unchecked("auditor")
                        .get("/cases/" + caseId + "/decisions")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("findAll { it.decision == 'assessCase' }.outcome.path"))
                .isEqualTo(List.of("resubmit", "negotiate"));
    }

    @Test
    void sendsRecordsOnlyWithTheAuthorizationTheyNeed() {
        String caseId = cases.post(claim(), denial("252", "4"));
        cases.attempt(
                        caseId,
                        "gatherDocumentation",
                        map(
                                "resubmitted",
                                true,
                                "reason",
                                "asked for",
                                "records",
                                List.of(map("kind", "PSYCHOTHERAPY_NOTES", "title", "notes of May"))))
                .statusCode(409)
                .body("ruleId", equalTo("BH-08"));
        cases.complete(
                caseId,
                "gatherDocumentation",
                map(
                        "resubmitted",
                        true,
                        "reason",
                        "asked for",
                        "payerControlNumber",
                        "PC-1",
                        "records",
                        List.of(map("kind", "MEDICAL_RECORD", "title", "emergency record of the day"))));
        cases.on(today.plusDays(40)); // the payer stays silent past its day
        Api.as("auditor")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .body("items.kind", hasItems("resubmission-sent", "payer-silent"))
                .body("items.text.join(' ')", containsString("Documentation was sent"));
        assertThat(cases.theCase(caseId).getString("phase")).isEqualTo("REVIEW");
    }

    private Map<String, Object> claim() {
        return anEmergencyClaim(number, today.minusDays(20));
    }

    private void acknowledge(String caseId, Map<String, Object> outcome) {
        Api.as("biller")
                .body(outcome)
                .post("/cases/" + caseId + "/acknowledgments")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> denial(String reason, String status) {
        return map(
                "traceNumber",
                "DEN-" + number,
                "payerId",
                "TEST1",
                "payerName",
                "Test Health Administrators",
                "receivedOn",
                today.minusDays(3).toString(),
                "totalPaid",
                0.00,
                "claims",
                List.of(map(
                        "claimNumber",
                        number,
                        "payerControlNumber",
                        "PC-1",
                        "statusCode",
                        status,
                        "charge",
                        1850.00,
                        "paid",
                        0.00,
                        "remarkCodes",
                        List.of("N864"),
                        "adjustments",
                        List.of(map("group", "CO", "reason", reason, "amount", 1850.00)))));
    }
}
