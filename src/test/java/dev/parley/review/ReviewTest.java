package dev.parley.review;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review from a posted claim to its path, as people and systems see it. */
@QuarkusTest
class ReviewTest {
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
    void waitsForThePayerUntilItsDay() {
        LocalDate service = today.minusDays(6);
        String caseId = cases.post(anEmergencyClaim(number, service), null);
        theCase(caseId)
                .body("nextAction", equalTo("Wait for the payer's answer"))
                .body("dueOn", equalTo(service.plusDays(3 + 30).toString()));
        Api.as("negotiator")
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
        String caseId = cases.post(claim, null);
        // remarks N864 and N877 tell the kind of service and that the provider was out of network
        Api.as("auditor")
                .get("/cases/" + caseId + "/facts")
                .then()
                .body("find { it.name == 'providerNetwork' }.source", equalTo("derived"))
                .body("find { it.name == 'serviceType' }.evidence", containsString("N864"));
        Api.as("biller")
                .get("/cases/" + caseId + "/blockers")
                .then()
                .body("findAll { it.resolvedAt == null }.code", contains("plan-funding-unknown"));
        cases.attempt(
                        caseId,
                        "supplyMissingFact",
                        map("value", "RICH_UNCLE", "source", "ID_CARD", "evidence", "front of the card"))
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        cases.attempt(caseId, "supplyMissingFact", map("source", "ID_CARD", "evidence", "front of the card"))
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        cases.attempt(
                        caseId,
                        "supplyMissingFact",
                        map("values", map("state", "TX"), "source", "ID_CARD", "evidence", "front of the card"))
                .statusCode(400)
                .body("errors.pointer", hasItems("/value", "/values/state"));
        cases.attempt(
                        caseId,
                        "supplyMissingFact",
                        map("value", "SELF_FUNDED_ERISA", "source", "ID_CARD", "evidence", "front of the card"))
                .statusCode(200);
        Api.as("biller")
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
        String caseId = cases.post(claim, null);
        String waiting = task(caseId);
        Api.as("rcm-system")
                .body(map(
                        "name", "planFunding",
                        "value", "MEDICAID",
                        "source", "PAYER",
                        "evidence", "call 4711"))
                .post("/cases/" + caseId + "/facts")
                .then()
                .statusCode(201)
                .body("recordedBy", equalTo("rcm-system"));
        Api.as("biller").get("/tasks/" + waiting).then().body("state", equalTo("DROPPED"));
        theCase(caseId).body("forum.regime", equalTo("APPEAL")).body("nextAction", equalTo("Review the case"));
        Api.as("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body("find { it.kind == 'OPEN_NEGOTIATION_START' }.state", equalTo("CANCELLED"));
    }

    @Test
    void takesNoFundingFromAnotherClaimWhosePlanHasNoNameEither() {
        Map<String, Object> one = anEmergencyClaim(number, today.minusDays(20));
        one.put("plan", map("funding", "SELF_FUNDED_ERISA"));
        String first = cases.post(one, null);
        facts(first).body("find { it.name == 'planFunding' }.value", equalTo("SELF_FUNDED_ERISA"));
        String claim = Api.as("auditor").get("/cases/" + first).path("claimId");
        Api.as("auditor").get("/claims/" + claim).then().body("plan", nullValue()); // no party of any dispute either
        Map<String, Object> other = anEmergencyClaim(aClaimNumber(), today.minusDays(20));
        other.put("plan", map("narrowNetwork", true));
        facts(cases.post(other, null)).body("name", hasItem("narrowNetwork")).body("name", not(hasItem("planFunding")));
    }

    private static ValidatableResponse facts(String caseId) {
        return Api.as("auditor").get("/cases/" + caseId + "/facts").then().statusCode(200);
    }

    @Test
    void refusesFactsThatReadAsNothing() {
        String caseId = cases.post(anEmergencyClaim(number, today.minusDays(6)), null);
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
        String caseId = cases.post(claim, null);
        cases.attempt(
                        caseId,
                        "supplyMissingFact",
                        map("notAvailable", true, "source", "PAYER", "evidence", "three calls, nobody says"))
                .statusCode(200);
        theCase(caseId).body("forum.regime", equalTo("UNKNOWN")).body("nextAction", equalTo("Review the case"));
        cases.attempt(caseId, "reviewCase", map("path", "workersComp", "reason", "looks like it"))
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:path-barred"))
                .body("ruleId", equalTo("WC-05"));
        cases.attempt(caseId, "reviewCase", map("path", "await", "reason", "a call tomorrow"))
                .statusCode(200);
        theCase(caseId).body("nextAction", equalTo("Wait for the payer's answer"));
    }

    @Test
    void keepsTheDecisionWithItsFactsAndOpensTheWindow() {
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(20));
        claim.put("remittance", aLowPayment(number, today.minusDays(5)));
        String caseId = cases.post(claim, null);
        Api.unchecked("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .body("find { it.decision == 'assessCase' }.outcome.path", equalTo("negotiate"))
                .body("find { it.decision == 'assessCase' }.outcome.regime", equalTo("FEDERAL_IDR"))
                .body("find { it.decision == 'assessCase' }.rules", hasItem("FED-ON-01"))
                .body("find { it.decision == 'assessCase' }.facts.law.state", equalTo("TX"));
        Api.as("negotiator")
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

    private static ValidatableResponse theCase(String caseId) {
        return Api.as("negotiator").get("/cases/" + caseId).then().statusCode(200);
    }

    private static String task(String caseId) {
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
