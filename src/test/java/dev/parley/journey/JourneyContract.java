package dev.parley.journey;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.aPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole cases, from the claim to the money, through REST alone. */
abstract class JourneyContract {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Inject
    CaseDriver driver;

    @Test
    void anOfferIsCounteredAcceptedAndPaid() {
        driver.on(MONDAY);
        String number = aClaimNumber();
        String caseId = driver.post(anEmergencyClaim(number, MONDAY.minusDays(40)), aLowPayment(number, MONDAY));
        assertThat(driver.theCase(caseId).getString("forum.regime")).isEqualTo("FEDERAL_IDR");

        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
        driver.complete(caseId, "prepareNotice", notice(MONDAY));
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("OUTREACH");
        assertThat(due(caseId, "OPEN_NEGOTIATION_END")).isEqualTo("2027-04-09");
        assertThat(due(caseId, "IDR_INITIATION")).isEqualTo("2027-04-15");

        driver.on(MONDAY.plusDays(7));
        driver.complete(
                caseId,
                "contactPayer",
                map(
                        "contact",
                        map(
                                "channel",
                                "PHONE",
                                "withWhom",
                                "J. Doe",
                                "referenceNumber",
                                "R-1",
                                "summary",
                                "They will send an offer")));
        driver.offer(
                        caseId,
                        map(
                                "party",
                                "PAYER",
                                "amount",
                                700.00,
                                "channel",
                                "EMAIL",
                                "madeOn",
                                driver.today().toString()))
                .statusCode(201);
        JsonPath evaluation = Api.as("provider")
                .get("/cases/" + caseId + "/evaluation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(evaluation.getList("comparison.options.choice")).contains("ACCEPT", "COUNTER", "IDR", "STOP");

        driver.complete(
                caseId,
                "evaluateOffer",
                map("recommendation", "COUNTER", "reason", "far below the median award", "counterAmount", 1200.00));
        driver.complete(
                caseId, "providerDecision", map("decision", "COUNTER", "reason", "agreed", "counterAmount", 1200.00));
        secondApprovalIfAsked(caseId);
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("OUTREACH");

        driver.on(MONDAY.plusDays(14));
        driver.offer(
                        caseId,
                        map(
                                "party",
                                "PAYER",
                                "amount",
                                1000.00,
                                "channel",
                                "EMAIL",
                                "madeOn",
                                driver.today().toString()))
                .statusCode(201);
        driver.complete(caseId, "evaluateOffer", map("recommendation", "ACCEPT", "reason", "above the target"));
        driver.complete(
                caseId,
                "providerDecision",
                map("decision", "ACCEPT", "reason", "good price", "rightsAcknowledged", true));
        secondApprovalIfAsked(caseId);
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("RECOVERY");

        JsonPath before = statistics();
        driver.receive(aPayment(number, driver.today(), 600.00));
        JsonPath after = statistics();
        assertThat(after.getInt("all.closed")).isEqualTo(before.getInt("all.closed") + 1);
        assertThat(after.getInt("all.payments")).isEqualTo(before.getInt("all.payments") + 1);
        assertThat(after.getDouble("all.recovered") - before.getDouble("all.recovered"))
                .isEqualTo(600.00);
        // other tests' cases are in it, and many of them are paid on the day they are opened
        assertThat(after.getInt("all.medianDaysToCash")).isNotNegative();
        assertThat(after.getInt("all.settled")).isPositive();
        assertThat(after.getInt("all.firstOffersAccepted"))
                .as("the second price was taken")
                .isLessThan(after.getInt("all.settled"));
        assertThat(after.getString("months[-1].month")).isEqualTo("2027-03");
        assertThat(after.getList("payers.figures.payments", Integer.class)).anyMatch(count -> count > 0);
        JsonPath closed = driver.theCase(caseId);
        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getString("outcome")).isEqualTo("SETTLED");
        assertThat(driver.open(caseId)).isEmpty();
        assertThat(openClocks(caseId)).isEmpty();
    }

