package dev.parley.review;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review from a posted claim to its path, as people and systems see it. */
@QuarkusTest
class ReviewTest {
    @jakarta.inject.Inject
    Clock clock;

    private LocalDate today;
    private String number;

    @BeforeEach
    void aNewClaim() {
        today = LocalDate.now(clock);
        number = aClaimNumber();
    }

    @Test
    void waitsForThePayerUntilItsDay() {
        LocalDate service = today.minusDays(6);
        String caseId = post(anEmergencyClaim(number, service));
        theCase(caseId)
                .body("nextAction", equalTo("Wait for the payer's answer"))
                .body("dueOn", equalTo(service.plusDays(3 + 30).toString()));
        Api.unchecked("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body("find { it.kind == 'INITIAL_PAYMENT' }.state", equalTo("OPEN"));
    }

    @Test
    void asksForEachMissingFactAndGoesOnWhenTheyAreThere() {
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(20));
        claim.remove("facts");
        claim.remove("plan");
        Map<String, Object> answer = aLowPayment(number, today.minusDays(5));
        claim.put("remittance", answer);
        String caseId = post(claim);
        // remarks N864 and N877 tell the kind of service and that the provider was out of network
        Api.unchecked("auditor")
                .get("/cases/" + caseId + "/facts")
                .then()
                .body("find { it.name == 'providerNetwork' }.source", equalTo("derived"))
                .body("find { it.name == 'serviceType' }.evidence", containsString("N864"));
        Api.unchecked("biller")
                .get("/cases/" + caseId + "/blockers")
                .then()
                .body("findAll { it.resolvedAt == null }.code", contains("plan-funding-unknown"));
        String task = tasks(caseId).get(0);
        complete("biller", task, map("value", "RICH_UNCLE", "source", "ID_CARD", "evidence", "front of the card"))
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        complete("biller", task, map("source", "ID_CARD", "evidence", "front of the card"))
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        complete(
                        "biller",
                        task,
                        map("values", map("state", "TX"), "source", "ID_CARD", "evidence", "front of the card"))
                .statusCode(400)
                .body("errors.pointer", hasItems("/value", "/values/state"));
        complete(
                        "biller",
                        task,
                        map("value", "SELF_FUNDED_ERISA", "source", "ID_CARD", "evidence", "front of the card"))
                .statusCode(200);
        Api.unchecked("biller")
                .get("/cases/" + caseId + "/blockers")
                .then()
                .body("findAll { it.resolvedAt == null }", empty());
        theCase(caseId).body("forum.regime", equalTo("FEDERAL_IDR")).body("nextAction", equalTo("Review the case"));
    }

    @Test
    void looksAgainWhenAFactArrives() {
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(20));
        claim.remove("plan");
        claim.put("remittance", withoutRemarks(aLowPayment(number, today.minusDays(5))));
        String caseId = post(claim);
        String waiting = tasks(caseId).get(0);
        Api.unchecked("rcm-system")
                .body(map(
                        "name", "planFunding",
                        "value", "MEDICAID",
                        "source", "PAYER",
                        "evidence", "call 4711"))
                .post("/cases/" + caseId + "/facts")
                .then()
                .statusCode(201)
                .body("recordedBy", equalTo("rcm-system"));
        Api.unchecked("biller").get("/tasks/" + waiting).then().body("state", equalTo("DROPPED"));
        theCase(caseId).body("forum.regime", equalTo("APPEAL")).body("nextAction", equalTo("Review the case"));
        Api.unchecked("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body("find { it.kind == 'OPEN_NEGOTIATION_START' }.state", equalTo("CANCELLED"));
    }

    @Test
    void refusesFactsThatReadAsNothing() {
        String caseId = post(anEmergencyClaim(number, today.minusDays(6)));
        Api.unchecked("biller")
                .body(map("name", "state", "value", "Texas", "source", "CLAIM", "evidence", "box 32"))
                .post("/cases/" + caseId + "/facts")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        Api.unchecked("auditor")
                .body(map("name", "state", "value", "TX", "source", "CLAIM", "evidence", "box 32"))
                .post("/cases/" + caseId + "/facts")
                .then()
                .statusCode(403);
        Api.unchecked("biller@other").get("/cases/" + caseId + "/facts").then().statusCode(404);
    }

    @Test
    void goesOnWithDoubtsWhenNobodyCanFindAFactOut() {
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(20));
        claim.remove("plan");
        claim.put("remittance", aLowPayment(number, today.minusDays(5)));
        String caseId = post(claim);
        complete(
                        "biller",
                        tasks(caseId).get(0),
                        map("notAvailable", true, "source", "PAYER", "evidence", "three calls, nobody says"))
                .statusCode(200);
        theCase(caseId).body("forum.regime", equalTo("UNKNOWN")).body("nextAction", equalTo("Review the case"));
        complete("negotiator", tasks(caseId).get(0), map("path", "workersComp", "reason", "looks like it"))
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:path-barred"))
                .body("ruleId", equalTo("WC-05"));
        complete("negotiator", tasks(caseId).get(0), map("path", "await", "reason", "a call tomorrow"))
                .statusCode(200);
        theCase(caseId).body("nextAction", equalTo("Wait for the payer's answer"));
    }

    @Test
    void keepsTheDecisionWithItsFactsAndOpensTheWindow() {
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(20));
        claim.put("remittance", aLowPayment(number, today.minusDays(5)));
        String caseId = post(claim);
        Api.unchecked("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .body("find { it.decision == 'assessCase' }.outcome.path", equalTo("negotiate"))
                .body("find { it.decision == 'assessCase' }.outcome.regime", equalTo("FEDERAL_IDR"))
                .body("find { it.decision == 'assessCase' }.rules", hasItem("FED-ON-01"))
                .body("find { it.decision == 'assessCase' }.facts.law.state", equalTo("TX"));
        Api.unchecked("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body("find { it.kind == 'OPEN_NEGOTIATION_START' }.state", equalTo("OPEN"))
                .body("find { it.kind == 'INITIAL_PAYMENT' }.state", equalTo("MET"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withoutRemarks(Map<String, Object> remittance) {
        ((List<Map<String, Object>>) remittance.get("claims")).get(0).remove("remarkCodes");
        return remittance;
    }

    private String post(Map<String, Object> claim) {
        return Api.unchecked("rcm-system")
                .body(claim)
                .post("/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private static io.restassured.response.ValidatableResponse theCase(String caseId) {
        return Api.unchecked("negotiator").get("/cases/" + caseId).then().statusCode(200);
    }

    private static List<String> tasks(String caseId) {
        List<String> open = Api.unchecked("negotiator")
                .queryParam("caseId", caseId)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(open).isNotEmpty();
        return open;
    }

    private static io.restassured.response.ValidatableResponse complete(
            String user, String task, Map<String, Object> body) {
        String etag = Api.unchecked(user).get("/tasks/" + task).then().extract().header("ETag");
        return Api.unchecked(user)
                .header("If-Match", etag)
                .body(body)
                .post("/tasks/" + task + "/complete")
                .then();
    }
}
