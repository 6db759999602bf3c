package dev.parley.idr;

import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.aPayment;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.regulation.ClockKind;
import dev.parley.testing.Api;
import dev.parley.testing.LiveTimers;
import dev.parley.workflow.BusinessClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lines that a dispute leaves behind go on in a case of their own, with days, an entity, an offer and an award of their own. */
@QuarkusTest
class LinesOfTheirOwnTest {
    @Inject
    NegotiatedCases cases;

    @Inject
    LiveTimers timers;

    @Inject
    BusinessClock clock;

    @AfterEach
    void backToToday() {
        clock.moveTo(Instant.now());
    }

    @Test
    void aDroppedLineIsFiledAgainBesideTheDisputeThatDroppedIt() {
        WholeDispute first = dropped("IMPROPER_BATCHING");
        decide(first, map("next", "FILE_AGAIN", "lines", List.of(1), "reason", "it was line 2"))
                .statusCode(400)
                .body("errors.pointer", contains("/lines"));
        decide(first, map("next", "FILE_AGAIN", "reason", "another code")).statusCode(200);
        WholeDispute again = first.split(own(first));
        assertThat(first.texts("case-split")).singleElement().asString().contains("Line 2", "350.00", "another code");
        first.clock(ClockKind.RESUBMISSION, "CANCELLED");
        again.clock(ClockKind.OPEN_NEGOTIATION_END, "MET");
        again.due(ClockKind.RESUBMISSION, first.day(4));

        again.done("attestEligibility", NegotiatedCases.attestation());
        Map<String, Object> filing = again.initiation(again.opens(), "FHAS");
        again.refused("submitInitiation", filing).statusCode(400).body("errors.pointer", contains("/kind"));
        filing.put("kind", "SINGLE");
        filing.put("lines", List.of(1));
        again.refused("submitInitiation", filing)
                .statusCode(400)
                .body("errors.pointer", contains("/lines"))
                .body("errors.detail", hasItem(containsString("the case is about [2]")));
        filing.put("lines", List.of());
        again.done("submitInitiation", filing).selected(again.opens());
        Api.as("auditor")
                .get("/disputes/" + again.id())
                .then()
                .body("resubmissionOf", equalTo(first.id()))
                .body("state", equalTo("ENTITY_SELECTED"));
        Api.as("auditor").get("/disputes/" + again.id() + "/items").then().body("line", contains(2));
        assertThat(first.states()).containsExactly("ENTITY_SELECTED");

        again.told(
                "ineligibility",
                map("foundOn", again.opens(), "reason", "IMPROPER_BATCHING", "message", "wrong again"));
        assertThat(again.open()).doesNotContain("submitInitiation"); // only once (FED-RS-01)
        assertThat(cases.open(again.caseId())).contains("reviewCase");
    }

    @Test
    void bothDisputesAreWonAndPaidEachByItsLines() {
        WholeDispute first = dropped("IMPROPER_BATCHING");
        decide(first, map("next", "FILE_AGAIN", "reason", "another code")).statusCode(200);
        WholeDispute again = first.split(own(first));
        money(first, 1500.00, 280.00, 90.00);
        money(again, 350.00, 30.00, 0.00);
        Map<String, Object> filing = again.initiation(again.opens(), "FHAS");
        filing.put("kind", "SINGLE");
        again.done("attestEligibility", NegotiatedCases.attestation())
                .done("submitInitiation", filing)
                .selected(again.opens())
                .offered(again.opens())
                .told(
                        "determination",
                        map(
                                "determinedOn",
                                again.opens(),
                                "award",
                                200.00,
                                "prevailing",
                                "PAYER",
                                "payerOffer",
                                200.00));
        first.offered(first.opens()).told("determination", won(first.opens()));
        assertThat(expected(again)).isEqualByComparingTo("200.00");

        pay(again, "93010", 350.00, 170.00);
        assertThat(first.texts("remittance-received")).hasSize(1);
        money(first, 1500.00, 280.00, 90.00);
        money(again, 350.00, 200.00, 0.00);
        again.clock(ClockKind.AWARD_PAYMENT, "MET");
        first.clock(ClockKind.AWARD_PAYMENT, "OPEN");
        Api.as("auditor")
                .get("/cases/" + again.caseId())
                .then()
                .body("status", equalTo("CLOSED"))
                .body("outcome", equalTo("AWARDED"));
        Api.as("auditor").get("/cases/" + first.caseId()).then().body("status", equalTo("OPEN"));
    }

