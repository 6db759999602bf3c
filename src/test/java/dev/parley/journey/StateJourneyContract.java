package dev.parley.journey;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.aPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases whose price a state settles, from the claim to the cash. */
abstract class StateJourneyContract {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Inject
    CaseDriver driver;

    @Test
    void aTexanArbitrationIsFiledDecidedAndPaid() {
        String number = aClaimNumber();
        String caseId = refused(number, "TX");
        assertThat(due(caseId, "STATE_DISPUTE")).isEqualTo("2027-05-30");
        assertThat(driver.open(caseId)).containsExactly("fileStateDispute");
        road(caseId)
                .body("status", equalTo("OPEN"))
                .body("roadId", equalTo("TX-ARBITRATION"))
                .body("due", equalTo("2027-05-30"));

        driver.attempt(caseId, "fileStateDispute", map("filed", true, "filedOn", "2027-03-02"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/fee"));
        driver.attempt(caseId, "fileStateDispute", request("2027-03-02", 250.00))
                .statusCode(400)
                .body("errors.pointer", contains("/filedOn"));
        driver.complete(caseId, "fileStateDispute", request("2027-03-01", 250.00));
        String dispute = dispute(caseId);
        Api.as("auditor@other").get("/state-disputes/" + dispute).then().statusCode(404);
        Api.unchecked("auditor")
                .header("If-Match", "*")
                .body(map("name", "A", "namedOn", "2027-03-01", "meetsOn", "2027-03-20"))
                .post("/state-disputes/" + dispute + "/neutral")
                .then()
                .statusCode(403);
        assertThat(deadline(caseId, "STATE_DISPUTE", "state")).isEqualTo("MET");

        driver.on(LocalDate.of(2027, 3, 10));
        news(dispute, "neutral", map("name", "A. Arbiter", "namedOn", "2027-02-28", "meetsOn", "2027-03-20"))
                .statusCode(400)
                .body("errors.pointer", contains("/namedOn"));
        news(dispute, "neutral", map("name", "A. Arbiter", "namedOn", "2027-03-10", "meetsOn", "2027-03-20"))
                .statusCode(200)
                .body("state", equalTo("NEUTRAL_NAMED"));
        news(dispute, "neutral", map("name", "B. Arbiter", "namedOn", "2027-03-10", "meetsOn", "2027-03-20"))
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:state-dispute-wrong-state"));
        driver.attempt(
                        caseId,
                        "submitStateOffer",
                        map("offer", 9999.00, "submittedOn", "2027-03-10", "evidence", "by portal"))
                .statusCode(400)
                .body("errors.pointer", contains("/offer"));
        driver.complete(
                caseId,
                "submitStateOffer",
                map("offer", 1400.00, "submittedOn", "2027-03-10", "evidence", "portal receipt 7"));

        driver.on(LocalDate.of(2027, 4, 20));
        assertThat(driver.open(caseId)).contains("chaseState");
        Map<String, Object> decision =
                map("decidedOn", "2027-04-20", "award", 1400.00, "prevailing", "PROVIDER", "payerOffer", 450.00);
        news(dispute, "decision", decision).statusCode(400).body("errors.pointer", contains("/payableUntil"));
        decision.put("payableUntil", "2027-05-20");
        news(dispute, "decision", decision).statusCode(200).body("state", equalTo("DECIDED"));
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("RECOVERY");
        assertThat(due(caseId, "STATE_SUIT")).isEqualTo("2027-06-04");
        Api.as("auditor")
                .get("/cases/" + caseId + "/expected-payment")
                .then()
                .statusCode(200)
                .body("source", equalTo("STATE_AWARD"))
                .body("due", equalTo(1000.00f))
                .body("dueOn", equalTo("2027-05-20"));

        driver.receive(aPayment(number, driver.today(), 1000.00));
        JsonPath closed = driver.theCase(caseId);
        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getString("outcome")).isEqualTo("AWARDED");
        assertThat(openClocks(caseId)).isEmpty();
        assertThat(driver.open(caseId)).isEmpty();
    }

    /** 310 was paid and 90 is the patient's: 380 decided leaves the provider 20 to send back. */
    @Test
    void aDecisionBelowThePaymentIsSentBack() {
        String number = aClaimNumber();
        String caseId = refused(number, "TX");
        driver.complete(caseId, "fileStateDispute", request("2027-03-01", 250.00));
        String dispute = dispute(caseId);
        driver.on(LocalDate.of(2027, 3, 10));
        news(dispute, "neutral", map("name", "A. Arbiter", "namedOn", "2027-03-10", "meetsOn", "2027-03-20"))
                .statusCode(200);
        driver.complete(
                caseId,
                "submitStateOffer",
                map("offer", 1400.00, "submittedOn", "2027-03-10", "evidence", "portal receipt 8"));
        driver.on(LocalDate.of(2027, 4, 20));
        news(dispute, "decision", map("decidedOn", "2027-04-20", "award", 380.00, "prevailing", "PAYER"))
                .statusCode(200);
        Api.as("auditor")
                .get("/cases/" + caseId + "/expected-payment")
                .then()
                .statusCode(200)
                .body("owedBack", equalTo(20.00f))
                .body("tooMuch", equalTo(20.00f))
                .body("dueOn", equalTo("2027-05-20"));
        driver.complete(
                caseId,
                "returnMoney",
                map(
                        "next",
                        "SENT",
                        "reason",
                        "as decided",
                        "amount",
                        20.00,
                        "sentOn",
                        "2027-04-20",
                        "reference",
                        "CHK-" + number));
        assertThat(driver.theCase(caseId).getString("status")).isEqualTo("CLOSED");
        assertThat(driver.theCase(caseId).getString("outcome")).isEqualTo("AWARDED");
    }

    /** Nebraska's row names mediation and little else: three questions come first, each to the role that finds it out. */
    @Test
    void aNebraskanMediationAsksFirstIsAgreedAndPaid() {
        String number = aClaimNumber();
        String caseId = refused(number, "NE");
        road(caseId)
                .body("status", equalTo("ASK"))
                .body(
                        "questions.code",
                        contains("state-threshold-unknown", "state-talks-start-unknown", "state-window-unknown"));
        assertThat(blockers(caseId)).hasSize(3);
        assertThat(driver.open(caseId)).containsExactly("supplyMissingFact");
        fact(caseId, "stateThresholdMet", "true");
        fact(caseId, "stateNegotiationStarted", "2027-03-01");
        assertThat(due(caseId, "STATE_OPEN_NEGOTIATION")).isEqualTo("2027-03-31");
        driver.attempt(caseId, "supplyMissingFact", map("value", "soon", "source", "OTHER", "evidence", "a guess"))
                .statusCode(400);
        driver.complete(
                caseId,
                "supplyMissingFact",
                map("value", "2027-05-31", "source", "OTHER", "evidence", "letter of the department of 2027-03-01"));
        assertThat(due(caseId, "STATE_DISPUTE")).isEqualTo("2027-05-31");
        assertThat(driver.open(caseId)).isEmpty();
        road(caseId).body("status", equalTo("WAIT")).body("opens", equalTo("2027-04-01"));

        driver.on(LocalDate.of(2027, 4, 1));
        driver.complete(caseId, "fileStateDispute", request("2027-04-01", 0.00));
        String dispute = dispute(caseId);
        news(dispute, "neutral", map("name", "M. Mediator", "namedOn", "2027-04-01", "meetsOn", "2027-04-15"))
                .statusCode(200);
        driver.attempt(caseId, "attendMediation", map("result", "AGREED", "heldOn", "2027-04-01", "evidence", "x"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/agreedTotal"));
        driver.complete(
                caseId,
                "attendMediation",
                map("result", "ADJOURNED", "heldOn", "2027-04-01", "nextOn", "2027-04-20", "evidence", "minutes"));
        driver.on(LocalDate.of(2027, 4, 20));
        driver.complete(
                caseId,
                "attendMediation",
                map(
                        "result",
                        "AGREED",
                        "heldOn",
                        "2027-04-20",
                        "agreedTotal",
                        1000.00,
                        "payBy",
                        "2027-05-10",
                        "agreedWith",
                        "Test Health Administrators",
                        "evidence",
                        "signed terms"));
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("RECOVERY");
        Api.as("auditor").get("/state-disputes/" + dispute).then().body("state", equalTo("AGREED"));

        driver.receive(aPayment(number, driver.today(), 600.00));
        assertThat(driver.theCase(caseId).getString("outcome")).isEqualTo("SETTLED");
        assertThat(openClocks(caseId)).isEmpty();
    }

    @Test
    void aMissedWindowIsASupervisorsAndAFailedThresholdEndsTheRoad() {
        String caseId = refused(aClaimNumber(), "TX");
        driver.on(LocalDate.of(2027, 5, 31));
        assertThat(driver.open(caseId)).containsExactly("escalateToSupervisor");
        assertThat(deadline(caseId, "STATE_DISPUTE", "state")).isEqualTo("MISSED");
        driver.attempt(caseId, "escalateToSupervisor", map("giveUp", false, "reason", "the office was closed"))
                .statusCode(400)
                .body("errors.pointer", contains("/extension"));
        driver.complete(
                caseId,
                "escalateToSupervisor",
                map(
                        "giveUp",
                        false,
                        "reason",
                        "the office was closed",
                        "extension",
                        map("until", "2027-06-04", "reference", "bulletin 9", "ground", "PUBLIC_NOTICE")));
        assertThat(deadline(caseId, "STATE_DISPUTE", "due")).contains("2027-06-04");
        driver.complete(caseId, "fileStateDispute", map("filed", false, "reason", "the provider would rather talk"));
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("EVALUATION");

        String colorado = refused(aClaimNumber(), "CO");
        fact(colorado, "stateThresholdMet", "false");
        assertThat(driver.theCase(colorado).getString("phase")).isEqualTo("EVALUATION");
        road(colorado).body("status", equalTo("CLOSED")).body("because", startsWith("the claim does not meet"));
    }

    /** Reviewed, talked about, and handed to the state's process by the provider. */
    private String refused(String number, String state) {
        driver.on(MONDAY);
        Map<String, Object> claim = anEmergencyClaim(number, MONDAY.minusDays(40));
        part(claim, "plan").put("funding", "FULLY_INSURED");
        part(claim, "plan").put("state", state);
        part(claim, "facts").put("serviceState", state);
        Map<String, Object> payment = aLowPayment(number, MONDAY);
        withoutRemarks(payment);
        String caseId = driver.post(claim, payment);
        assertThat(driver.theCase(caseId).getString("forum.regime")).isEqualTo("STATE");
        if (driver.open(caseId).contains("reviewCase")) { // the rows of some states name a scope to check
            driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "the law reaches the plan"));
        }
        driver.offer(caseId, map("party", "PAYER", "amount", 450.00, "channel", "EMAIL", "madeOn", MONDAY.toString()))
                .statusCode(201);
        driver.complete(caseId, "evaluateOffer", map("recommendation", "IDR", "reason", "far too low"));
        driver.complete(
                caseId, "providerDecision", map("decision", "IDR", "reason", "go on", "rightsAcknowledged", true));
        if (driver.open(caseId).contains("secondApproval")) {
            driver.complete(caseId, "secondApproval", map("approved", true));
        }
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("IDR");
        driver.on(MONDAY); // what is due now rings
        return caseId;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) whole.get(name);
    }

