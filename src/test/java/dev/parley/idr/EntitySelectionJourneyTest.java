package dev.parley.idr;

import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import dev.parley.workflow.BusinessClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How people and the portal come to an entity, with its clocks. */
@QuarkusTest
class EntitySelectionJourneyTest {
    @Inject
    NegotiatedCases cases;

    @Inject
    CaseDriver driver;

    @Inject
    BusinessClock clock;

    @Inject
    BusinessCalendar calendar;

    @Inject
    SweepSelections sweep;

    @AfterEach
    void backToToday() {
        clock.moveTo(Instant.now());
    }

    @Test
    void anAlternativeIsAgreedToAndTheEntityIsLostAndPickedAgain() {
        String caseId = initiated("FHAS");
        String dispute = cases.dispute(caseId);
        LocalDate day = cases.opens();
        selection(dispute)
                .body("text", equalTo("LEGACY"))
                .body("phase", equalTo("ANSWER_AWAITED"))
                .body("answerFrom", equalTo("PAYER"))
                .body("possible.act", hasItems("NAMED", "AGREED", "OBJECTED"))
                .body("clocks.kind", hasItems("ENTITY_SELECTION_RESPONSE", "ENTITY_SELECTION_DEFAULT"));
        step(dispute, map("act", "NAMED", "by", "PAYER", "on", day.toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/entity"));
        step(dispute, map("act", "AGREED", "by", "PROVIDER", "on", day.toString()))
                .statusCode(409)
                .body("phase", equalTo("ANSWER_AWAITED"));
        step(dispute, map("act", "AGREED", "by", "PAYER", "on", day.minusDays(1).toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/on"));
        step(dispute, map("act", "NAMED", "by", "PAYER", "entity", "IPRO", "on", day.toString()))
                .statusCode(200)
                .body("answerFrom", equalTo("PROVIDER"))
                .body("entity", equalTo("IPRO"));
        Api.unchecked("auditor")
                .header("If-Match", "*")
                .body(map("act", "AGREED", "by", "PROVIDER", "on", day.toString()))
                .post("/disputes/" + dispute + "/entity-selection/steps")
                .then()
                .statusCode(403);
        Api.as("negotiator@other")
                .get("/disputes/" + dispute + "/entity-selection")
                .then()
                .statusCode(404);
        step(dispute, map("act", "AGREED", "by", "PROVIDER", "on", day.toString()))
                .statusCode(200)
                .body("phase", equalTo("SELECTED"))
                .body("clocks.find { it.kind == 'SELECTION_NOTICE' }.state", equalTo("OPEN"))
                .body("clocks.find { it.kind == 'ENTITY_CONFLICT_CHECK' }.state", equalTo("OPEN"))
                .body("clocks.find { it.kind == 'ENTITY_SELECTION_DEFAULT' }.state", equalTo("MET"));
        assertThat(driver.open(caseId)).contains("submitOfferAndFees");
        step(dispute, map("act", "NOTIFIED", "by", "PROVIDER", "on", day.toString(), "evidence", "portal message 7"))
                .statusCode(200)
                .body("clocks.find { it.kind == 'SELECTION_NOTICE' }.state", equalTo("MET"));

        step(dispute, map("act", "LOST", "by", "ENTITY", "on", day.toString())).statusCode(400);
        step(dispute, map("act", "LOST", "by", "ENTITY", "on", day.toString(), "reason", "affiliate of the payer"))
                .statusCode(200)
                .body("phase", equalTo("PICK_AWAITED"))
                .body("entity", nullValue())
                .body("clocks.find { it.kind == 'ENTITY_CONFLICT_CHECK' }.state", equalTo("CANCELLED"));
        Api.as("auditor").get("/disputes/" + dispute).then().body("state", equalTo("INITIATED"));
        assertThat(driver.open(caseId)).contains("answerEntitySelection").doesNotContain("submitOfferAndFees");
        deadlines(caseId, "OFFER", "CANCELLED");

        LocalDate later = calendar.nthBusinessDayAfter(day, 2);
        cases.on(later);
        step(dispute, map("act", "PICKED", "by", "DEPARTMENTS", "entity", "C2C", "on", later.toString()))
                .statusCode(200)
                .body("phase", equalTo("SELECTED"));
        Api.as("auditor")
                .get("/disputes/" + dispute)
                .then()
                .body("entity", equalTo("C2C"))
                .body("entitySelectedOn", equalTo(later.toString()));
        deadlines(caseId, "OFFER", "OPEN");
        Api.unchecked("auditor")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("idr-entity-named", "idr-entity-agreed", "idr-entity-lost"));
    }

    @Test
    void silenceAcceptsOnceItsDayHasPassed() {
        String caseId = initiated("FHAS");
        String dispute = cases.dispute(caseId);
        LocalDate lastDay = calendar.nthBusinessDayAfter(cases.opens(), 3);
        cases.on(lastDay);
        sweep.sweep();
        selection(dispute).body("phase", equalTo("ANSWER_AWAITED"));
        cases.on(lastDay.plusDays(1));
        sweep.sweep();
        selection(dispute)
                .body("phase", equalTo("SELECTED"))
                .body("since", equalTo(lastDay.toString()))
                .body("steps.act", contains("STANDS"));
        assertThat(driver.open(caseId)).contains("submitOfferAndFees");
    }

    @Test
    void ourAnswerWithTheTaskIsAStepAsWell() {
        String caseId = initiated("FHAS");
        String dispute = cases.dispute(caseId);
        cases.complete(
                        caseId,
                        "answerEntitySelection",
                        map("answer", "AGREE", "answeredOn", cases.opens().toString(), "entity", "IPRO"))
                .statusCode(200);
        selection(dispute)
                .body("phase", equalTo("SELECTED"))
                .body("steps.act", contains("NAMED", "AGREED"))
                .body("steps.by", contains("PAYER", "PROVIDER"));
        sweep.sweep();
        Api.as("auditor").get("/disputes/" + dispute).then().body("entity", equalTo("IPRO"));
        assertThat(driver.open(caseId)).contains("submitOfferAndFees");
    }

    @Test
    void anEntityWithADeclaredConflictIsNotProposedNorAcceptedBySilence() {
        String caseId = initiated("FHAS");
        String dispute = cases.dispute(caseId);
        String payer =
                Api.as("auditor").get("/disputes/" + dispute).then().extract().path("payerId");
        Map<String, Object> tie = map(
                "entity", "Island Peer Review",
                "payerId", payer,
                "tie", "OWNERSHIP",
                "evidence", "annual report, page 12",
                "from", "2026-01-01");
        conflict(map("entity", "IPRO", "tie", "STAFF", "evidence", "x", "from", "2026-01-01"))
                .statusCode(400);
        conflict(map(
                        "entity",
                        "IPRO",
                        "tie",
                        "STAFF",
                        "evidence",
                        "x",
                        "from",
                        "2026-01-01",
                        "payerId",
                        UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/payerId"));
        conflict(tie).statusCode(201);
        Api.as("auditor")
                .get("/disputes/" + dispute + "/entity-selection/choices")
                .then()
                .statusCode(200)
                .body("find { it.name.startsWith('Island') }.conflicts", hasSize(1))
                .body("find { it.name.startsWith('Island') }.warnings", hasItem(containsString("FED-SE-11")))
                .body("find { it.name.startsWith('C2C') }.fee", nullValue())
                .body("find { it.name.startsWith('C2C') }.question", containsString("FED-FE-07"));
        LocalDate day = cases.opens();
        step(dispute, map("act", "NAMED", "by", "PROVIDER", "entity", "Island Peer Review", "on", day.toString()))
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:entity-conflicted"));
        step(dispute, map("act", "NAMED", "by", "PAYER", "entity", "Island Peer Review", "on", day.toString()))
                .statusCode(200);
        cases.on(calendar.nthBusinessDayAfter(day, 3).plusDays(1));
        sweep.sweep();
        selection(dispute).body("phase", equalTo("ANSWER_AWAITED"));
    }

    @Test
    void theListTakesFeesAndRefusesOnesOutOfRange() {
        String etag = Api.as("admin")
                .get("/policies/idr-entities")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Map<String, Object> terms = map(
                "entities",
                List.of(map(
                        "name", "FHAS",
                        "aliases", List.of(),
                        "confidence", "B",
                        "source", "certified list",
                        "fees",
                                List.of(map(
                                        "from",
                                        "2026-01-01",
                                        "single",
                                        5000.00,
                                        "batched",
                                        600.00,
                                        "furtherBlock",
                                        100.00,
                                        "approvedOutsideRange",
                                        false,
                                        "source",
                                        "certified list, page 2")))));
        Api.unchecked("admin")
                .header("If-Match", etag)
                .body(map("terms", terms, "reason", "load"))
                .put("/policies/idr-entities")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/terms/entities/0/fees/0/single"));
        Api.as("auditor")
                .get("/certified-entities")
                .then()
                .statusCode(200)
                .body("name", hasItem("Federal Hearings and Appeals Services"))
                .body("own.disputes", hasItem(0));
    }

    private String initiated(String preferred) {
        String caseId = cases.inDispute();
        cases.complete(caseId, "attestEligibility", NegotiatedCases.attestation())
                .statusCode(200);
        cases.on(cases.opens());
        Map<String, Object> initiation = cases.initiation("S-" + caseId);
        initiation.put("preferredEntity", preferred);
        cases.complete(caseId, "submitInitiation", initiation).statusCode(200);
        return caseId;
    }

    private static ValidatableResponse selection(String dispute) {
        return Api.as("auditor")
                .get("/disputes/" + dispute + "/entity-selection")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(String dispute, Map<String, Object> body) {
        String etag =
                Api.as("auditor").get("/disputes/" + dispute).then().extract().header("ETag");
        return Api.unchecked("negotiator")
                .header("If-Match", etag)
                .body(body)
                .post("/disputes/" + dispute + "/entity-selection/steps")
                .then();
    }

    private static ValidatableResponse conflict(Map<String, Object> body) {
        return Api.unchecked("compliance")
                .body(body)
                .post("/certified-entities/conflicts")
                .then();
    }

    private static void deadlines(String caseId, String kind, String state) {
        List<String> states = Api.unchecked("auditor")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.kind == '" + kind + "' }.state");
        assertThat(states).as(kind).contains(state);
    }
}