    @Test
    void moneyThatNamesNoLineIsDividedByAPerson() {
        WholeDispute first = dropped("IMPROPER_BATCHING");
        decide(first, map("next", "FILE_AGAIN", "reason", "another code")).statusCode(200);
        WholeDispute again = first.split(own(first));
        String number = Api.as("auditor").get("/cases/" + first.caseId()).path("claimNumber");
        Api.as("rcm-system")
                .body(aPayment(number, first.opens(), 500.00))
                .post("/remittances")
                .then()
                .statusCode(201);
        money(first, 1500.00, 780.00, 90.00);
        money(again, 350.00, 30.00, 0.00);

        complete("divideMoney", number, divided(1, 300.00, 2, 199.99))
                .statusCode(400)
                .body("errors.pointer", contains("/lines"));
        complete("divideMoney", number, divided(1, 300.00, 3, 200.00))
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1/line"));
        complete("divideMoney", number, divided(1, 700.00, 2, -200.00))
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1/amount"));
        money(first, 1500.00, 780.00, 90.00);
        complete("divideMoney", number, divided(1, 300.00, 2, 200.00)).statusCode(200);
        money(first, 1500.00, 580.00, 90.00);
        money(again, 350.00, 230.00, 0.00);
        assertThat(again.texts("payment-divided")).singleElement().asString().contains("500.00", "230.00", "letter");
        assertThat(ofKind("divideMoney", number)).isNull();
    }

    private static Map<String, Object> divided(int line, double amount, int other, double rest) {
        return map(
                "lines",
                List.of(map("line", line, "amount", amount), map("line", other, "amount", rest)),
                "reason",
                "the payer's letter");
    }

    private static ValidatableResponse complete(String kind, String claimNumber, Map<String, Object> body) {
        Map<String, Object> task = ofKind(kind, claimNumber);
        return Api.as("biller")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(body)
                .post("/tasks/" + task.get("id") + "/complete")
                .then();
    }

