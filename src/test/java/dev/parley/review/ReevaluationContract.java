package dev.parley.review;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.parley.bulk.RunBulkJobs;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an announcement changes in open cases, told first and then done; on each database. */
abstract class ReevaluationContract {
    private static final LocalDate NOTICE = LocalDate.of(2028, 3, 6);
    private static final LocalDate FAR_OFF = LocalDate.of(2035, 1, 2);

    @Inject
    CaseDriver cases;

    @Inject
    RunBulkJobs runner;

    private String caseId;

    @BeforeEach
    void aCaseInOpenNegotiation() {
        announce(FAR_OFF);
        cases.on(NOTICE);
        String number = aClaimNumber();
        caseId = cases.post(anEmergencyClaim(number, NOTICE.minusDays(40)), aLowPayment(number, NOTICE.minusDays(7)));
        cases.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
        cases.complete(
                caseId,
                "prepareNotice",
                map(
                        "sentOn",
                        NOTICE.toString(),
                        "channel",
                        "EMAIL",
                        "recipient",
                        "negotiation@payer.example",
                        "offerTotal",
                        1500.00,
                        "contact",
                        map("name", "N. Gotiator", "email", "n@clinic.example")));
    }

    @AfterEach
    void asItWas() {
        announce(FAR_OFF);
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        announce(NOTICE.minusDays(60));
        JsonPath before = deadlines();
        String job = run(map("dryRun", true));
        Api.as("admin")
                .get("/bulk-jobs/" + job)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("kind", equalTo("REEVALUATE_CASES"))
                .body("dryRun", equalTo(true))
                .body("failed", equalTo(0));
        List<Map<String, Map<String, String>>> found = differences(job);
        assertThat(found).extracting("subject").contains("OPEN_NEGOTIATION_END", "OPEN_NEGOTIATION_RESPONSE");
        Map<String, Map<String, String>> end = one(found, "OPEN_NEGOTIATION_END");
        assertThat(end.get("before")).containsEntry("ruleVersion", "legacy").containsEntry("ruleId", "FED-ON-03");
        assertThat(end.get("after")).containsEntry("ruleVersion", "portal");
        assertThat(one(found, "OPEN_NEGOTIATION_RESPONSE")).doesNotContainKey("before");
        assertThat(one(found, "OPEN_NEGOTIATION_RESPONSE").get("after")).containsEntry("due", "2028-03-24");
        assertThat(deadlines().getList("")).isEqualTo(before.getList(""));
    }

    @Test
    void whatWasToldIsThenDoneOnce() {
        announce(NOTICE.minusDays(60));
        String rehearsal = run(map("dryRun", true));
        String job = run(map("dryRun", false, "rehearsal", rehearsal));
        assertThat(differences(job)).extracting("subject").contains("OPEN_NEGOTIATION_RESPONSE");
        JsonPath clocks = deadlines();
        assertThat(clocks.getString("find { it.kind == 'OPEN_NEGOTIATION_RESPONSE' }.state"))
                .isEqualTo("OPEN");
        assertThat(clocks.getString("find { it.kind == 'OPEN_NEGOTIATION_END' && it.ruleVersion == 'legacy' }.state"))
                .isEqualTo("CANCELLED");
        assertThat(clocks.getString("find { it.kind == 'OPEN_NEGOTIATION_END' && it.ruleVersion == 'portal' }.state"))
                .isEqualTo("OPEN");
        Api.as("auditor")
                .get("/cases/" + caseId + "/timeline?limit=500")
                .then()
                .body("items.kind", hasItem("case-reevaluated"));
        Api.as("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .body("find { it.decision == 'reevaluateCase' }.rules", hasItem("FED-ON-09@portal"));
        assertThat(differences(run(map("dryRun", true)))).isEmpty();

        announce(FAR_OFF);
        rehearsal = run(map("dryRun", true));
        assertThat(one(differences(rehearsal), "OPEN_NEGOTIATION_RESPONSE")).doesNotContainKey("after");
        run(map("dryRun", false, "rehearsal", rehearsal));
        clocks = deadlines();
        assertThat(clocks.getString("find { it.kind == 'OPEN_NEGOTIATION_RESPONSE' }.state"))
                .isEqualTo("CANCELLED");
        assertThat(clocks.getString("find { it.kind == 'OPEN_NEGOTIATION_END' && it.ruleVersion == 'legacy' }.state"))
                .isEqualTo("OPEN");
    }

    @Test
    void nothingIsDoneUnrehearsedOrByAnybody() {
        refused("negotiator", map("dryRun", true), 403);
        refused("admin", map("dryRun", false), 400);
        String rehearsal = run(map("dryRun", true));
        refused("admin", map("dryRun", true, "rehearsal", rehearsal), 400);
        refused("admin@other", map("dryRun", false, "rehearsal", rehearsal), 404);
        announce(NOTICE.minusDays(59));
        refused("compliance", map("dryRun", false, "rehearsal", rehearsal), 409);
        Api.unchecked("admin@other")
                .get("/regulation/reevaluations/" + rehearsal + "/differences")
                .then()
                .statusCode(404);
    }

    @Test
    void leavesAClockAloneThatNoLawGave() {
        announce(NOTICE.minusDays(60));
        String job = run(map("dryRun", true));
        Api.as("admin")
                .get("/regulation/reevaluations/" + job + "/differences?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.caseId == '" + caseId + "' }.subject", not(hasItem("IDR_INITIATION")))
                .body("items.findAll { it.caseId == '" + caseId + "' }.subject", everyItem(not("FORUM")));
    }

    private static void refused(String user, Map<String, Object> body, int status) {
        Api.unchecked(user).body(body).post("/regulation/reevaluations").then().statusCode(status);
    }

    private static void announce(LocalDate startsOn) {
        Api.as("admin")
                .body(map("startsOn", startsOn.toString(), "source", "CMS notice"))
                .post("/regulation/provisions/ON_PORTAL_FROM/announcements")
                .then()
                .statusCode(201);
    }

    private String run(Map<String, Object> body) {
        String job = Api.as("compliance")
                .body(body)
                .post("/regulation/reevaluations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        runner.run();
        return job;
    }

    private List<Map<String, Map<String, String>>> differences(String job) {
        return Api.as("auditor")
                .get("/regulation/reevaluations/" + job + "/differences?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.caseId == '" + caseId + "' }");
    }

    private static Map<String, Map<String, String>> one(
            List<Map<String, Map<String, String>>> differences, String subject) {
        return differences.stream()
                .filter(line -> subject.equals((Object) line.get("subject")))
                .findFirst()
                .orElseThrow();
    }

    private JsonPath deadlines() {
        return Api.as("auditor")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
