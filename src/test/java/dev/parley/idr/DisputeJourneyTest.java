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
        complete("submitOfferAndFees", byItem).statusCode(200);
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
        return Api.as("rcm-system")
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

    private ValidatableResponse decision(String name) {
        return Api.unchecked("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .statusCode(200)
                .rootPath("findAll { it.decision == '" + name + "' }[-1]");
    }
}
