package dev.parley.idr;

import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.parley.testing.Api;
import dev.parley.workflow.BusinessClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines of several cases, disputed together under one number. */
@QuarkusTest
class BatchTest {
    @Inject
    NegotiatedCases cases;

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager entities;

    private String first;
    private String second;

    @BeforeEach
    void twoCasesOfOnePayer() {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        first = attested(payer);
        second = attested(payer);
    }

    @AfterEach
    void backToToday() {
        clock.moveTo(Instant.now());
    }

    @Test
    void suggestsWhatMayGoTogetherWithItsProof() {
        Map<String, Object> batch = suggested(first);
        assertThat(batch.get("lawful")).isEqualTo(true);
        assertThat((List<?>) batch.get("items")).hasSize(2);
        assertThat(((Number) batch.get("saved")).doubleValue()).isPositive();
        Api.as("auditor")
                .body(map("items", List.of(line(first, 1), line(second, 1))))
                .post("/batches/check")
                .then()
                .statusCode(200)
                .body("lawful", equalTo(true))
                .body("proofs.ruleId", hasItems("FED-BA-05", "FED-BA-06", "FED-BA-04", "FED-BA-08", "FED-IN-01"))
                .body("proofs.finding", not(hasItem("BREAKS")));
        Api.as("auditor@other")
                .get("/batches/suggestions")
                .then()
                .statusCode(200)
                .body("items", equalTo(0));
    }

    @Test
    void showsAtOnceWhatBreaks() {
        String stranger = attested("P-" + UUID.randomUUID().toString().substring(0, 8));
        Map<String, Object> mixed = map("items", List.of(line(first, 1), line(second, 1), line(stranger, 1)));
        Api.as("negotiator")
                .body(mixed)
                .post("/batches/check")
                .then()
                .statusCode(200)
                .body("lawful", equalTo(false))
                .body("proofs.find { it.finding == 'BREAKS' }.ruleId", equalTo("FED-BA-06"))
                .body("proofs.find { it.finding == 'BREAKS' }.items.caseId", contains(stranger));
        Api.as("negotiator")
                .body(mixed)
                .post("/batches")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:parley:problem:batch-not-lawful"));
        Api.as("negotiator")
                .body(map("items", List.of(line(first, 1), line(first, 9))))
                .post("/batches/check")
                .then()
                .statusCode(409)
                .body("items.line", contains(9));
    }

    @Test
    void aLineIsInOneOpenBatchAndMayBeMovedUntilItIsFiled() {
        String batch = made(line(first, 1), line(second, 1));
        Api.as("negotiator")
                .body(map("items", List.of(line(first, 1), line(first, 2))))
                .post("/batches")
                .then()
                .statusCode(409)
                .body("items.line", contains(1));
        move(batch, map("add", List.of(line(first, 2)), "remove", List.of(line(second, 1))))
                .statusCode(200)
                .body("items.caseId", contains(first, first));
        move(batch, map("add", List.of(line(second, 1)))).statusCode(422);
        Api.unchecked("negotiator")
                .body(map())
                .post("/batches/" + batch + "/dissolution")
                .then()
                .statusCode(428);
        Api.as("negotiator")
                .header("If-Match", "*")
                .post("/batches/" + batch + "/dissolution")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISSOLVED"));
        move(batch, map("add", List.of(line(second, 1)))).statusCode(409);
        made(line(first, 1), line(second, 1));
        Api.as("auditor")
                .queryParam("state", "PLANNED")
                .get("/batches")
                .then()
                .statusCode(200)
                .body("items", not(empty()));
        Api.as("auditor@other").get("/batches/" + batch).then().statusCode(404);
    }

