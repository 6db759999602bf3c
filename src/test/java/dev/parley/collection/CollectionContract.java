package dev.parley.collection;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.aPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole recoveries through REST with the clock moved: 1000 agreed, 310 paid before, 90 the patient's, so 600 is due. */
abstract class CollectionContract {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Inject
    CaseDriver driver;

    private String number;
    private String caseId;

    @BeforeEach
    void aCaseSettledAtThousand() {
        driver.on(MONDAY);
        number = aClaimNumber();
        caseId = driver.post(anEmergencyClaim(number, MONDAY.minusDays(40)), aLowPayment(number, MONDAY));
        int answer = Api.as("provider")
                .header("If-Match", "*")
                .body(map(
                        "agreedTotal",
                        1000.00,
                        "agreedOn",
                        MONDAY.toString(),
                        "payBy",
                        MONDAY.plusDays(30).toString(),
                        "agreedWith",
                        "J. Doe",
                        "evidence",
                        "e-mail of the day"))
                .post("/cases/" + caseId + "/settlement")
                .then()
                .extract()
                .statusCode();
        if (answer == 202) { // beyond one person's authority
            Api.as("supervisor")
                    .header("If-Match", "*")
                    .body(map("approved", true))
                    .post("/cases/" + caseId + "/settlement/approval")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void paidInFullOnTheDayClosesAndReleasesThePatientsShare() {
        assertThat(expected().getString("due")).isEqualTo("600.00");
        driver.on(MONDAY.plusDays(20));
        driver.receive(aPayment(number, driver.today(), 600.00));
        closed("SETTLED");
        assertThat(expected().getString("settledOn")).isEqualTo(driver.today().toString());
        told("payment-complete", "$1000.00 agreed or awarded less $310.00 paid before and $90.00 owed by the patient");
        told("patient-share-released", "$90.00");
    }

    @Test
    void shortThenSilentThenComplainedAboutThenPaid() {
        driver.on(MONDAY.plusDays(10));
        driver.receive(aPayment(number, driver.today(), 200.00));
        told("payment-short", "$400.00 is missing");
        driver.complete(caseId, "chasePayment", map("next", "WAIT", "reason", "they look into it"));
        driver.on(MONDAY.plusDays(31));
        told("payment-overdue", "$400.00 is missing");
        driver.complete(caseId, "chasePayment", map("next", "COMPLAIN", "reason", "silent"));
        driver.complete(
                caseId,
                "fileComplaint",
                map(
                        "addressee",
                        "STATE_REGULATOR",
                        "reference",
                        "C-1",
                        "filedOn",
                        driver.today().toString()));
        assertThat(driver.open(caseId)).isEmpty();
        driver.on(driver.today().plusDays(32));
        assertThat(driver.open(caseId)).containsExactly("chasePayment");
        driver.receive(aPayment(number, driver.today(), 400.00));
        closed("SETTLED");
    }

    @Test
    void givingUpNeedsASupervisorAndAReason() {
        driver.on(MONDAY.plusDays(31));
        driver.attempt(caseId, "chasePayment", map("next", "GIVE_UP", "reason", "too small"))
                .statusCode(403)
                .body("type", containsString("supervisor-needed"));
        assertThat(driver.theCase(caseId).getString("status")).isEqualTo("OPEN");
    }

    @Test
    void whatIsAskedForInVainIsASupervisorsToDecide() {
        driver.on(MONDAY.plusDays(31));
        for (int asked = 1; asked <= 3; asked++) {
            driver.complete(caseId, "chasePayment", map("next", "WAIT", "reason", "no answer"));
            told("payment-chased", "asked " + asked + " of 3 times");
            driver.on(driver.today().plusDays(8));
        }
        assertThat(driver.open(caseId)).containsExactly("decideRecovery");
        told("recovery-escalated", "Asked 3 times in vain; $600.00 is missing");
        told("recovery-escalated", "no rule names an office for a rate by SETTLEMENT");
        assertThat(expected().getInt("escalations")).isEqualTo(1);
        driver.attempt(
                        caseId,
                        "decideRecovery",
                        map("next", "CHASE_ON", "reason", "once more", "nextCheckOn", "2027-03-01"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/nextCheckOn"));
        driver.complete(caseId, "decideRecovery", map("next", "CHASE_ON", "reason", "their new manager has it"));
        assertThat(expected().getInt("chases")).isZero();
        driver.on(driver.today().plusDays(8));
        driver.complete(caseId, "chasePayment", map("next", "WAIT", "reason", "no answer"));
        driver.receive(aPayment(number, driver.today(), 600.00));
        closed("SETTLED");
    }

    @Test
    void whatNobodyAsksForGoesToASupervisorAgainAndAgain() {
        driver.on(MONDAY.plusDays(31));
        assertThat(driver.open(caseId)).containsExactly("chasePayment");
        driver.on(driver.today().plusDays(9));
        assertThat(driver.open(caseId)).containsExactly("decideRecovery");
        told("recovery-escalated", "Nobody has taken the next step in its days; $600.00 is missing, 10 calendar days");
        driver.on(driver.today().plusDays(9));
        told("recovery-escalated", "with a supervisor for time 2");
        driver.complete(caseId, "decideRecovery", map("next", "GIVE_UP", "reason", "the payer is insolvent"));
        closed("SHORT_PAID");
    }

    @Test
    void aTakeBackAfterTheEndOpensTheCaseAgainUntilItIsPaidAgain() {
        driver.receive(aPayment(number, driver.today(), 600.00));
        closed("SETTLED");
        driver.on(MONDAY.plusDays(60));
        driver.receive(reversal(-600.00));
        JsonPath open = driver.theCase(caseId);
        assertThat(open.getString("status")).isEqualTo("OPEN");
        assertThat(open.getString("phase")).isEqualTo("RECOVERY");
        told("case-reopened", "the payer took $600.00 back");
        driver.on(driver.today().plusDays(1));
        assertThat(driver.open(caseId)).containsExactly("chasePayment");
        assertThat(expected().getString("missing")).isEqualTo("600.00");
        Map<String, Object> again = aPayment(number, driver.today(), 600.00);
        again.put("traceNumber", "TRN3-" + number);
        driver.receive(again);
        closed("SETTLED");
        assertThat(receipts().getList("kind")).containsExactly("PAYMENT", "PAYMENT", "REVERSAL", "PAYMENT");
    }

    @Test
    void aReversalWithItsCorrectionCountsForItsDifferenceOnly() {
        driver.receive(aPayment(number, driver.today(), 600.00));
        closed("SETTLED");
        Map<String, Object> both = reversal(-600.00);
        both.put("claims", List.of(claimOf(reversal(-600.00)), claimOf(aPayment(number, driver.today(), 600.00))));
        both.put("totalPaid", 0.00);
        driver.receive(both);
        assertThat(driver.theCase(caseId).getString("status")).isEqualTo("CLOSED");
    }

    @Test
    void anOffsetAtProviderLevelThatNamesTheClaimTakesItBack() {
        driver.receive(aPayment(number, driver.today(), 600.00));
        closed("SETTLED");
        driver.receive(offset(number, 250.00));
        told("payment-offset", "took $250.00 back at provider level (PLB WO)");
        driver.on(driver.today().plusDays(1));
        assertThat(driver.open(caseId)).containsExactly("chasePayment");
        assertThat(expected().getString("missing")).isEqualTo("250.00");
    }

    @Test
    void anOffsetThatNamesNoClaimIsSomebodysTask() {
        driver.receive(aPayment(number, driver.today(), 600.00));
        String foreign = "X" + number;
        driver.receive(offset(foreign, 40.00));
        JsonPath tasks = Api.as("biller")
                .queryParam("kind", "matchOffset")
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String task = tasks.getString("items.find { it.title.contains('TRNO-" + foreign + "') }.id");
        String claimId = driver.theCase(caseId).getString("claimId");
        Api.as("biller")
                .header("If-Match", "*")
                .body(map("claimId", claimId))
                .post("/tasks/" + task + "/complete")
                .then()
                .statusCode(200);
        assertThat(driver.theCase(caseId).getString("status")).isEqualTo("OPEN");
        assertThat(expected().getString("missing")).isEqualTo("40.00");
    }

    @Test
    void theSamePaymentUnderTheSameTraceNumberCountsOnce() {
        Map<String, Object> payment = aPayment(number, driver.today(), 200.00);
        driver.receive(payment);
        payment.put("payerName", "Test Health Administrators Inc");
        driver.receive(payment);
        assertThat(expected().getString("received")).isEqualTo("200.00");
        told("payment-repeated", "does not count");
    }

    @Test
    void whatComesTooMuchGoesBackAndNeverMoreThanThat() {
        driver.receive(aPayment(number, driver.today(), 650.00));
        assertThat(driver.open(caseId)).containsExactly("returnMoney");
        told("payment-too-much", "$50.00 is to go back");
        driver.attempt(caseId, "returnMoney", sent(50.01, "CHK-1"))
                .statusCode(409)
                .body("type", containsString("refund-too-large"));
        driver.attempt(caseId, "returnMoney", map("next", "SENT", "reason", "x"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/amount"));
        driver.complete(caseId, "returnMoney", sent(20.00, "CHK-1"));
        driver.attempt(caseId, "returnMoney", sent(30.00, "CHK-1"))
                .statusCode(409)
                .body("type", containsString("refund-already-recorded"));
        driver.complete(caseId, "returnMoney", sent(30.00, "CHK-2"));
        closed("SETTLED");
    }

    @Test
    void whatNobodySendsBackGoesToASupervisorAgainAndAgain() {
        driver.receive(aPayment(number, driver.today(), 650.00));
        assertThat(driver.open(caseId)).containsExactly("returnMoney");
        driver.on(driver.today().plusDays(9));
        assertThat(driver.open(caseId)).containsExactly("decideReturn");
        told("return-escalated", "Nobody has sent $50.00 back in its days");
        driver.on(driver.today().plusDays(9));
        told("return-escalated", "with a supervisor for time 2");
        driver.attempt(
                        caseId,
                        "decideReturn",
                        map("next", "WAIT", "reason", "they take it", "nextCheckOn", "2026-01-01"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/nextCheckOn"));
        driver.complete(caseId, "decideReturn", map("next", "SEND_BACK", "reason", "send it today"));
        told("return-decided", "SEND_BACK about $50.00");
        assertThat(driver.open(caseId)).containsExactly("returnMoney");
        driver.complete(caseId, "returnMoney", sent(50.00, "CHK-9"));
        closed("SETTLED");
    }

    @Test
    void aSupervisorMayKeepWhatNobodySentBack() {
        driver.receive(aPayment(number, driver.today(), 650.00));
        driver.on(driver.today().plusDays(9));
        driver.complete(caseId, "decideReturn", map("next", "KEEP", "reason", "the payer waived it in writing"));
        told("money-kept", "$50.00 is not sent back: the payer waived it");
        assertThat(expected().getString("tooMuch")).isEqualTo("0.00");
    }

    @Test
    void aComplaintThatNobodyFilesGoesToASupervisor() {
        driver.on(MONDAY.plusDays(31));
        driver.complete(caseId, "chasePayment", map("next", "COMPLAIN", "reason", "they hang up"));
        assertThat(driver.open(caseId)).containsExactly("fileComplaint");
        driver.on(driver.today().plusDays(9));
        assertThat(driver.open(caseId)).containsExactly("decideRecovery");
        told("recovery-escalated", "Nobody has taken the next step in its days; $600.00 is missing");
    }

    @Test
    void interestPaysNothingOfThePrice() {
        Map<String, Object> payment = aPayment(number, driver.today(), 605.00);
        claimOf(payment).put("adjustments", List.of(map("group", "OA", "reason", "225", "amount", -5.00)));
        driver.receive(payment);
        closed("SETTLED");
        assertThat(expected().getString("interest")).isEqualTo("5.00");
        assertThat(expected().getString("received")).isEqualTo("600.00");
    }

    @Test
    void aSettlementIsNotCorrectedByOneSide() {
        Api.as("supervisor")
                .body(map("agreed", 900.00, "correctedOn", MONDAY.toString(), "reason", "they say so"))
                .post("/cases/" + caseId + "/expected-payment/corrections")
                .then()
                .statusCode(409)
                .body("type", containsString("settlement-binds"));
    }

    @Test
    void aDemandAndAComplaintNameTheFigures() {
        Api.as("negotiator")
                .post("/cases/" + caseId + "/expected-payment/demand-letter")
                .then()
                .statusCode(409)
                .body("type", containsString("nothing-late"));
        driver.on(MONDAY.plusDays(10));
        driver.receive(aPayment(number, driver.today(), 200.00));
        driver.on(MONDAY.plusDays(40));
        Api.as("negotiator")
                .post("/cases/" + caseId + "/expected-payment/demand-letter")
                .then()
                .statusCode(201)
                .body("kind", equalTo("demand-letter"));
        told("demand-written", "$400.00");
        Api.as("compliance")
                .queryParam("addressee", "STATE_REGULATOR")
                .get("/cases/" + caseId + "/expected-payment/complaint-packet")
                .then()
                .statusCode(200)
                .body("amountMissing", equalTo(400.00f))
                .body("daysLate", equalTo(10))
                .body("mayGo", equalTo(true))
                .body("interest.given", equalTo(false))
                .body("warnings[0]", containsString("insured plans only"))
                .body("attachments.kind", hasItem("demand-letter"));
        Api.as("compliance")
                .queryParam("addressee", "STATE_REGULATOR")
                .post("/cases/" + caseId + "/expected-payment/complaint-packet")
                .then()
                .statusCode(201);
        Api.as("auditor")
                .get("/cases/" + caseId + "/documents")
                .then()
                .body("name", hasItem("complaint.json"))
                .body("name", hasItem("complaint.pdf"));
    }

    @Test
    void theScoreboardCountsWhatIsShortWithTheRowsBehind() {
        driver.on(MONDAY.plusDays(10));
        driver.receive(aPayment(number, driver.today(), 200.00));
        driver.on(MONDAY.plusDays(40));
        JsonPath rows = Api.as("supervisor")
                .get("/payer-scoreboard/rows")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> row = rows.getMap("rows.find { it.caseId == '" + caseId + "' }");
        assertThat(row.get("missing")).hasToString("400.0");
        Api.as("supervisor")
                .get("/payer-scoreboard")
                .then()
                .statusCode(200)
                .body("payers.find { it.payerId == '" + row.get("payerId") + "' }.shortPaid >= 1", equalTo(true));
        Api.as("supervisor@other")
                .get("/payer-scoreboard/rows")
                .then()
                .statusCode(200)
                .body("rows.size()", equalTo(0));
        Api.unchecked("supervisor")
                .queryParam("from", "2027-05-01")
                .queryParam("to", "2027-04-01")
                .get("/payer-scoreboard")
                .then()
                .statusCode(400);
    }

    @Test
    void anotherTenantSeesNothing() {
        for (String part : List.of("", "/receipts")) {
            Api.as("negotiator@other")
                    .get("/cases/" + caseId + "/expected-payment" + part)
                    .then()
                    .statusCode(404);
        }
    }

    private Map<String, Object> sent(double amount, String reference) {
        return map(
                "next",
                "SENT",
                "reason",
                "paid too much",
                "amount",
                amount,
                "sentOn",
                driver.today().toString(),
                "reference",
                reference);
    }

    private Map<String, Object> reversal(double amount) {
        Map<String, Object> reversal = aPayment(number, driver.today(), amount);
        claimOf(reversal).put("statusCode", "22");
        return reversal;
    }

    /** A remittance about another claim, with money taken back for this reference. */
    private Map<String, Object> offset(String reference, double amount) {
        Map<String, Object> remittance = aPayment(number, driver.today(), 0.00);
        claimOf(remittance).put("statusCode", "4");
        remittance.put("traceNumber", "TRNO-" + reference);
        remittance.put(
                "providerAdjustments",
                List.of(map("providerId", "1450000017", "reason", "WO", "reference", reference, "amount", amount)));
        return remittance;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claimOf(Map<String, Object> remittance) {
        return (Map<String, Object>) ((List<Object>) remittance.get("claims")).get(0);
    }

    private void closed(String outcome) {
        JsonPath file = driver.theCase(caseId);
        assertThat(file.getString("status")).as(file.prettyPrint()).isEqualTo("CLOSED");
        assertThat(file.getString("outcome")).isEqualTo(outcome);
        assertThat(driver.open(caseId)).isEmpty();
    }

    private JsonPath expected() {
        return new JsonPath(Api.as("negotiator")
                        .get("/cases/" + caseId + "/expected-payment")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    private JsonPath receipts() {
        return Api.as("negotiator")
                .get("/cases/" + caseId + "/expected-payment/receipts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void told(String kind, String part) {
        List<String> texts = Api.as("auditor")
                .queryParam("limit", 200)
                .get("/cases/" + caseId + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem(equalTo(kind)))
                .extract()
                .path("items.findAll { it.kind == '" + kind + "' }.text");
        assertThat(texts).anySatisfy(text -> assertThat(text).contains(part));
    }
}
