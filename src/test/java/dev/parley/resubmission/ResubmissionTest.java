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
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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

    @Test
    void asksForTheEvidenceOfTheDenialAndSendsTheLetterAsPdf() throws IOException {
        String caseId = cases.post(claim(), denial("50", "4"));
        Api.as("biller")
                .get("/cases/" + caseId + "/resubmission")
                .then()
                .statusCode(200)
                .body("remedy", equalTo("DOCUMENTATION"))
                .body("codes.code", contains("50"))
                .body("codes.owner", contains("biller"))
                .body("evidence.find { it.anyOf.contains('MEDICAL_RECORD') }.firm", equalTo(true))
                .body("evidence.find { it.anyOf.contains('CRITERIA_MATCH') }.firm", equalTo(false))
                .body("letter.template", equalTo("documentation.1"))
                .body("letter.missing", contains("enclosures"));
        Map<String, Object> body = map(
                "resubmitted",
                true,
                "reason",
                "need is denied",
                "records",
                List.of(record("ITEMIZED_BILL", "the bill")));
        cases.attempt(caseId, "gatherDocumentation", body)
                .statusCode(400)
                .body("errors.pointer", contains("/records", "/records"))
                .body("errors[0].detail", containsString("MEDICAL_RECORD"));
        body.put("without", List.of(map("kind", "MEDICAL_RECORD", "reason", "it is long")));
        cases.attempt(caseId, "gatherDocumentation", body)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:evidence-missing"));
        body.put("records", List.of(record("MEDICAL_RECORD", "emergency record of the day")));
        body.put("without", List.of(map("kind", "CRITERIA_MATCH", "reason", "the plan has not sent its criteria yet")));
        body.put("letter", "Please see [missing: enclosures]");
        cases.attempt(caseId, "gatherDocumentation", body).statusCode(400).body("errors.pointer", contains("/letter"));
        body.remove("letter");
        cases.complete(caseId, "gatherDocumentation", body);
        String letter = letterOf(caseId, "documentation");
        assertThat(letter)
                .contains("RECORDS FOR A CLAIM", number, "PC-1", "Medical record: emergency record of the day")
                .doesNotContain("Example", "Avery", "[missing");
    }

    @Test
    void appealsLevelByLevelAndThenAsksForExternalReview() throws IOException {
        String caseId = cases.post(claim(), denial("39", "4"));
        assertThat(cases.theCase(caseId).getList("triage.because")).contains("the payer denied the claim");
        assertThat(cases.theCase(caseId).getDouble("triage.expectedGain")).isEqualTo(1830.00);
        Api.as("negotiator")
                .queryParam("caseId", caseId)
                .get("/tasks")
                .then()
                .body("items[0].priority", equalTo(50 + cases.theCase(caseId).getInt("triage.points")));
        Map<String, Object> appeal = appeal();
        cases.attempt(caseId, "writeAppeal", appeal).statusCode(400).body("errors.pointer", contains("/records"));
        appeal.put("records", List.of(record("TRIAGE_NOTE", "triage note of the day")));
        appeal.put("letter", "We appeal. The triage note shows that it could not wait.");
        cases.complete(caseId, "writeAppeal", appeal);
        assertThat(letterOf(caseId, "appeal")).isEqualTo("We appeal. The triage note shows that it could not wait.");
        appeal.remove("letter");
        cases.receive(denial("39", "4", 2));
        assertThat(cases.theCase(caseId).getString("nextAction")).isEqualTo("Write appeal, level 2");
        cases.complete(caseId, "writeAppeal", appeal);
        cases.receive(denial("39", "4", 3));
        assertThat(cases.theCase(caseId).getString("nextAction")).isEqualTo("Request external review");
        Api.as("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body(
                        "find { it.kind == 'ERISA_EXTERNAL_REVIEW' }.due",
                        equalTo(today.plusMonths(4).toString()));
        cases.attempt(caseId, "writeAppeal", appeal).statusCode(400).body("errors.pointer", contains("/records"));
        appeal.put(
                "records",
                List.of(record("TRIAGE_NOTE", "triage note"), record("FINAL_DENIAL_NOTICE", "decision of level 2")));
        appeal.put("assignedRights", List.of("BENEFITS", "DOCUMENTS"));
        cases.complete(caseId, "writeAppeal", appeal);
        Api.as("auditor")
                .get("/cases/" + caseId + "/resubmissions")
                .then()
                .body("kind", contains("APPEAL", "APPEAL", "EXTERNAL_REVIEW"))
                .body("level", contains(1, 2, null))
                .body("[2].letterTemplate", equalTo("external-review.1"))
                .body("[2].what", hasItems("assignment does not name: SUIT, BREACH_OF_DUTY"))
                .body("[2].answerDueOn", equalTo(today.plusDays(45).toString()));
        Api.as("auditor")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .body("items.kind", hasItems("assignment-wording-gap"));
    }

    @Test
    void neverHasOneLineWithThePayerAsCorrectionAndAsAppeal() {
        String caseId = cases.post(claim(), denial("8", "4"));
        cases.complete(
                caseId,
                "prepareCorrectedClaim",
                map(
                        "resubmitted",
                        true,
                        "reason",
                        "wrong modifier",
                        "frequencyCode",
                        "7",
                        "payerControlNumber",
                        "PC-1",
                        "corrections",
                        List.of(map("part", "MODIFIER", "line", 1, "after", "25")),
                        "coder",
                        "coder 7",
                        "sourceNote",
                        "note signed"));
        cases.on(today.plusDays(40)); // the payer stays silent
        Map<String, Object> appeal = appeal();
        appeal.put("without", List.of(map("kind", "LICENSE", "reason", "the payer has it")));
        cases.attempt(caseId, "writeAppeal", appeal)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:line-in-two-remedies"))
                .body("line", equalTo(1))
                .body("ruleId", equalTo("CLM-08"));
        appeal.put("lines", List.of(2));
        cases.complete(caseId, "writeAppeal", appeal);
        Api.as("auditor")
                .get("/cases/" + caseId + "/resubmissions")
                .then()
                .body("lines", contains(List.of(1), List.of(2)));
    }

    @Test
    void guardsPsychotherapyNotesUnderAnyName() {
        String caseId = cases.post(claim(), denial("39", "4"));
        String notes = Api.as("biller")
                .body(map(
                        "name", "notes.pdf",
                        "kind", "psychotherapy-notes",
                        "mediaType", "application/pdf",
                        "contentBase64", "SGVsbG8="))
                .post("/cases/" + caseId + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> appeal = appeal();
        appeal.put("records", List.of(record("TRIAGE_NOTE", "triage note")));
        appeal.put("documents", List.of(notes));
        cases.attempt(caseId, "writeAppeal", appeal).statusCode(409).body("ruleId", equalTo("BH-08"));
        appeal.remove("documents");
        Map<String, Object> disguised = record("MEDICAL_RECORD", "record");
        disguised.put("documentId", notes);
        appeal.put("records", List.of(disguised));
        cases.attempt(caseId, "writeAppeal", appeal).statusCode(409).body("ruleId", equalTo("BH-08"));
    }

    private static Map<String, Object> record(String kind, String title) {
        return map("kind", kind, "title", title);
    }

    private static Map<String, Object> appeal() {
        return map(
                "resubmitted",
                true,
                "reason",
                "the denial is wrong",
                "grounds",
                "The care could not wait",
                "references",
                List.of("PC-1"),
                "assignmentOfBenefits",
                true,
                "authorizedRepresentative",
                true);
    }

    /** The words of the newest document of a kind. */
    private static String letterOf(String caseId, String kind) throws IOException {
        List<String> ids = Api.as("negotiator")
                .get("/cases/" + caseId + "/documents")
                .then()
                .extract()
                .jsonPath()
                .getList("findAll { it.kind == '" + kind + "' }.id");
        byte[] pdf = Api.unchecked("negotiator")
                .get("/cases/" + caseId + "/documents/" + ids.get(ids.size() - 1) + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .strip();
        }
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
        return denial(reason, status, 1);
    }

    /** The payer's answer of that number: the first came three days ago, the others today. */
    private Map<String, Object> denial(String reason, String status, int which) {
        return map(
                "traceNumber",
                "DEN-" + which + "-" + number,
                "payerId",
                "TEST1",
                "payerName",
                "Test Health Administrators",
                "receivedOn",
                today.minusDays(which == 1 ? 3 : 0).toString(),
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