    @Test
    void theCasesOfABatchStandUnderOneNumberAndPayOneFee() {
        String batch = made(line(first, 1), line(second, 1));
        cases.on(cases.opens());
        cases.complete(first, "submitInitiation", cases.initiation("B-" + batch))
                .statusCode(200);
        Api.as("auditor")
                .get("/batches/" + batch)
                .then()
                .statusCode(200)
                .body("state", equalTo("INITIATED"))
                .body("disputeNumber", equalTo("B-" + batch));
        cases.complete(second, "submitInitiation", cases.initiation("B-" + batch))
                .statusCode(200);
        Api.as("auditor")
                .queryParam("disputeNumber", "B-" + batch)
                .get("/disputes")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.administrativeFee", hasItems(0.00f, 15.00f));
        Api.as("auditor")
                .get("/disputes/" + cases.dispute(second) + "/items")
                .then()
                .statusCode(200)
                .body("caseId", contains(first, second))
                .body("line", contains(1, 1));
        move(batch, map("remove", List.of(line(second, 1)))).statusCode(409);
        choose(second, map("act", "AGREED", "by", "PAYER"));
        assertThat(cases.disputes(first)).containsExactly("ENTITY_SELECTED");
        assertThat(cases.disputes(second)).containsExactly("ENTITY_SELECTED");
        choose(first, map("act", "CLEARED", "by", "ENTITY"));
        assertThat(cases.disputes(second)).containsExactly("ENTITY_SELECTED");
        choose(first, map("act", "LOST", "by", "DEPARTMENTS", "reason", "certification ended"));
        assertThat(cases.disputes(first)).containsExactly("INITIATED");
        assertThat(cases.disputes(second)).containsExactly("INITIATED");
        String alone = attested("P-" + UUID.randomUUID().toString().substring(0, 8));
        cases.on(cases.opens());
        cases.complete(alone, "submitInitiation", cases.initiation("B-" + batch))
                .statusCode(409);
    }

    /** One query asks for the suspensions of each case; everything else is read for all cases at once. */
    @Test
    void readsWhatWaitsTogether() {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        attested(payer);
        long few = queriesOfSuggestions();
        for (int i = 0; i < 5; i++) {
            attested(payer);
        }
        assertThat(queriesOfSuggestions()).isLessThanOrEqualTo(few + 5);
    }

    private long queriesOfSuggestions() {
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        Api.as("auditor").get("/batches/suggestions").then().statusCode(200);
        long queries = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return queries;
    }

    @Test
    void aBatchIsTheGroupingOfItsCasesAndBreaksWithThem() {
        String batch = made(line(first, 1), line(second, 1));
        Api.as("negotiator")
                .get("/cases/" + first + "/idr/pre-flight")
                .then()
                .statusCode(200)
                .body("legs.find { it.leg == 'BATCHING' }.finding", equalTo("PASS"))
                .body("legs.find { it.leg == 'BATCHING' }.because", containsString(batch));
    }

    @Test
    void aClaimBilledUnderOneGroupIsABundle() {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        String caseId = cases.inDispute(payer, claim -> {
            claim.put("type", "INSTITUTIONAL");
            claim.put("institutional", map("codes", List.of(map("kind", "DIAGNOSIS_RELATED_GROUP", "code", "470"))));
        });
        Map<String, Object> attestation = NegotiatedCases.attestation();
        attestation.put("reasons", map("NEGOTIATION", "attested ahead of the last day"));
        cases.complete(caseId, "attestEligibility", attestation).statusCode(200);
        cases.on(cases.opens());
        Map<String, Object> single = cases.initiation("U-" + caseId);
        single.put("kind", "SINGLE");
        cases.complete(caseId, "submitInitiation", single).statusCode(400).body("errors.pointer", contains("/kind"));
        Map<String, Object> bundle = cases.initiation("U-" + caseId);
        bundle.put("kind", "BUNDLED");
        cases.complete(caseId, "submitInitiation", bundle).statusCode(200);
        Api.as("auditor")
                .get("/disputes/" + cases.dispute(caseId) + "/items")
                .then()
                .statusCode(200)
                .body("code", contains("DRG 470"))
                .body("charge", contains(1850.00f));
    }

    private String attested(String payer) {
        String caseId = cases.inDispute(payer);
        cases.complete(caseId, "attestEligibility", NegotiatedCases.attestation())
                .statusCode(200);
        return caseId;
    }

    private Map<String, Object> suggested(String caseId) {
        return Api.as("auditor")
                .get("/batches/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("batches.find { it.items.caseId.contains('" + caseId + "') }");
    }

    private static Map<String, Object> line(String caseId, int line) {
        return map("caseId", caseId, "line", line);
    }

    private static String made(Map<String, Object> one, Map<String, Object> other) {
        return Api.as("negotiator")
                .body(map("items", List.of(one, other)))
                .post("/batches")
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .extract()
                .path("id");
    }

    /** A step of the choice of the entity, on the first day to file. */
    private void choose(String caseId, Map<String, Object> step) {
        step.put("on", cases.opens().toString());
        Api.as("negotiator")
                .header("If-Match", "*")
                .body(step)
                .post("/disputes/" + cases.dispute(caseId) + "/entity-selection/steps")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse move(String batch, Map<String, Object> moved) {
        return Api.as("negotiator")
                .header("If-Match", "*")
                .body(moved)
                .post("/batches/" + batch + "/items")
                .then();
    }
}
