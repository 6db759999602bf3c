package dev.parley.remittance;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments reach their claims in any order; what nobody can tell waits as a task with reasons. */
@QuarkusTest
class PaymentsFindTheirClaimsTest {
    @Inject
    Clock clock;

    private LocalDate today;
    private LocalDate service;

    @BeforeEach
    void aDayOfServiceOfItsOwn() {
        today = LocalDate.now(clock);
        service = today.minusDays(40 + ThreadLocalRandom.current().nextInt(3000));
    }

    @Test
    void aKnownNumberNeedsNobody() {
        String number = aClaimNumber();
        String claim = posted(number);
        remittance(aLowPayment(number, today)).body("claims[0].claimId", equalTo(claim));
        assertThat(tasksAbout(number)).isEmpty();
    }

    @Test
    void anUnknownNumberIsATaskAndAPersonNamesTheClaim() {
        String claim = posted(aClaimNumber());
        String garbled = aClaimNumber();
        JsonPath remittance = remittance(ofThatDay(aLowPayment(garbled, today)))
                .body("claims[0].claimId", nullValue())
                .extract()
                .jsonPath();
        String payment = remittance.getString("claims[0].id");
        Api.as("biller")
                .get("/remittances/" + remittance.getString("id") + "/claims/" + payment + "/candidates")
                .then()
                .statusCode(200)
                .body("[0].claimId", equalTo(claim))
                .body("[0].agrees", hasItems("charge", "date of service", "procedure codes with modifiers"))
                .body("[0].differs", hasItem("claim number"));
        Api.as("biller")
                .get("/remittances/payments/" + payment)
                .then()
                .statusCode(200)
                .body("remittanceId", equalTo(remittance.getString("id")))
                .body("payment.claimNumber", equalTo(garbled))
                .body("candidates[0].claimId", equalTo(claim));
        Api.as("biller@other").get("/remittances/payments/" + payment).then().statusCode(404);
        String task = theTaskAbout(garbled);
        complete(task, map("claimId", claim)).statusCode(200).body("caseFile", nullValue());
        Api.as("biller")
                .get("/remittances/" + remittance.getString("id"))
                .then()
                .body("claims[0].claimId", equalTo(claim))
                .body("claims[0].matchedBy", equalTo("said by biller"));
        String caseId = Api.as("biller").get("/claims/" + claim).jsonPath().getString("caseId");
        Api.as("biller").get("/cases/" + caseId).then().body("money.paid", equalTo(310.0f));
    }

    @Test
    void aPaymentThatCameFirstIsTakenUpByItsClaim() {
        String number = aClaimNumber();
        String remittance =
                remittance(ofThatDay(aLowPayment(number, today))).extract().path("id");
        String task = theTaskAbout(number);
        String claim = posted(number);
        Api.as("biller").get("/remittances/" + remittance).then().body("claims[0].claimId", equalTo(claim));
        Api.as("biller").get("/tasks/" + task).then().body("state", equalTo("DROPPED"));
    }

    @Test
    void ofSeveralClaimsThatFitNoneIsTaken() {
        posted(aClaimNumber());
        posted(aClaimNumber());
        String unknown = aClaimNumber();
        JsonPath remittance = remittance(ofThatDay(aLowPayment(unknown, today)))
                .body("claims[0].claimId", nullValue())
                .extract()
                .jsonPath();
        Api.as("biller")
                .get("/remittances/" + remittance.getString("id") + "/claims/" + remittance.getString("claims[0].id")
                        + "/candidates")
                .then()
                .body("claimId", hasSize(2));
    }

    @Test
    void thePayersOwnNumberTellsWhatItKnowsTheClaimBy() {
        String number = aClaimNumber();
        String claim = posted(number);
        Map<String, Object> first = ofThatDay(aLowPayment(number, today));
        remittance(first);
        Map<String, Object> second = ofThatDay(aLowPayment(aClaimNumber(), today));
        paid(second).put("payerControlNumber", "PC-" + number);
        remittance(second)
                .body("claims[0].claimId", equalTo(claim))
                .body(
                        "claims[0].matchedBy",
                        equalTo("payer control number, charge, date of service, procedure codes"
                                + " with modifiers; not the same: claim number"));
    }

    @Test
    void aReversalAndItsCorrectionUndoWhatTheyUndo() {
        String number = aClaimNumber();
        String claim = posted(number);
        remittance(aLowPayment(number, today));
        Map<String, Object> reversal = new HashMap<>(aLowPayment(number, today));
        reversal.put("traceNumber", "TRN-R-" + number);
        reversal.put("totalPaid", -310.00);
        paid(reversal).put("statusCode", "22");
        paid(reversal).put("charge", -1850.00);
        paid(reversal).put("paid", -310.00);
        paid(reversal).put("lines", List.of());
        remittance(reversal).body("claims[0].claimId", equalTo(claim));
        String caseId = Api.as("biller").get("/claims/" + claim).jsonPath().getString("caseId");
        Api.as("biller").get("/cases/" + caseId).then().body("money.paid", equalTo(0.0f));
    }

    @Test
    void theAnswerIsOneOfThree() {
        String number = aClaimNumber();
        remittance(ofThatDay(aLowPayment(number, today)));
        String task = theTaskAbout(number);
        complete(task, map()).statusCode(400);
        complete(task, map("claimId", "01890a5d-ac96-774b-bcce-b302099a8057"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/claimId"));
        complete(task, map("notOurs", "paid to us by mistake; returned")).statusCode(200);
        assertThat(tasksAbout(number)).isEmpty();
    }

    @Test
    void aPaymentWithoutAClaimCanOpenOne() {
        String number = aClaimNumber();
        String remittance =
                remittance(ofThatDay(aLowPayment(number, today))).extract().path("id");
        complete(theTaskAbout(number), map("newClaim", anEmergencyClaim(number, service)))
                .statusCode(200);
        String claim = Api.as("biller").get("/remittances/" + remittance).path("claims[0].claimId");
        Api.as("biller").get("/claims/" + claim).then().body("claimNumber", equalTo(number));
    }

    private String posted(String number) {
        return Api.as("rcm-system")
                .body(anEmergencyClaim(number, service))
                .post("/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse remittance(Map<String, Object> body) {
        return Api.as("rcm-system").body(body).post("/remittances").then().statusCode(201);
    }

    private Map<String, Object> ofThatDay(Map<String, Object> remittance) {
        paid(remittance).put("serviceFrom", service.toString());
        return remittance;
    }

    @SuppressWarnings("unchecked") // built as such by Samples
    private static Map<String, Object> paid(Map<String, Object> remittance) {
        return (Map<String, Object>) ((List<?>) remittance.get("claims")).get(0);
    }

    private static List<String> tasksAbout(String number) {
        return Api.as("biller")
                .get("/tasks?kind=matchPayment&limit=500")
                .jsonPath()
                .getList("items.findAll { it.claimNumber == '" + number + "' }.id");
    }

    private static String theTaskAbout(String number) {
        List<String> tasks = tasksAbout(number);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private static ValidatableResponse complete(String task, Map<String, Object> body) {
        return Api.unchecked("biller")
                .header("If-Match", "*")
                .body(body)
                .post("/tasks/" + task + "/complete")
                .then();
    }
}