    @Test
    void aRefusedOfferGoesToArbitrationAndTheAwardIsPaid() {
        String number = aClaimNumber();
        String caseId = refusedAndOffered(number);
        String disputeId = disputeOf(caseId);
        driver.receive(payment(number, 1450.00));
        JsonPath live = driver.theCase(caseId);
        assertThat(live.getString("status"))
                .as("paid in full, but the dispute is live")
                .isEqualTo("OPEN");
        assertThat(told(caseId, "payment-in-dispute"))
                .contains("dispute DISP-" + number
                        + " is live: $1850.00 billed less $1760.00 paid so far and $90.00 of the patient");
        Map<String, Object> asked = Api.as("negotiator")
                .queryParam("kind", "weighLatePayment")
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subjectId == '" + caseId + "' }");
        weigh(asked, map("next", "WITHDRAW", "reason", "paid after all"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/requestedOn"));
        weigh(asked, map("next", "WITHDRAW", "requestedOn", driver.today().toString(), "reason", "paid after all"))
                .statusCode(200);
        String withdrawals = "withdrawal-requests";
        String wish = Api.as("negotiator")
                .get("/disputes/" + disputeId + "/" + withdrawals)
                .then()
                .statusCode(200)
                .body("state", equalTo(List.of("ASKED")))
                .body("reason", equalTo(List.of("paid after all")))
                .extract()
                .path("id[0]");
        news(
                disputeId,
                withdrawals + "/" + wish + "/answer",
                map("answer", "REFUSED", "answeredOn", driver.today().toString(), "evidence", "portal message 7"));
        Map<String, Object> back = payment(number, -1450.00);
        claimOf(back).put("statusCode", "22");
        driver.receive(back);
        driver.on(LocalDate.of(2027, 5, 10));
        news(
                disputeId,
                "determination",
                map("determinedOn", "2027-05-10", "award", 1400.00, "prevailing", "PROVIDER", "payerOffer", 450.00));
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("RECOVERY");
        assertThat(due(caseId, "AWARD_PAYMENT")).isEqualTo("2027-06-09");
        assertThat(statistics().getInt("all.won")).isPositive();
        assertThat(statistics().getDouble("all.wonPercent")).isPositive();

        driver.receive(payment(number, 1000.00));
        JsonPath closed = driver.theCase(caseId);
        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getString("outcome")).isEqualTo("AWARDED");
        assertThat(openClocks(caseId)).containsOnly("COOLING_OFF_END", "FEE_REFUND");
    }

    /** An award of what the payer had paid brings nothing and closes the case; what comes after that is held against it. */
    @Test
    void anAwardThatBroughtNothingStillBindsThePayerAfterTheEnd() {
        String number = aClaimNumber();
        String caseId = awardedNothing(number);
        Map<String, Object> back = payment(number, -310.00);
        claimOf(back).put("statusCode", "22");
        driver.receive(back);
        JsonPath open = driver.theCase(caseId);
        assertThat(open.getString("status")).isEqualTo("OPEN");
        assertThat(open.getString("phase"))
                .as("no second review, and no second dispute about the same price")
                .isEqualTo("RECOVERY");
        assertThat(told(caseId, "case-reopened")).contains("The award binds", "the payer took $310.00 back");
        assertThat(due(caseId)).isEqualTo(310.00f);
        driver.receive(payment(number, 310.00));
        assertThat(driver.theCase(caseId).getString("status")).isEqualTo("CLOSED");
    }

    @Test
    void anAwardThatBroughtNothingIsFollowedWhenItIsCorrected() {
        String number = aClaimNumber();
        String caseId = awardedNothing(number);
        news(
                disputeOf(caseId),
                "determination/corrections",
                map(
                        "correctedOn",
                        driver.today().toString(),
                        "award",
                        1400.00,
                        "prevailing",
                        "PROVIDER",
                        "payerOffer",
                        400.00,
                        "reason",
                        "the sides were mixed up"));
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("RECOVERY");
        assertThat(told(caseId, "case-reopened")).contains("it was corrected to $1400.00 on 2027-05-10");
        assertThat(due(caseId)).isEqualTo(1000.00f);
        driver.receive(payment(number, 1000.00));
        assertThat(driver.theCase(caseId).getString("status")).isEqualTo("CLOSED");
        assertThat(driver.theCase(caseId).getString("outcome")).isEqualTo("AWARDED");
    }

    /** The payer wins with what it had paid and what the patient owes. */
    private String awardedNothing(String number) {
        String caseId = refusedAndOffered(number);
        driver.on(LocalDate.of(2027, 5, 10));
        news(
                disputeOf(caseId),
                "determination",
                map("determinedOn", "2027-05-10", "award", 400.00, "prevailing", "PAYER", "payerOffer", 400.00));
        assertThat(driver.theCase(caseId).getString("status"))
                .as("waits for %s", driver.open(caseId))
                .isEqualTo("CLOSED");
        return caseId;
    }

    /** Each its own, as disputes suspend each other. */
    private static String payerOf(String number) {
        return "P-" + number;
    }

    private Map<String, Object> payment(String number, double amount) {
        Map<String, Object> payment = aPayment(number, driver.today(), amount);
        payment.put("payerId", payerOf(number));
        return payment;
    }