    private static Map<String, Object> ofKind(String kind, String claimNumber) {
        return Api.as("biller")
                .queryParam("kind", kind)
                .queryParam("limit", 200)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.claimNumber == '" + claimNumber + "' }");
    }

    @Test
    @SuppressWarnings("unchecked") // the samples hold maps
    void whatThePayerLeavesToThePatientBesideTheLinesStaysWithTheFirstCase() {
        WholeDispute first = dropped("IMPROPER_BATCHING");
        String number = Api.as("auditor").get("/cases/" + first.caseId()).path("claimNumber");
        Map<String, Object> answer = aLowPayment(number, first.opens());
        answer.put("traceNumber", "TRN3-" + number);
        Map<String, Object> claim = new HashMap<>(((List<Map<String, Object>>) answer.get("claims")).get(0));
        claim.put("patientResponsibility", 190.00);
        claim.put("adjustments", List.of(map("group", "PR", "reason", "3", "amount", 100.00)));
        claim.put("paid", 210.00);
        answer.put("totalPaid", 210.00);
        answer.put("claims", List.of(claim));
        Api.as("rcm-system").body(answer).post("/remittances").then().statusCode(201);
        decide(first, map("next", "FILE_AGAIN", "reason", "another code")).statusCode(200);
        Api.as("auditor").get("/cases/" + first.caseId()).then().body("money.patientResponsibility", equalTo(190.00f));
        Api.as("auditor").get("/cases/" + own(first)).then().body("money.patientResponsibility", equalTo(0.00f));
    }

    @Test
    void aSuspendedLineWaitsInACaseOfItsOwnForItsDays() {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        WholeDispute waiting = dispute(payer);
        WholeDispute other = new WholeDispute(
                cases, timers, NegotiatedCases.STARTED, payer, LinesOfTheirOwnTest::withAnotherSecondLine);
        other.filed()
                .selected(other.opens())
                .told(
                        "determination",
                        map(
                                "determinedOn",
                                other.opens(),
                                "award",
                                420.00,
                                "prevailing",
                                "PAYER",
                                "payerOffer",
                                420.00));

        waiting.on(waiting.day(1)).wanted();
        Map<String, Object> attested = NegotiatedCases.attestation();
        attested.put("reasons", map("BATCHING", "one encounter", "SUSPENSION", "line 1 is left out"));
        waiting.done("attestEligibility", attested);
        Map<String, Object> rest = waiting.initiation(waiting.day(1), "FHAS");
        rest.put("kind", "SINGLE");
        rest.put("lines", List.of(2));
        waiting.done("submitInitiation", rest);

        WholeDispute held = waiting.split(own(waiting));
        held.clock(ClockKind.IDR_INITIATION_AFTER_COOLING_OFF, "OPEN").waitsFor("attestEligibility");
        held.done("attestEligibility", NegotiatedCases.attestation());
        assertThat(held.open()).doesNotContain("submitInitiation");
        held.on(held.day(31)).waitsFor("submitInitiation");
        Map<String, Object> later = held.initiation(held.day(31), "FHAS");
        later.put("kind", "SINGLE");
        held.done("submitInitiation", later);
        Api.as("auditor").get("/disputes/" + held.id() + "/items").then().body("line", contains(1));
        Api.as("auditor").get("/disputes/" + held.id()).then().body("resubmissionOf", nullValue());
        assertThat(waiting.states()).containsExactly("INITIATED");
    }

    @Test
    void daysThatPassUnusedAreASupervisorsMatterInTheirOwnCase() {
        WholeDispute first = dropped("IMPROPER_BATCHING");
        decide(first, map("next", "FILE_AGAIN", "reason", "another code")).statusCode(200);
        WholeDispute again = first.split(own(first));
        again.on(again.day(6)).waitsFor("escalateToSupervisor").missed(ClockKind.RESUBMISSION);
        again.done("escalateToSupervisor", map("giveUp", true, "reason", "not worth the fee"));
        assertThat(cases.open(again.caseId())).contains("reviewCase");
    }

    @Test
    void linesThatCannotBeFiledAgainFindAnotherPathOrAreLetGo() {
        WholeDispute first = dropped("OUT_OF_SCOPE");
        decide(first, map("next", "FILE_AGAIN", "reason", "try"))
                .statusCode(400)
                .body("errors.pointer", contains("/next"));
        cases.tried(first.caseId());
        payPriceSet(first, "99285", 1500.00, 200.00);
        decide(first, map("next", "OTHER_PATH", "reason", "the state decides")).statusCode(200);
        String own = own(first);
        assertThat(cases.open(own))
                .as("that the price of line 1 is set says nothing of line 2")
                .contains("reviewCase");
        assertThat(cases.disputes(own)).isEmpty();

        WholeDispute other = dropped("OUT_OF_SCOPE");
        decide(other, map("next", "LET_GO", "reason", "30 dollars")).statusCode(200);
        assertThat(ofClaim(other)).hasSize(1);
    }

    @Test
    void someOfTheDroppedLinesAreDecidedAndTheOthersAskedForAgain() {
        WholeDispute first = new WholeDispute(
                cases,
                timers,
                NegotiatedCases.STARTED,
                "P-" + UUID.randomUUID().toString().substring(0, 8),
                LinesOfTheirOwnTest::withAThirdLine);
        cases.paper(first.caseId(), "plan-card", "self-funded plan");
        first.filed().selected(first.opens());
        List<String> items = items(first);
        first.told(
                "ineligibility",
                map(
                        "foundOn",
                        first.opens(),
                        "reason",
                        "IMPROPER_BATCHING",
                        "items",
                        List.of(items.get(1), items.get(2))));
        decide(first, map("next", "FILE_AGAIN", "lines", List.of(2), "reason", "another code"))
                .statusCode(200);
        first.split(own(first)).due(ClockKind.RESUBMISSION, first.day(4));
        first.due(ClockKind.RESUBMISSION, first.day(4));
        decide(first, map("next", "FILE_AGAIN", "lines", List.of(2), "reason", "again"))
                .statusCode(400)
                .body("errors.pointer", contains("/lines"));
        decide(first, map("next", "LET_GO", "reason", "10 dollars")).statusCode(200);
        first.clock(ClockKind.RESUBMISSION, "CANCELLED");
    }

    @Test
    void whatWasAgreedOnIsNotDisputedAgain() {
        WholeDispute first = dropped("IMPROPER_BATCHING");
        first.settled(first.opens());
        decide(first, map("next", "FILE_AGAIN", "reason", "another code"))
                .statusCode(400)
                .body("errors.pointer", contains("/next"))
                .body("errors.detail", contains(containsString("agreed")));
        decide(first, map("next", "LET_GO", "reason", "settled with the others"))
                .statusCode(200);
    }

    @Test
    void anotherTenantSeesNoneOfIt() {
        WholeDispute first = dropped("IMPROPER_BATCHING");
        decide(first, map("next", "FILE_AGAIN", "reason", "another code")).statusCode(200);
        Api.as("auditor@other").get("/cases/" + own(first)).then().statusCode(404);
    }

    /** Both lines filed, an entity selected, and line 2 found ineligible on the first day to file. */
    private WholeDispute dropped(String reason) {
        WholeDispute dispute = dispute("P-" + UUID.randomUUID().toString().substring(0, 8));
        dispute.filed().selected(dispute.opens());
        List<String> items = items(dispute);
        return dispute.told(
                "ineligibility", map("foundOn", dispute.opens(), "reason", reason, "items", List.of(items.get(1))));
    }

    private static List<String> items(WholeDispute dispute) {
        return Api.as("negotiator")
                .get("/disputes/" + dispute.id() + "/items")
                .then()
                .extract()
                .path("id");
    }

    @SuppressWarnings("unchecked") // the samples hold maps
    private static void withAThirdLine(Map<String, Object> claim) {
        List<Map<String, Object>> lines = new ArrayList<>((List<Map<String, Object>>) claim.get("lines"));
        Map<String, Object> third = new HashMap<>(lines.get(1));
        third.put("procedureCode", "71046");
        third.put("charge", 10.00);
        lines.add(third);
        claim.put("lines", lines);
        claim.put("totalCharge", 1860.00);
    }

    private WholeDispute dispute(String payer) {
        WholeDispute dispute = new WholeDispute(cases, timers, NegotiatedCases.STARTED, payer);
        cases.paper(dispute.caseId(), "plan-card", "self-funded plan");
        return dispute;
    }

    @SuppressWarnings("unchecked") // the samples hold maps
    private static void withAnotherSecondLine(Map<String, Object> claim) {
        ((List<Map<String, Object>>) claim.get("lines")).get(1).put("procedureCode", "71046");
    }

    private ValidatableResponse decide(WholeDispute dispute, Map<String, Object> body) {
        Map<String, Object> task = Api.as("negotiator")
                .queryParam("kind", "decideDroppedLines")
                .queryParam("limit", 200)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subjectId == '" + dispute.id() + "' }");
        return Api.as("negotiator")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(body)
                .post("/tasks/" + task.get("id") + "/complete")
                .then();
    }

    private String own(WholeDispute first) {
        String own = Api.as("auditor")
                .queryParam("splitFrom", first.caseId())
                .get("/cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].part.number", equalTo(1))
                .body("items[0].part.splitFrom", equalTo(first.caseId()))
                .extract()
                .path("items[0].id");
        timers.check(own);
        List<String> papers = hashes(first.caseId());
        assertThat(hashes(own)).isNotEmpty().isEqualTo(papers);
        List<String> evidence = Api.as("auditor")
                .get("/cases/" + own + "/facts")
                .then()
                .statusCode(200)
                .extract()
                .path("evidence");
        assertThat(evidence)
                .filteredOn(text -> text.startsWith("case ") || text.contains(" ")) // what steps read stays as it was
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).startsWith("case C-"));
        return own;
    }

    private static List<String> hashes(String caseId) {
        return Api.as("auditor")
                .get("/cases/" + caseId + "/documents")
                .then()
                .statusCode(200)
                .extract()
                .path("sha256");
    }

    private static List<String> ofClaim(WholeDispute dispute) {
        String number = Api.as("auditor").get("/cases/" + dispute.caseId()).path("claimNumber");
        return Api.as("auditor")
                .queryParam("claimNumber", number)
                .get("/cases")
                .then()
                .extract()
                .path("items.id");
    }

    private static void money(WholeDispute dispute, double billed, double paid, double patient) {
        Api.as("auditor")
                .get("/cases/" + dispute.caseId())
                .then()
                .body("money.billed", equalTo((float) billed))
                .body("money.paid", equalTo((float) paid))
                .body("money.patientResponsibility", equalTo((float) patient));
    }

    private static Map<String, Object> won(LocalDate on) {
        return map("determinedOn", on, "award", 1200.00, "prevailing", "PROVIDER", "payerOffer", 100.00);
    }

    private static BigDecimal expected(WholeDispute dispute) {
        return new BigDecimal(Api.as("auditor")
                .get("/cases/" + dispute.caseId() + "/expected-payment")
                .then()
                .statusCode(200)
                .extract()
                .path("agreed")
                .toString());
    }

    /** An answer that names one line only. */
    private static void pay(WholeDispute dispute, String code, double charge, double paid) {
        pay(dispute, code, charge, paid, List.of());
    }

    /** The payer says that it paid the price that was set. */
    private static void payPriceSet(WholeDispute dispute, String code, double charge, double paid) {
        pay(dispute, code, charge, paid, List.of("N875"));
    }

    private static void pay(WholeDispute dispute, String code, double charge, double paid, List<String> remarks) {
        Map<String, Object> file =
                Api.as("auditor").get("/cases/" + dispute.caseId()).path("");
        String number = (String) file.get("claimNumber");
        Api.as("rcm-system")
                .body(map(
                        "traceNumber",
                        "TRN-AWARD-" + number,
                        "payerName",
                        file.get("payerName"),
                        "receivedOn",
                        dispute.opens().toString(),
                        "totalPaid",
                        paid,
                        "claims",
                        List.of(map(
                                "claimNumber",
                                number,
                                "payerControlNumber",
                                "PC-AWARD-" + number,
                                "statusCode",
                                "1",
                                "charge",
                                charge,
                                "paid",
                                paid,
                                "patientResponsibility",
                                0.00,
                                "lines",
                                List.of(map(
                                        "procedureCode",
                                        code,
                                        "charge",
                                        charge,
                                        "paid",
                                        paid,
                                        "remarkCodes",
                                        remarks,
                                        "adjustments",
                                        List.of(map("group", "CO", "reason", "45", "amount", charge - paid))))))))
                .post("/remittances")
                .then()
                .statusCode(201);
    }
}