    /** Remarks that name the federal act would make a person look twice. */
    @SuppressWarnings("unchecked")
    private static void withoutRemarks(Map<String, Object> payment) {
        ((List<Map<String, Object>>) payment.get("claims")).forEach(claim -> claim.put("remarkCodes", List.of()));
    }

    private static Map<String, Object> request(String on, double fee) {
        return map("filed", true, "filedOn", on, "reference", "REQ-" + on, "fee", fee, "evidence", "confirmation page");
    }

    private static void fact(String caseId, String name, String value) {
        Api.as("negotiator")
                .body(map("name", name, "value", value, "source", "OTHER", "evidence", "found out for the test"))
                .post("/cases/" + caseId + "/facts")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse road(String caseId) {
        return Api.as("auditor").get("/cases/" + caseId + "/state-road").then().statusCode(200);
    }

    private static List<String> blockers(String caseId) {
        return Api.as("auditor")
                .get("/cases/" + caseId + "/blockers")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.resolvedAt == null }.code");
    }

    private static String dispute(String caseId) {
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .get("/state-disputes")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse news(String dispute, String what, Map<String, Object> body) {
        return Api.as("negotiator")
                .header("If-Match", "*")
                .body(body)
                .post("/state-disputes/" + dispute + "/" + what)
                .then();
    }

    private static String due(String caseId, String kind) {
        return deadlines(caseId).getString("find { it.kind == '" + kind + "' }.due");
    }

    private static String deadline(String caseId, String kind, String field) {
        return deadlines(caseId).getString("findAll { it.kind == '" + kind + "' }[-1]." + field);
    }

    private static List<String> openClocks(String caseId) {
        return deadlines(caseId).getList("findAll { it.state == 'OPEN' }.kind");
    }

    private static JsonPath deadlines(String caseId) {
        return Api.as("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
