package dev.parley.negotiation;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.aPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NegotiationTest {
    private static final LocalDate MONDAY = LocalDate.of(2029, 3, 5);

    @Inject
    CaseDriver driver;

    private String number;
    private String caseId;

    @BeforeEach
    void talks() {
        driver.on(MONDAY);
        number = aClaimNumber();
        caseId = driver.post(anEmergencyClaim(number, MONDAY.minusDays(40)), aLowPayment(number, MONDAY));
        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
        driver.complete(
                caseId,
                "prepareNotice",
                map(
                        "sentOn",
                        MONDAY.toString(),
                        "channel",
                        "MAIL",
                        "recipient",
                        "Test Health Administrators, Austin",
                        "offerTotal",
                        1500.00,
                        "contact",
                        map("name", "N. Negotiator", "phone", "555-0100")));
    }

    @Test
    void anOfferNamesTheVersionItWasMadeFromAndIsMadeOnce() {
        Api.as("negotiator")
                .body(payerOffer(700.00))
                .post("/cases/" + caseId + "/offers")
                .then()
                .statusCode(428);
        String key = UUID.randomUUID().toString();
        int version = Integer.parseInt(etag().replace("\"", ""));
        for (int attempt = 0; attempt < 2; attempt++) {
            Api.as("negotiator")
                    .header("If-Match", "\"" + version + "\"")
                    .header("Idempotency-Key", key)
                    .body(payerOffer(700.00))
                    .post("/cases/" + caseId + "/offers")
                    .then()
                    .statusCode(201)
                    .body("standing", equalTo(true));
        }
        assertThat(etag()).isNotEqualTo("\"" + version + "\"");
        repeated(key, etag(), payerOffer(700.00))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("amount", equalTo(700.00f));
        repeated(key, etag(), payerOffer(702.00))
                .statusCode(422)
                .body("type", equalTo("urn:parley:problem:idempotency-key-reused"));
        Api.as("negotiator")
                .header("If-Match", "\"" + version + "\"")
                .body(payerOffer(701.00))
                .post("/cases/" + caseId + "/offers")
                .then()
                .statusCode(412);
        Api.as("negotiator")
                .get("/cases/" + caseId + "/offers")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2)); // ours from the notice, and theirs
    }

    @Test
    void ourPriceIsTheProvidersToName() {
        Map<String, Object> ours = payerOffer(1200.00);
        ours.put("party", "PROVIDER");
        offer("negotiator", ours, 403);
        offer("provider", ours, 201);
    }

    @Test
    void anOfferThatMakesNoSenseIsRefusedByField() {
        Map<String, Object> wrong = payerOffer(1850.01);
        wrong.put("expiresOn", MONDAY.minusDays(1).toString());
        Api.as("negotiator")
                .header("If-Match", "*")
                .body(wrong)
                .post("/cases/" + caseId + "/offers")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/amount"))
                .body("errors.pointer", hasItem("/expiresOn"));
    }

    @Test
    void aVoidedOfferNoLongerStands() {
        offer("negotiator", payerOffer(600.00), 201);
        String wrong = Api.as("negotiator")
                .header("If-Match", "*")
                .body(payerOffer(1700.00))
                .post("/cases/" + caseId + "/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as("negotiator")
                .header("If-Match", "\"7\"")
                .body(map("reason", "typed wrong"))
                .post("/cases/" + caseId + "/offers/" + wrong + "/void")
                .then()
                .statusCode(412);
        Api.as("negotiator")
                .header("If-Match", "\"0\"")
                .body(map("reason", "typed wrong"))
                .post("/cases/" + caseId + "/offers/" + wrong + "/void")
                .then()
                .statusCode(200)
                .body("voidReason", equalTo("typed wrong"));
        Api.as("negotiator")
                .get("/cases/" + caseId + "/offers")
                .then()
                .statusCode(200)
                .body("find { it.party == 'PAYER' && it.standing }.amount", equalTo(600.00f));
    }

    @Test
    void aFirstOfferIsComparedAcknowledgedAndApprovedByAnother() {
        offer("negotiator", payerOffer(450.00), 201);
        Api.as("provider")
                .get("/cases/" + caseId + "/evaluation")
                .then()
                .statusCode(200)
                .body("comparison.dataUntil", equalTo("2025-06-30"))
                .body(
                        "comparison.options.find { it.choice == 'ACCEPT' }.value",
                        equalTo(38.42f)) // 50.00 / 1.006575 - 11.25
                .body("comparison.options.find { it.choice == 'IDR' }.value", notNullValue())
                .body(
                        "comparison.options.find { it.choice == 'ACCEPT' }.givesUp",
                        hasItem(containsString("FED-ON-13")));
        driver.complete(caseId, "evaluateOffer", map("recommendation", "ACCEPT", "reason", "the client needs cash"));
        driver.attempt(caseId, "providerDecision", map("decision", "ACCEPT", "reason", "cash"))
                .statusCode(409)
                .body("type", containsString("first-offer"));
        driver.attempt(
                        caseId,
                        "providerDecision",
                        map("decision", "ACCEPT", "reason", "cash", "firstOfferAcknowledged", true))
                .statusCode(409)
                .body("type", containsString("rights-not-acknowledged"));
        driver.complete(
                caseId,
                "providerDecision",
                map(
                        "decision",
                        "ACCEPT",
                        "reason",
                        "cash",
                        "firstOfferAcknowledged",
                        true,
                        "rightsAcknowledged",
                        true));
        assertThat(driver.open(caseId)).containsExactly("secondApproval");
        driver.attempt(caseId, "secondApproval", map("approved", false)).statusCode(400);
        driver.complete(caseId, "secondApproval", map("approved", false, "reason", "a dispute brings far more"));
        assertThat(driver.open(caseId)).containsExactly("evaluateOffer");
    }

    @Test
    void anOfferThatExpiredMeanwhileIsNotAccepted() {
        Map<String, Object> offer = payerOffer(1400.00);
        offer.put("expiresOn", MONDAY.plusDays(2).toString());
        offer("negotiator", payerOffer(900.00), 201);
        offer("negotiator", offer, 201);
        driver.complete(caseId, "evaluateOffer", map("recommendation", "ACCEPT", "reason", "a good price"));
        driver.on(MONDAY.plusDays(3));
        driver.attempt(
                        caseId,
                        "providerDecision",
                        map("decision", "ACCEPT", "reason", "good", "rightsAcknowledged", true))
                .statusCode(409)
                .body("type", containsString("offer-expired"));
    }

    @Test
    void stoppingNeedsASecondPersonAndClosesTheCase() {
        offer("negotiator", payerOffer(450.00), 201);
        driver.complete(caseId, "evaluateOffer", map("recommendation", "STOP", "reason", "the client wants peace"));
        driver.complete(
                caseId,
                "providerDecision",
                map("decision", "STOP", "reason", "not worth it", "rightsAcknowledged", true));
        driver.complete(caseId, "secondApproval", map("approved", true));
        assertThat(driver.theCase(caseId).getString("outcome")).isEqualTo("STOPPED");
    }

    @Test
    void aSettlementByPhoneEndsTalksAndIsChasedUntilWrittenOff() {
        settle(map(
                        "agreedTotal",
                        1000.00,
                        "agreedOn",
                        MONDAY.toString(),
                        "payBy",
                        MONDAY.plusDays(14).toString(),
                        "agreedWith",
                        "J. Doe",
                        "evidence",
                        "call R-77"))
                .statusCode(201);
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("RECOVERY");
        settle(map("agreedTotal", 1100.00, "agreedOn", MONDAY.toString(), "agreedWith", "X", "evidence", "Y"))
                .statusCode(409)
                .body("type", containsString("price-settled"));
        offer("negotiator", payerOffer(1200.00), 409);
        expected("due", 600.00f);

        driver.on(MONDAY.plusDays(3));
        driver.receive(aPayment(number, driver.today(), 250.00));
        assertThat(driver.open(caseId)).containsExactly("chasePayment");
        expected("missing", 350.00f);
        driver.attempt(caseId, "chasePayment", map("next", "GIVE_UP", "reason", "too small"))
                .statusCode(403)
                .body("type", containsString("supervisor-needed"));
        driver.complete(caseId, "chasePayment", map("next", "COMPLAIN", "reason", "they refuse to pay the rest"));
        driver.complete(
                caseId,
                "fileComplaint",
                map("addressee", "FEDERAL_HELP_DESK", "reference", "HD-1", "filedOn", MONDAY.toString()));
        expected("complaints[0].reference", "HD-1");

        driver.on(MONDAY.plusDays(40));
        Map<String, Object> task = Api.as("supervisor")
                .queryParam("caseId", caseId)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
        Api.as("supervisor")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(map("next", "GIVE_UP", "reason", "the payer is insolvent"))
                .post("/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(200);
        assertThat(driver.theCase(caseId).getString("outcome")).isEqualTo("SHORT_PAID");
        expected("state", "WRITTEN_OFF");
    }

    @Test
    void aCaseIsWithdrawnOnce() {
        Api.as("provider")
                .header("If-Match", etag())
                .body(map("reason", "the patient asked for it"))
                .post("/cases/" + caseId + "/withdrawal")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("WITHDRAWN"));
        assertThat(driver.open(caseId)).isEmpty();
        Api.as("provider")
                .header("If-Match", "*")
                .body(map("reason", "again"))
                .post("/cases/" + caseId + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", containsString("case-closed"));
    }

    /** As a client repeats it that missed the answer and has read the case again. */
    private ValidatableResponse repeated(String key, String etag, Map<String, Object> offer) {
        return Api.as("negotiator")
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(offer)
                .post("/cases/" + caseId + "/offers")
                .then();
    }

    private String etag() {
        return Api.as("negotiator").get("/cases/" + caseId).then().extract().header("ETag");
    }

    private void offer(String user, Map<String, Object> offer, int status) {
        Api.as(user)
                .header("If-Match", "*")
                .body(offer)
                .post("/cases/" + caseId + "/offers")
                .then()
                .statusCode(status);
    }

    private io.restassured.response.ValidatableResponse settle(Map<String, Object> terms) {
        return Api.as("supervisor")
                .header("If-Match", "*")
                .body(terms)
                .post("/cases/" + caseId + "/settlement")
                .then();
    }

    private void expected(String field, Object value) {
        Api.as("auditor")
                .get("/cases/" + caseId + "/expected-payment")
                .then()
                .statusCode(200)
                .body(field, equalTo(value));
    }

    private static Map<String, Object> payerOffer(double amount) {
        return map("party", "PAYER", "amount", amount, "channel", "EMAIL", "madeOn", MONDAY.toString());
    }
}
