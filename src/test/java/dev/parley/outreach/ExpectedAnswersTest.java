package dev.parley.outreach;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.parley.mail.SendMails;
import dev.parley.mail.TestPostman;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExpectedAnswersTest {
    private static final LocalDate MONDAY = LocalDate.of(2029, 3, 5);

    @Inject
    CaseDriver driver;

    @Inject
    SweepExpectedMessages sweep;

    @Inject
    SendMails sender;

    @Inject
    TestPostman postman;

    private String caseId;

    @BeforeEach
    void aCaseInTalks() {
        postman.forget();
        driver.on(MONDAY);
        String number = aClaimNumber();
        caseId = driver.post(anEmergencyClaim(number, MONDAY.minusDays(40)), aLowPayment(number, MONDAY));
        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
        sweep.sweep();
    }

    @Test
    void silenceIsKeptOnPaperAndALateAnswerIsOne() throws Exception {
        String id = ask(map("subject", "QPA", "channel", "EMAIL", "recipient", "idr@payer.example"));
        requests().body("[0].state", equalTo("QUEUED"));
        sender.run();
        requests()
                .body("[0].state", equalTo("ASKED"))
                .body("[0].ruleId", equalTo("FED-IP-04"))
                .body("[0].sentOn", equalTo("2029-03-05"))
                .body("[0].dueOn", equalTo("2029-03-19"));
        driver.on(LocalDate.of(2029, 3, 19));
        sweep.sweep();
        requests().body("[0].state", equalTo("ASKED"));
        driver.on(LocalDate.of(2029, 3, 20));
        sweep.sweep();
        sweep.sweep();
        String record = requests()
                .body("[0].state", equalTo("SILENT"))
                .body("[0].silenceId", notNullValue())
                .extract()
                .path("[0].silenceId");
        byte[] paper = Api.unchecked("auditor")
                .get("/cases/" + caseId + "/documents/" + record + "/content")
                .asByteArray();
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("RECORD OF NON-RESPONSE", "QPA", "2029-03-05", "2029-03-19", "FED-IP-04");
        }
        assertThat(alarms()).hasSize(1);

        Api.as("biller")
                .body(map("answer", "370.00 for 99285", "answeredOn", "2029-03-20"))
                .post("/cases/" + caseId + "/information-requests/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("answeredLate", equalTo(true))
                .body("silenceId", equalTo(record));
        assertThat(alarms()).as("taken off the list").isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "QPA, MAIL, , , /sentOn",
        "QPA, MAIL, 2029-03-06, receipt, /sentOn",
        "QPA, MAIL, 2029-03-05, , /evidence",
        "QPA, EMAIL, , ' ', /recipient",
        ", MAIL, 2029-03-05, receipt, /subject",
    })
    void aRequestWithoutItsProofIsRefused(
            String subject, String channel, String sentOn, String evidence, String pointer) {
        Map<String, Object> request = new HashMap<>(map("channel", channel, "recipient", "1 Main St"));
        request.put("subject", subject);
        request.put("sentOn", sentOn);
        request.put("evidence", evidence);
        Api.unchecked("negotiator")
                .body(request)
                .post("/cases/" + caseId + "/information-requests")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
        requests().body("size()", equalTo(0));
    }

    @Test
    void aBrokenPromiseIsAskedAboutAndMayBeWaitedForAgain() {
        Map<String, Object> call = map(
                "channel",
                "PHONE",
                "withWhom",
                "J. Doe",
                "referenceNumber",
                "7731",
                "summary",
                "will send an offer",
                "promisedFor",
                "2029-03-07");
        Api.unchecked("negotiator")
                .body(call)
                .post("/cases/" + caseId + "/contacts")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/promise"));
        call.put("promise", "an offer by Wednesday");
        Api.as("negotiator")
                .body(call)
                .post("/cases/" + caseId + "/contacts")
                .then()
                .statusCode(201);
        driver.on(LocalDate.of(2029, 3, 8));
        sweep.sweep();
        assertThat(alarms()).as("a day of grace").isEmpty();
        driver.on(LocalDate.of(2029, 3, 9));
        sweep.sweep();
        Map<String, Object> alarm = alarms().get(0);
        complete(alarm, map("finding", "WAIT", "evidence", "call 7740")).statusCode(400);
        complete(alarm, map("finding", "WAIT", "evidence", "call 7740", "until", "2029-03-13"))
                .statusCode(200);
        driver.on(LocalDate.of(2029, 3, 14));
        sweep.sweep();
        assertThat(alarms()).hasSize(1);
        String id = Api.as("auditor")
                .get("/cases/" + caseId + "/expected-messages")
                .then()
                .body("[0].state", equalTo("MISSED"))
                .body("[0].what", startsWith("promised: an offer"))
                .extract()
                .path("[0].id");
        String arrival = "/cases/" + caseId + "/expected-messages/" + id + "/arrival";
        Api.as("negotiator")
                .body(map("evidence", "e-mail of today"))
                .post(arrival)
                .then()
                .statusCode(200);
        assertThat(alarms()).isEmpty();
        Api.as("negotiator").body(map("evidence", "again")).post(arrival).then().statusCode(409);
    }

    /** Nobody of the payer's answers, and then nobody of ours: both chains are climbed. */
    @Test
    void silenceClimbsBothChains() {
        driver.complete(
                caseId,
                "prepareNotice",
                map(
                        "sentOn",
                        MONDAY.toString(),
                        "channel",
                        "FAX",
                        "recipient",
                        "+1 555 010 0100",
                        "offerTotal",
                        1500.00,
                        "contact",
                        map("name", "N. Negotiator", "phone", "555-0100")));
        driver.on(MONDAY.plusDays(7));
        for (int call = 1; call <= 3; call++) {
            driver.complete(
                    caseId,
                    "contactPayer",
                    map("contact", map("channel", "PHONE", "reached", false, "summary", "nobody answered")));
            if (call < 3) {
                driver.on(driver.today().plusDays(7));
            }
        }
        assertThat(driver.open(caseId)).containsExactly("escalateToSupervisor");
        assertThat(queue()).isEqualTo("supervisor");
        driver.on(driver.today().plusDays(8));
        assertThat(queue()).isEqualTo("compliance");
        driver.complete(caseId, "escalateToSupervisor", map("giveUp", false, "reason", "their medical director calls"));
        driver.on(driver.today().plusDays(7));
        assertThat(driver.open(caseId)).containsExactly("contactPayer");
    }

    @Test
    void theCadenceIsTheHousesOwn() {
        Api.unchecked("supervisor")
                .header("If-Match", "*")
                .body(map("terms", terms(List.of("janitor")), "reason", "test"))
                .put("/policies/outreach")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/terms/ownChain/0"));
        Api.as("auditor")
                .get("/policies/outreach")
                .then()
                .statusCode(200)
                .body("terms.ownChain", contains("supervisor", "compliance"));
    }

    private static Map<String, Object> terms(List<String> chain) {
        return map(
                "followUpDays",
                5,
                "escalateAfter",
                3,
                "talkDays",
                60,
                "ownDays",
                5,
                "ownChain",
                chain,
                "informationDays",
                10,
                "graceDays",
                1);
    }

    private String queue() {
        return Api.as("supervisor")
                .queryParam("caseId", caseId)
                .get("/tasks")
                .jsonPath()
                .getString("items.find { it.kind == 'escalateToSupervisor' }.queue");
    }

    private String ask(Map<String, Object> request) {
        return Api.as("negotiator")
                .body(request)
                .post("/cases/" + caseId + "/information-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse requests() {
        return Api.as("auditor")
                .get("/cases/" + caseId + "/information-requests")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse complete(
            Map<String, Object> task, Map<String, Object> body) {
        return Api.unchecked("negotiator")
                .header("If-Match", "*")
                .body(body)
                .post("/tasks/" + task.get("id") + "/complete")
                .then();
    }

    private List<Map<String, Object>> alarms() {
        List<String> expected = Api.as("auditor")
                .get("/cases/" + caseId + "/expected-messages")
                .jsonPath()
                .getList("id");
        List<Map<String, Object>> tasks = Api.as("negotiator")
                .queryParam("kind", "missingMessage")
                .queryParam("limit", 500)
                .get("/tasks")
                .jsonPath()
                .getList("items");
        return tasks.stream()
                .filter(task -> expected.contains(task.get("subjectId")))
                .toList();
    }
}