    private static float due(String caseId) {
        return Api.as("negotiator")
                .get("/cases/" + caseId + "/expected-payment")
                .then()
                .statusCode(200)
                .extract()
                .path("due");
    }

    private static String disputeOf(String caseId) {
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .get("/disputes")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** Up to our final offer. */
    private String refusedAndOffered(String number) {
        driver.on(MONDAY);
        Map<String, Object> claim = anEmergencyClaim(number, MONDAY.minusDays(40));
        claim.put("payer", map("payerId", payerOf(number), "name", "Test Health " + number));
        Map<String, Object> answer = aLowPayment(number, MONDAY);
        answer.put("payerId", payerOf(number));
        String caseId = driver.post(claim, answer);
        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
        driver.complete(caseId, "prepareNotice", notice(MONDAY));
        driver.offer(caseId, map("party", "PAYER", "amount", 450.00, "channel", "EMAIL", "madeOn", MONDAY.toString()))
                .statusCode(201);
        driver.complete(caseId, "evaluateOffer", map("recommendation", "IDR", "reason", "awards are far higher"));
        driver.complete(
                caseId, "providerDecision", map("decision", "IDR", "reason", "go on", "rightsAcknowledged", true));
        secondApprovalIfAsked(caseId);
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("IDR");

        driver.on(LocalDate.of(2027, 4, 12));
        driver.complete(
                caseId,
                "attestEligibility",
                map(
                        "eligible",
                        true,
                        "legs",
                        BatchWalk.LEGS,
                        "basis",
                        "remittance, notice and plan document",
                        "reasons",
                        map("BATCHING", "two codes of one visit on one claim, filed as one dispute on purpose")));
        driver.complete(caseId, "submitInitiation", initiation("DISP-" + number, driver.today()));
        news(disputeOf(caseId), "entity-selection", map("entity", "Test Arbiters", "selectedOn", "2027-04-12"));
        driver.complete(
                caseId,
                "submitOfferAndFees",
                map(
                        "offer",
                        1400.00,
                        "submittedOn",
                        driver.today().toString(),
                        "administrativeFeePaidOn",
                        driver.today().toString(),
                        "entityFeePaidOn",
                        driver.today().toString(),
                        "entityFee",
                        500.00,
                        "practiceSize",
                        "FROM_20_TO_50",
                        "specialty",
                        "Emergency medicine",
                        "brief",
                        "The patient's acuity was high and the practice covers the region alone."));
        return caseId;
    }

    private static ValidatableResponse weigh(Map<String, Object> task, Map<String, Object> weighed) {
        return Api.as("negotiator")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(weighed)
                .post("/tasks/" + task.get("id") + "/complete")
                .then();
    }

    private static Map<String, Object> notice(LocalDate sentOn) {
        return map(
                "sentOn",
                sentOn.toString(),
                "channel",
                "EMAIL",
                "recipient",
                "negotiation@payer.example",
                "offerTotal",
                1500.00,
                "contact",
                map("name", "N. Negotiator", "email", "n@clinic.example"));
    }

    private static Map<String, Object> initiation(String disputeNumber, LocalDate on) {
        return map(
                "disputeNumber",
                disputeNumber,
                "initiatedOn",
                on.toString(),
                "payerNotifiedOn",
                on.toString(),
                "kind",
                "SINGLE",
                "preferredEntity",
                "Test Arbiters",
                "contents",
                BatchWalk.CONTENTS,
                "evidence",
                "portal confirmation");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claimOf(Map<String, Object> remittance) {
        return (Map<String, Object>) ((List<Object>) remittance.get("claims")).get(0);
    }

    /** The last entry of a kind. */
    private static String told(String caseId, String kind) {
        List<String> texts = Api.as("auditor")
                .queryParam("limit", 200)
                .get("/cases/" + caseId + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == '" + kind + "' }.text");
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }

    private void secondApprovalIfAsked(String caseId) {
        if (driver.open(caseId).contains("secondApproval")) {
            driver.complete(caseId, "secondApproval", map("approved", true));
        }
    }

    private static void news(String disputeId, String what, Map<String, Object> body) {
        Api.as("negotiator")
                .header("If-Match", "*")
                .body(body)
                .post("/disputes/" + disputeId + "/" + what)
                .then()
                .statusCode(200);
    }

    private static String due(String caseId, String kind) {
        return deadlines(caseId).getString("find { it.kind == '" + kind + "' }.due");
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

    private static JsonPath statistics() {
        return Api.as("supervisor")
                .get("/ops/statistics")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
