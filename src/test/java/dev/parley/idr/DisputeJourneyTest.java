package dev.parley.idr;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.SweepClocks;
import dev.parley.outreach.SweepExpectedMessages;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import dev.parley.workflow.BusinessClock;
import dev.parley.workflow.PartOfProcess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dispute from attestation to its end, as people and the portal's news drive it. */
@QuarkusTest
class DisputeJourneyTest {
    private static final List<String> LEGS =
            Arrays.stream(EligibilityLeg.values()).map(Enum::name).toList();
    private static final List<String> CONTENTS =
            Arrays.stream(NoticeContent.values()).map(Enum::name).toList();

    @Inject
    BusinessClock clock;

    @Inject
    CaseDriver driver;

    @Inject
    PartOfProcess processes;

    @Inject
    FederalClocks law;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Clocks clocks;

    @Inject
    Tenancy tenancy;

    @Inject
    SweepClocks sweep;

    @Inject
    SweepExpectedMessages messages;

    private LocalDate started;
    private String caseId;

    /** Disputes suspend each other by payer and code, so each case has a payer of its own. */
    @BeforeEach
    void aCaseInNegotiation() {
        started = LocalDate.of(2026, 11, 23);
        driver.on(started);
        caseId = aCase("P-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterEach
    void backToToday() {
        clock.moveTo(Instant.now());
    }

    @Test
    void goesFromAttestationToMoneyDue() {
        startIdr();
        complete("attestEligibility", map("eligible", true, "legs", LEGS, "basis", "looked into"))
                .statusCode(400)
                .body("errors.pointer", hasItems("/reasons/NEGOTIATION", "/reasons/BATCHING"));
        complete("attestEligibility", attestation()).statusCode(200);
        assertThat(driver.open(caseId)).doesNotContain("submitInitiation");

        driver.on(opens());
        complete("submitInitiation", initiation("D", opens().minusDays(1)))
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:outside-filing-window"));
        Map<String, Object> incomplete = initiation("D", opens());
        incomplete.put("contents", List.of("ITEMS"));
        complete("submitInitiation", incomplete).statusCode(422).body("missing", hasItem("INITIAL_PAYMENT"));
        Map<String, Object> unknownLine = initiation("D", opens());
        unknownLine.put("lines", List.of(1, 9));
        complete("submitInitiation", unknownLine).statusCode(400).body("errors.pointer", contains("/lines"));
        complete("submitInitiation", initiation("D", opens())).statusCode(200);
        String dispute = dispute("INITIATED");
        Api.as("auditor")
                .get("/disputes/" + dispute + "/items")
                .then()
                .statusCode(200)
                .body("line", contains(1, 2))
                .body("caseId", contains(caseId, caseId));
        Api.as("auditor@other").get("/disputes/" + dispute + "/items").then().statusCode(404);
        Api.as("auditor").get("/disputes/" + dispute).then().statusCode(200).body("administrativeFee", equalTo(15.00f));

        complete("answerEntitySelection", map("answer", "AGREE", "answeredOn", opens()))
                .statusCode(200);
        Map<String, Object> selected = map("entity", "Test Entity", "selectedOn", opens().toString());
        Api.as("negotiator")
                .body(selected)
                .post("/disputes/" + dispute + "/entity-selection")
                .then()
                .statusCode(428);
        Api.unchecked("auditor")
                .header("If-Match", "*")
                .body(selected)
                .post("/disputes/" + dispute + "/entity-selection")
                .then()
                .statusCode(403);
        Api.as("negotiator@other").get("/disputes/" + dispute).then().statusCode(404);
        tell(dispute, "entity-selection", map("entity", "Test Entity", "selectedOn", opens().minusDays(1)))
                .statusCode(400)
                .body("errors.pointer", contains("/selectedOn"));
        tell(dispute, "entity-selection", selected).statusCode(200).body("state", equalTo("ENTITY_SELECTED"));
        tell(dispute, "entity-selection", selected).statusCode(409).body("state", equalTo("ENTITY_SELECTED"));

        Api.as("negotiator")
                .get("/disputes/" + dispute + "/offer-proposal")
                .then()
                .statusCode(200)
                .body("items.qualifyingPayment", contains(370.00f, 30.00f))
                .body("items.offer", everyItem(notNullValue()))
                .body("total", notNullValue())
                .body("unpaid", contains("administrative fee", "entity fee"))
                .body("administrativeFee", equalTo(15.00f));
        Api.unchecked("biller")
                .get("/disputes/" + dispute + "/offer-proposal")
                .then()
                .statusCode(403);
        Api.as("negotiator")
                .get("/disputes/" + dispute + "/brief-draft")
                .then()
                .statusCode(200)
                .body("report.clean", equalTo(true))
                .body("sections.factor", hasItems("QUALIFYING_PAYMENT", "ACUITY", "CONTRACTING"))
                .body("sections.questions.flatten()", not(empty()));
        Api.as("negotiator")
                .body(map("text", "Acuity was high.\n\nIt is worth eighteen hundred fifty dollars."))
                .post("/disputes/" + dispute + "/brief-check")
                .then()
                .statusCode(200)
                .body("clean", equalTo(false))
                .body("findings.where", contains("brief, paragraph 2"));
        Map<String, Object> offer = offer();
        offer.put("brief", "Medicare pays less");
        complete("submitOfferAndFees", offer).statusCode(422).body("found.words", contains("Medicare"));
        offer.put("brief", "acuity and scarce specialists");
        offer.remove("entityFeePaidOn");
        complete("submitOfferAndFees", offer).statusCode(409).body("unpaid", contains("entity fee"));
        offer.put("attachments", List.of(map("documentId", picture())));
        complete("submitOfferAndFees", offer).statusCode(422).body("unreadable", hasSize(1));
        Map<String, Object> early = map("fee", "ENTITY", "amount", 435.00, "paidOn", opens());
        tell(dispute, "fee-payments", map("fee", "ADMINISTRATIVE", "amount", 15.01, "paidOn", opens()))
                .statusCode(400)
                .body("errors.pointer", contains("/amount"));
        tell(dispute, "fee-payments", early).statusCode(200).body("entityFeePaid", equalTo(true));
        tell(dispute, "fee-payments", early)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:fee-paid-before"));
        Map<String, Object> byItem = offer();
        byItem.remove("offer");
        byItem.remove("entityFee");
        byItem.remove("entityFeePaidOn");
        List<String> items =
                Api.as("auditor").get("/disputes/" + dispute + "/items").path("id");
        byItem.put("items", List.of(map("itemId", items.get(0), "offer", 1100.00)));
        complete("submitOfferAndFees", byItem).statusCode(400).body("errors.pointer", contains("/items"));
        byItem.put(
                "items",
                List.of(map("itemId", items.get(0), "offer", 1100.00), map("itemId", items.get(1), "offer", 100.00)));
        byItem.put("brief", "acuity and scarce specialists");
        byItem.put(
                "attachments",
                List.of(map("documentId", picture(), "lookedThrough", "the chart of the night, no amounts on it")));
        complete("submitOfferAndFees", byItem).statusCode(200);
        Api.as("compliance")
                .get("/disputes/" + dispute + "/brief-papers")
                .then()
                .statusCode(200)
                .body("lookedThrough", contains("the chart of the night, no amounts on it"))
                .body("unreadable", contains("is of a kind that cannot be read: image/png"))
                .body("sentBy", contains("negotiator"));
        Api.as("auditor")
                .get("/disputes/" + dispute)
                .then()
                .statusCode(200)
                .body("ownOffer.amount", equalTo(1200.00f))
                .body("ownOffer.percentOfQpa", equalTo(300.0f));
        Api.as("auditor")
                .get("/disputes/" + dispute + "/items")
                .then()
                .body("ownOffer", contains(1100.00f, 100.00f))
                .body("ownPercentOfQpa", contains(297.3f, 333.3f));
        Api.as("biller")
                .get("/disputes/" + dispute + "/items")
                .then()
                .body("sealed", contains(true, true))
                .body("ownOffer", everyItem(nullValue()));
        Api.as("biller")
                .get("/disputes/" + dispute)
                .then()
                .body("ownOffer.sealed", equalTo(true))
                .body("ownOffer.amount", nullValue());
        Api.as("negotiator")
                .get("/cases/" + caseId + "/costs")
                .then()
                .statusCode(200)
                .body("kind", contains("ENTITY_FEE", "ADMINISTRATIVE_FEE"))
                .body("amount", contains(435.00f, 15.00f));

        tell(
                        dispute,
                        "determination",
                        map("determinedOn", opens().minusDays(1), "award", 1200.00, "prevailing", "PROVIDER"))
                .statusCode(400)
                .body("errors.pointer", contains("/determinedOn"));
        tell(
                        dispute,
                        "determination",
                        map("determinedOn", opens(), "award", 1200.00, "prevailing", "PROVIDER", "payerOffer", 420.00))
                .statusCode(200)
                .body("state", equalTo("DETERMINED"))
                .body("entityFeeRefund", equalTo(435.00f));
        deadline("AWARD_PAYMENT", "OPEN");
        deadline("FEE_REFUND", "OPEN");
        deadline("COOLING_OFF_END", "OPEN");
        deadline("OFFER", "MET");
        decision("recordDetermination").body("outcome.due", equalTo(800.00f));
    }

    @Test
    void filesAWrongGroupingAgainOnce() {
        String first = offered();
        tell(first, "ineligibility", map("foundOn", opens(), "reason", "IMPROPER_BATCHING", "message", "split"))
                .statusCode(200)
                .body("state", equalTo("INELIGIBLE"));
        complete("submitInitiation", initiation("E", opens())).statusCode(200);
        String second = dispute("INITIATED");
        Api.as("auditor").get("/disputes/" + second).then().body("resubmissionOf", equalTo(first));
        tell(second, "entity-selection", map("entity", "Test Entity", "selectedOn", opens()))
                .statusCode(200);
        tell(second, "ineligibility", map("foundOn", opens(), "reason", "IMPROPER_BATCHING"))
                .statusCode(200);
        assertThat(driver.open(caseId)).doesNotContain("submitInitiation", "submitOfferAndFees");
        decision("weighIneligibility").body("outcome.resubmissionAllowed", equalTo(false));
    }

    @Test
    void asksASupervisorWhenTheWindowClosesUnused() {
        startIdr();
        complete("attestEligibility", attestation()).statusCode(200);
        driver.on(opens());
        driver.on(due().plusDays(1));
        dispute("NOT_FILED");
        deadline("IDR_INITIATION", "MISSED");
        LocalDate extended = calendar.nthBusinessDayAfter(due(), 3);
        complete("escalateToSupervisor", map("giveUp", false, "reason", "outage"))
                .statusCode(400)
                .body("errors.pointer", contains("/extension"));
        complete(
                        "escalateToSupervisor",
                        map(
                                "giveUp",
                                false,
                                "reason",
                                "outage",
                                "extension",
                                map("until", extended, "reference", "notice 7", "ground", "PUBLIC_NOTICE")))
                .statusCode(200);
        complete("attestEligibility", attestation()).statusCode(200);
        driver.on(due().plusDays(1));
        complete("submitInitiation", initiation("F", due().plusDays(1))).statusCode(200);
        dispute("INITIATED");
        deadline("IDR_INITIATION", "MET");
    }

    @Test
    void chasesALateDeterminationAndClosesTheDispute() {
        String dispute = offered();
        driver.on(opens().plusDays(60));
        LocalDate today = opens().plusDays(60);
        complete(
                        "chaseDetermination",
                        map(
                                "contactedOn",
                                today,
                                "channel",
                                "EMAIL",
                                "contact",
                                "case desk",
                                "answer",
                                "backlog",
                                "nextOn",
                                today.plusDays(7)))
                .statusCode(200);
        assertThat(driver.open(caseId)).doesNotContain("chaseDetermination");
        driver.on(today.plusDays(7));
        assertThat(driver.open(caseId)).contains("chaseDetermination");
        Api.as("auditor")
                .get("/disputes/" + dispute + "/contacts")
                .then()
                .statusCode(200)
                .body("answer", contains("backlog"));
        tell(dispute, "closure", map("closedOn", today, "how", "WITHDRAWN_JOINTLY", "reason", "both signed"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        assertThat(driver.open(caseId)).doesNotContain("chaseDetermination");
    }

    @Test
    void anotherCaseOfTheSamePartiesWaitsForTheSuspensionToEnd() {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        String other = aCase(payer);
        caseId = aCase(payer);
        String dispute = offered();
        tell(dispute, "determination", map("determinedOn", opens(), "award", 1200.00, "prevailing", "PROVIDER"))
                .statusCode(200);
        caseId = other;
        driver.on(opens().plusDays(1));
        startIdr();
        deadline("IDR_INITIATION", "CANCELLED");
        deadline("IDR_INITIATION_AFTER_COOLING_OFF", "OPEN");
        decision("preflightIdr")
                .body("facts.suspendedBy", contains(containsString("D-")))
                .body("facts.window.clock.ruleId", equalTo("FED-CO-04"));
        complete("attestEligibility", attestation()).statusCode(200);
        assertThat(driver.open(caseId)).doesNotContain("submitInitiation");
        driver.on(calendar.nthBusinessDayAfter(opens(), 31));
        assertThat(driver.open(caseId)).contains("submitInitiation");
    }

    @Test
    void aSuspendedLineStaysBehindWhileTheOtherIsFiled() {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        String other = aCase(payer);
        caseId = aCase(payer);
        startIdr();
        complete("attestEligibility", attestation()).statusCode(200);
        driver.on(opens());
        Map<String, Object> one = initiation("H", opens());
        one.put("kind", "SINGLE");
        one.put("lines", List.of(1));
        complete("submitInitiation", one).statusCode(200);
        String dispute = dispute("INITIATED");
        tell(dispute, "entity-selection", map("entity", "Test Entity", "selectedOn", opens()))
                .statusCode(200);
        tell(
                        dispute,
                        "determination",
                        map("determinedOn", opens(), "award", 420.00, "prevailing", "PAYER", "payerOffer", 420.00))
                .statusCode(200);

        caseId = other;
        driver.on(opens().plusDays(1));
        startIdr();
        deadline("COOLING_OFF_END", "OPEN");
        Map<String, Object> reasons = attestation();
        reasons.put("reasons", map("BATCHING", "one encounter"));
        complete("attestEligibility", reasons).statusCode(400).body("errors.pointer", contains("/reasons/SUSPENSION"));
        reasons.put("reasons", map("BATCHING", "one encounter", "SUSPENSION", "line 1 is left out"));
        complete("attestEligibility", reasons).statusCode(200);
        Map<String, Object> rest = initiation("I", opens().plusDays(1));
        complete("submitInitiation", rest).statusCode(400).body("errors.pointer", contains("/lines"));
        rest.put("kind", "SINGLE");
        rest.put("lines", List.of(2));
        complete("submitInitiation", rest).statusCode(200);
        Api.as("auditor")
                .get("/disputes/" + dispute("INITIATED") + "/items")
                .then()
                .body("line", contains(2));
        everyClockHasATimer();
    }

    @Test
    void aLineFoundIneligibleLeavesAndTheOtherGoesOn() {
        startIdr();
        complete("attestEligibility", attestation()).statusCode(200);
        driver.on(opens());
        complete("submitInitiation", initiation("L", opens())).statusCode(200);
        String dispute = dispute("INITIATED");
        tell(dispute, "entity-selection", map("entity", "Test Entity", "selectedOn", opens()))
                .statusCode(200);
        List<String> items = Api.as("negotiator")
                .get("/disputes/" + dispute + "/items")
                .then()
                .extract()
                .path("id");
        Map<String, Object> finding = map(
                "foundOn",
                opens(),
                "reason",
                "IMPROPER_BATCHING",
                "items",
                List.of(UUID.randomUUID().toString()));
        tell(dispute, "ineligibility", finding).statusCode(400).body("errors.pointer", contains("/items"));
        finding.put("items", List.of(items.get(1)));
        tell(dispute, "ineligibility", finding).statusCode(200).body("state", equalTo("ENTITY_SELECTED"));
        deadline("ELIGIBILITY", "MET");
        deadline("RESUBMISSION", "OPEN");
        Api.as("auditor")
                .get("/disputes/" + dispute + "/items")
                .then()
                .statusCode(200)
                .body("droppedBecause", contains(null, "IMPROPER_BATCHING"));
        assertThat(driver.open(caseId)).contains("submitOfferAndFees");
        complete("submitOfferAndFees", offer()).statusCode(200);
        tell(
                        dispute,
                        "determination",
                        map("determinedOn", opens(), "award", 1200.00, "prevailing", "PROVIDER", "payerOffer", 420.00))
                .statusCode(200);
        Api.as("auditor").get("/disputes/" + dispute + "/items").then().body("award", contains(1200.00f, null));
        everyClockHasATimer();
    }

    @Test
    void anEligibilityDecisionThatDoesNotComeIsAskedFor() {
        String dispute = offered();
        driver.on(calendar.nthBusinessDayAfter(opens(), 4));
        messages.sweep();
        expected("MISSED");
        deadline("ELIGIBILITY", "MISSED");
        String today = calendar.nthBusinessDayAfter(opens(), 4).toString();
        tell(dispute, "eligibility", map("foundOn", opens().minusDays(1).toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/foundOn"));
        tell(dispute, "eligibility", map("foundOn", today)).statusCode(200);
        tell(dispute, "eligibility", map("foundOn", today)).statusCode(200);
        expected("ARRIVED");
        tell(
                        dispute,
                        "closure",
                        map(
                                "closedOn",
                                today,
                                "how",
                                "WITHDRAWN_JOINTLY",
                                "reason",
                                "both signed",
                                "foundEligible",
                                false))
                .statusCode(400)
                .body("errors.pointer", contains("/foundEligible"));
        tell(dispute, "closure", map("closedOn", today, "how", "WITHDRAWN_JOINTLY", "reason", "both signed"))
                .statusCode(200)
                .body("entityFeeRefund", equalTo(217.50f));
    }

    private void expected(String state) {
        Api.as("auditor")
                .get("/cases/" + caseId + "/expected-messages")
                .then()
                .statusCode(200)
                .body("findAll { it.kind == 'ELIGIBILITY' }.state", contains(state));
    }

    @Test
    void isDeterminedItemByItem() {
        String dispute = offered();
        List<Map<String, Object>> items = Api.as("negotiator")
                .get("/disputes/" + dispute + "/items")
                .then()
                .statusCode(200)
                .extract()
                .path("");
        Map<String, Object> won = map(
                "itemId",
                items.get(0).get("id"),
                "prevailing",
                "PROVIDER",
                "award",
                items.get(0).get("ownOffer"));
        Map<String, Object> lost =
                map("itemId", items.get(1).get("id"), "prevailing", "PAYER", "award", 45.00, "payerOffer", 40.00);
        BigDecimal sum = new BigDecimal(items.get(0).get("ownOffer").toString()).add(new BigDecimal("40.00"));
        Map<String, Object> body =
                map("determinedOn", opens(), "award", sum, "prevailing", "SPLIT", "items", List.of(won, lost));
        tell(dispute, "determination", body).statusCode(400).body("errors.pointer", contains("/items/1/award"));
        lost.put("award", 40.00);
        tell(dispute, "determination", body)
                .statusCode(200)
                .body("prevailing", equalTo("SPLIT"))
                .body("entityFeeRefund", equalTo(217.50f));
        tell(dispute, "determination", body).statusCode(200).body("state", equalTo("DETERMINED"));
        body.put("prevailing", "PROVIDER");
        tell(dispute, "determination", body).statusCode(400).body("errors.pointer", contains("/prevailing"));
        Api.as("auditor")
                .get("/disputes/" + dispute + "/items")
                .then()
                .body("prevailing", contains("PROVIDER", "PAYER"))
                .body("award[1]", equalTo(40.00f))
                .body("payerOffer[1]", equalTo(40.00f));
        everyClockHasATimer();
    }

    /** The amended texts switched on by an announced day (FED-FR-08 to FED-FR-11): the running stage stands still. */
    @Test
    void aPortalDisputeStandsStillWhileItIsAskedAndLastsLongerWhenExtended() {
        String dispute = aPortalDispute();
        LocalDate selected = opens();
        due("ELIGIBILITY", calendar.nthBusinessDayAfter(selected, 5));
        due("OFFER", calendar.nthBusinessDayAfter(selected, 10));

        LocalDate asked = calendar.nthBusinessDayAfter(selected, 2);
        driver.on(asked);
        Map<String, Object> request = map(
                "sender", "ENTITY", "addressee", "PROVIDER", "asked", "the remittance advice", "requestedOn", asked);
        String id = tell(dispute, "information-requests", request)
                .statusCode(200)
                .body("ruleVersion", equalTo("portal"))
                .body("tolls", equalTo(true))
                .body("dueOn", equalTo(calendar.nthBusinessDayAfter(asked, 5).toString()))
                .extract()
                .path("id");
        tell(dispute, "information-requests", request).statusCode(200).body("id", equalTo(id));
        due("INFORMATION_RESPONSE", calendar.nthBusinessDayAfter(asked, 5));
        due("OFFER", calendar.nthBusinessDayAfter(selected, 15));
        due("DETERMINATION", calendar.nthBusinessDayAfter(selected, 35));
        everyClockHasATimer();

        LocalDate answered = calendar.nthBusinessDayAfter(asked, 2);
        driver.on(answered);
        Map<String, Object> answer =
                map("answeredOn", asked.minusDays(1), "answer", "sent", "evidence", "portal confirmation 7");
        tell(dispute, "information-requests/" + id + "/answer", answer)
                .statusCode(400)
                .body("errors.pointer", contains("/answeredOn"));
        answer.put("answeredOn", answered.toString());
        tell(dispute, "information-requests/" + id + "/answer", answer)
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        deadline("INFORMATION_RESPONSE", "MET");
        LocalDate offerDue = calendar.nthBusinessDayAfter(selected, 12);
        due("OFFER", offerDue);
        due("DETERMINATION", calendar.nthBusinessDayAfter(selected, 32));

        String extension = tell(
                        dispute,
                        "extensions",
                        map("stage", "OFFER", "ground", "GOOD_CAUSE", "requestedOn", answered, "reason", "flood"))
                .statusCode(200)
                .body("ruleId", equalTo("FED-EX-02"))
                .extract()
                .path("id");
        Map<String, Object> granted = map("granted", true, "answeredOn", answered, "reference", "e-mail 3");
        tell(dispute, "extensions/" + extension + "/answer", granted)
                .statusCode(400)
                .body("errors.pointer", contains("/lastDay"));
        granted.put("lastDay", calendar.nthBusinessDayAfter(selected, 20).toString());
        tell(dispute, "extensions/" + extension + "/answer", granted)
                .statusCode(200)
                .body("state", equalTo("GRANTED"));
        tell(dispute, "extensions/" + extension + "/answer", granted)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:extension-answered"));
        due("OFFER", calendar.nthBusinessDayAfter(selected, 20));
        due("DETERMINATION", calendar.nthBusinessDayAfter(selected, 40));
        everyClockHasATimer();

        driver.on(offerDue.plusDays(1));
        assertThat(driver.open(caseId)).contains("submitOfferAndFees");
        driver.on(calendar.nthBusinessDayAfter(selected, 24));
        assertThat(driver.open(caseId)).doesNotContain("submitOfferAndFees");
        deadline("OFFER", "MISSED");
        driver.on(calendar.nthBusinessDayAfter(selected, 60));
        assertThat(driver.open(caseId)).contains("chaseDetermination");
        everyClockHasATimer();
    }

    /** Negotiated after the first day of the amended texts, filed, and with its entity selected. */
    private String aPortalDispute() {
        for (String provision :
                List.of("SELECTION_V2_FROM", "ELIGIBILITY_V2_FROM", "OFFER_CLOCK_V2_FROM", "WITHDRAWAL_V2_FROM")) {
            Api.as("admin")
                    .body(map("startsOn", "2027-06-01", "source", "guidance"))
                    .post("/regulation/provisions/" + provision + "/announcements")
                    .then()
                    .statusCode(201);
        }
        started = LocalDate.of(2027, 6, 7);
        driver.on(started);
        caseId = aCase("P-" + UUID.randomUUID().toString().substring(0, 8));
        startIdr();
        complete("attestEligibility", attestation()).statusCode(200);
        driver.on(opens());
        everyClockHasATimer();
        complete("submitInitiation", initiation("P", opens())).statusCode(200);
        String dispute = dispute("INITIATED");
        tell(dispute, "entity-selection", map("entity", "Test Entity", "selectedOn", opens()))
                .statusCode(200);
        return dispute;
    }

    @Test
    void silenceAgreesToAWithdrawalUnderTheAmendedText() {
        String dispute = aPortalDispute();
        LocalDate asked = opens();
        String id = tell(dispute, "withdrawal-requests", map("requestedOn", asked, "reason", "wrong plan"))
                .statusCode(200)
                .body("dueOn", equalTo(calendar.nthBusinessDayAfter(asked, 5).toString()))
                .extract()
                .path("id");
        tell(dispute, "withdrawal-requests", map("requestedOn", asked, "reason", "again"))
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:withdrawal-asked"));
        due("OFFER", calendar.nthBusinessDayAfter(asked, 15));
        String path = "withdrawal-requests/" + id + "/answer";
        tell(dispute, path, map("answer", "SILENT", "answeredOn", asked, "evidence", "portal"))
                .statusCode(400)
                .body("errors.pointer", contains("/answer"));
        LocalDate after = calendar.nthBusinessDayAfter(asked, 6);
        driver.on(after);
        deadline("WITHDRAWAL_RESPONSE", "MISSED");
        tell(dispute, path, map("answer", "SILENT", "answeredOn", after, "evidence", "portal"))
                .statusCode(200)
                .body("state", equalTo("SILENT"));
        dispute("CLOSED");
        assertThat(driver.open(caseId)).doesNotContain("submitOfferAndFees");
        everyClockHasATimer();
    }

    @Test
    void theOtherSideHasToAgreeToAWithdrawalUnderTheLegacyText() {
        String dispute = offered();
        String id = tell(dispute, "withdrawal-requests", map("requestedOn", opens(), "reason", "wrong plan"))
                .statusCode(200)
                .body("dueOn", nullValue())
                .extract()
                .path("id");
        String path = "withdrawal-requests/" + id + "/answer";
        tell(dispute, path, map("answer", "SILENT", "answeredOn", opens(), "evidence", "portal"))
                .statusCode(400)
                .body("errors.pointer", contains("/answer"));
        tell(dispute, path, map("answer", "REFUSED", "answeredOn", opens(), "evidence", "their e-mail"))
                .statusCode(200);
        dispute("OFFER_SUBMITTED");
        tell(dispute, path, map("answer", "AGREED", "answeredOn", opens(), "evidence", "their e-mail"))
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:withdrawal-answered"));
    }

    @Test
    void aLegacyRequestStopsNothingAndTheEntitySetsItsDay() {
        String dispute = offered();
        String day = opens().plusDays(1).toString();
        tell(
                        dispute,
                        "information-requests",
                        map(
                                "sender",
                                "ENTITY",
                                "addressee",
                                "BOTH",
                                "asked",
                                "proof of negotiation",
                                "requestedOn",
                                opens(),
                                "dueOn",
                                day))
                .statusCode(200)
                .body("ruleVersion", equalTo("legacy"))
                .body("tolls", equalTo(false))
                .body("dueOn", equalTo(day));
        due("DETERMINATION", calendar.nthBusinessDayAfter(opens(), 30));
        driver.on(opens().plusDays(2));
        deadline("INFORMATION_RESPONSE", "MISSED");
        Api.as("auditor")
                .get("/disputes/" + dispute + "/information-requests")
                .then()
                .statusCode(200)
                .body("state", contains("LATE"))
                .body("consequence", contains(containsString("withdrawn")));
        everyClockHasATimer();
    }

    @Test
    void aDeterminationMovesTheWindowOfACaseThatIsAboutToFile() {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        String other = aCase(payer);
        caseId = other;
        startIdr();
        complete("attestEligibility", attestation()).statusCode(200);
        caseId = aCase(payer);
        String dispute = offered();
        assertThat(driver.open(other)).contains("submitInitiation");
        tell(dispute, "determination", map("determinedOn", opens(), "award", 1200.00, "prevailing", "PROVIDER"))
                .statusCode(200);
        String suspending = "D-" + caseId;
        caseId = other;
        assertThat(driver.open(other)).doesNotContain("submitInitiation");
        deadline("IDR_INITIATION", "CANCELLED");
        deadline("IDR_INITIATION_AFTER_COOLING_OFF", "OPEN");
        LocalDate reopens = calendar.nthBusinessDayAfter(opens(), 31);
        Api.as("auditor")
                .get("/cases/" + other + "/cooling-off")
                .then()
                .statusCode(200)
                .body("opens", equalTo(reopens.toString()))
                .body("services.code", hasItem("99285"))
                .body("services[0].spans[0].disputes", contains(suspending));
        Api.as("auditor")
                .queryParam("code", "99285")
                .queryParam("on", opens().plusDays(1).toString())
                .get("/cooling-off")
                .then()
                .statusCode(200)
                .body("suspensions.disputeNumber.flatten()", hasItem(suspending));
        Api.as("auditor@other").get("/cooling-off").then().statusCode(200).body("$", hasSize(0));
        driver.on(reopens);
        Map<String, Object> initiation = initiation("G", reopens);
        complete("submitInitiation", initiation).statusCode(200);
        deadline("IDR_INITIATION_AFTER_COOLING_OFF", "MET");

        String filed = dispute("INITIATED");
        Map<String, Object> claim = map(
                "claimedOn",
                reopens.toString(),
                "disputeId",
                filed,
                "disputeNumber",
                suspending,
                "text",
                "you are too early");
        Api.as("negotiator")
                .body(claim)
                .post("/cases/" + other + "/cooling-off/letter")
                .then()
                .statusCode(201)
                .body("kind", equalTo("cooling-off-letter"))
                .body("mediaType", equalTo("application/pdf"));
        claim.put("claimedOn", reopens.minusDays(1).toString());
        Api.as("negotiator")
                .body(claim)
                .post("/cases/" + other + "/cooling-off/letter")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/claimedOn"));
    }

    private LocalDate opens() {
        return initiationWindow().opens();
    }

    private LocalDate due() {
        return initiationWindow().due();
    }

    private ComputedClock initiationWindow() {
        return computed(ClockKind.IDR_INITIATION);
    }

    private ComputedClock computed(ClockKind kind) {
        LegalEvents events = LegalEvents.NONE.with(Trigger.OPEN_NEGOTIATION_STARTED, started);
        return tenancy.runAsParley("demo", () -> law.clock(kind, events, false).orElseThrow());
    }

    private String aCase(String payer) {
        LocalDate today = LocalDate.now(clock);
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(30));
        claim.put("payer", map("payerId", payer, "name", "Test Health " + payer));
        Map<String, Object> answer = aLowPayment(number, today.minusDays(1));
        answer.put("payerId", payer);
        String posted = driver.post(claim, answer);
        inTenant(() -> {
            clocks.start(UUID.fromString(posted), computed(ClockKind.OPEN_NEGOTIATION_END), "notice sent");
            clocks.start(UUID.fromString(posted), initiationWindow(), "notice sent");
        });
        return posted;
    }

    private void startIdr() {
        inTenant(() -> processes.start("idrEscalation", UUID.fromString(caseId)));
    }

    private void inTenant(Runnable work) {
        tenancy.runAsParley("demo", () -> {
            QuarkusTransaction.requiringNew().run(work);
            return null;
        });
    }

    /** The dispute with its offer in, all on the first day to file. */
    private String offered() {
        startIdr();
        complete("attestEligibility", attestation()).statusCode(200);
        driver.on(opens());
        complete("submitInitiation", initiation("D", opens())).statusCode(200);
        String dispute = dispute("INITIATED");
        tell(dispute, "entity-selection", map("entity", "Test Entity", "selectedOn", opens()))
                .statusCode(200);
        complete("submitOfferAndFees", offer()).statusCode(200);
        return dispute;
    }

    private String picture() {
        return Api.as("negotiator")
                .body(map("name", "scan.png", "kind", "exhibit", "mediaType", "image/png", "contentBase64", "AQ=="))
                .post("/cases/" + caseId + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> attestation() {
        return map(
                "eligible",
                true,
                "legs",
                LEGS,
                "basis",
                "claim, remittance and notice looked into",
                "reasons",
                map("NEGOTIATION", "attested ahead of the last day", "BATCHING", "one encounter"));
    }

    private Map<String, Object> initiation(String prefix, LocalDate on) {
        return map(
                "disputeNumber",
                prefix + "-" + caseId,
                "initiatedOn",
                on,
                "payerNotifiedOn",
                on,
                "kind",
                "BATCHED",
                "preferredEntity",
                "Test Entity",
                "contents",
                CONTENTS,
                "evidence",
                "portal confirmation");
    }

    private Map<String, Object> offer() {
        return map(
                "offer",
                1200.00,
                "submittedOn",
                opens(),
                "administrativeFeePaidOn",
                opens(),
                "entityFeePaidOn",
                opens(),
                "entityFee",
                435.00,
                "practiceSize",
                "FROM_20_TO_50",
                "specialty",
                "Emergency medicine");
    }

    private String dispute(String state) {
        List<String> found = Api.as("negotiator")
                .queryParam("caseId", caseId)
                .queryParam("state", state)
                .get("/disputes")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(found).hasSize(1);
        Api.as("negotiator")
                .queryParam("caseId", caseId)
                .queryParam("state", state)
                .get("/disputes/count")
                .then()
                .statusCode(200)
                .body("count", equalTo(1));
        return found.get(0);
    }

    private ValidatableResponse tell(String dispute, String news, Map<String, Object> body) {
        String etag = Api.as("rcm-system")
                .get("/disputes/" + dispute)
                .then()
                .extract()
                .header("ETag");
        return Api.as(news.startsWith("withdrawal") ? "negotiator" : "rcm-system")
                .header("If-Match", etag)
                .body(asJson(body))
                .post("/disputes/" + dispute + "/" + news)
                .then();
    }

    private ValidatableResponse complete(String kind, Map<String, Object> body) {
        return driver.attempt(caseId, kind, asJson(body));
    }

    /** Days as text. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> asJson(Map<String, Object> body) {
        body.replaceAll((name, value) -> value instanceof LocalDate day
                ? day.toString()
                : value instanceof Map<?, ?> part ? asJson((Map<String, Object>) part) : value);
        return body;
    }

    private void deadline(String kind, String state) {
        List<String> states = Api.unchecked("auditor")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.kind == '" + kind + "' }.state");
        assertThat(states).as(kind).contains(state);
    }

    private void due(String kind, LocalDate day) {
        List<String> due = Api.unchecked("auditor")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.kind == '" + kind + "' && it.state == 'OPEN' }.due");
        assertThat(due).as(kind).containsExactly(day.toString());
    }

    private void everyClockHasATimer() {
        assertThat(sweep.sweep()).as("open clocks without a live timer").isZero();
    }

    private ValidatableResponse decision(String name) {
        return Api.unchecked("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .statusCode(200)
                .rootPath("findAll { it.decision == '" + name + "' }[-1]");
    }
}
