package dev.parley.ops;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import dev.parley.testing.StuckAlarm;
import dev.parley.workflow.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** What ops see and may do, the same on every database. */
abstract class OpsContract {
    /** A timer at a task whose date no running process knows. */
    private static final String LATE =
            """
            <bpmn:boundaryEvent id="factLate" attachedToRef="supplyMissingFact" cancelActivity="false">
              <bpmn:timerEventDefinition id="factLateDefinition">
                <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${neverSetAt}</bpmn:timeDate>
              </bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            """;

    @Inject
    CaseDriver driver;

    @Inject
    StuckAlarm stuckAlarm;

    @Inject
    BusinessClock clock;

    @Inject
    ProcessEngine engine;

    @Test
    void everyDiagramIsListedAndCanBeRead() {
        Api.as("ops")
                .get("/ops/processes")
                .then()
                .statusCode(200)
                .body("key", hasItems("negotiationCase", "payerOutreach", "deadlineWatch"))
                .body("[0].key", equalTo("negotiationCase"))
                .body("newest", not(hasItem(false)));
        Api.as("ops")
                .accept("application/xml, application/problem+json")
                .get("/ops/processes/payerOutreach/diagram")
                .then()
                .statusCode(200)
                .contentType(containsString("application/xml"))
                .body(containsString("<bpmn:process id=\"payerOutreach\""))
                .body(containsString("BPMNDiagram"));
        Api.as("ops").get("/ops/processes/noSuch/tokens").then().statusCode(404);
        Api.as("ops")
                .get("/ops/processes/deadlineWatch/drawing")
                .then()
                .statusCode(200)
                .body("shapes.find { it.id == 'alarmDue' }.kind", equalTo("intermediateCatchEvent"))
                .body("shapes.find { it.id == 'alarmDue' }.event", equalTo("timerEventDefinition"))
                .body("shapes.find { it.id == 'alarmDue' }.box.width", equalTo(36.0f))
                .body("shapes.find { it.id == 'alarmDue' }.label", not(equalTo(null)))
                .body("edges.find { it.id == 'clockStarted-alarmDue' }.points.size()", greaterThanOrEqualTo(2));
        Api.as("ops")
                .accept("application/xml, application/problem+json")
                .queryParam("version", 999)
                .get("/ops/processes/payerOutreach/diagram")
                .then()
                .statusCode(404);
    }

    @Test
    void tokensStandWhereCasesWait() {
        Map<String, Object> before = tokensAt("ops", "supplyMissingFact");
        String caseId = aCaseWithoutFunding();
        Map<String, Object> after = tokensAt("ops", "supplyMissingFact");
        assertThat(count(after)).isGreaterThan(count(before));
        assertThat(dollars(after)).isGreaterThan(dollars(before));
        assertThat(tokensAt("ops@other", "supplyMissingFact")).isEmpty();
        Api.as("auditor")
                .get("/cases/" + caseId + "/process")
                .then()
                .statusCode(200)
                .body("process", hasItems("negotiationCase", "caseReview"))
                .body("find { it.process == 'caseReview' }.calledFrom", not(equalTo(null)))
                .body(
                        "find { it.process == 'caseReview' }.path.findAll { it.ended == null }.activity",
                        hasItem("supplyMissingFact"));
        Api.as("auditor@other").get("/cases/" + caseId + "/process").then().statusCode(404);
    }

    @Test
    void whatIsStuckIsGroupedAndCanBeRetried() {
        String caseId = aCase();
        Job job = stuckAlarm.of(caseId);
        JsonPath groups = incidents("ops");
        assertThat(groups.getList("findAll { it.process == 'deadlineWatch' }.incidents.flatten().id", String.class))
                .contains(job.getId());
        assertThat(groups.getList("incidents.flatten().findAll { it.id == '%s' }.caseId".formatted(job.getId())))
                .containsExactly(caseId);
        Api.as("ops@other").get("/ops/incidents").then().body("incidents.flatten().id", not(hasItem(job.getId())));
        Api.as("ops@other")
                .body(map("reason", "mine?"))
                .post("/ops/incidents/" + job.getId() + "/retry")
                .then()
                .statusCode(404);
        Api.as("negotiator")
                .body(map("reason", "please"))
                .post("/ops/incidents/" + job.getId() + "/retry")
                .then()
                .statusCode(403);

        Api.as("ops")
                .body(map("reason", "the mail server is back"))
                .post("/ops/incidents/" + job.getId() + "/retry")
                .then()
                .statusCode(204);
        assertThat(incidents("ops").getList("incidents.flatten().id")).doesNotContain(job.getId());
        assertThat(timeline(caseId)).anyMatch(text -> text.endsWith("the mail server is back"));
        Api.as("ops")
                .body(map("reason", "again"))
                .post("/ops/incidents/" + job.getId() + "/retry")
                .then()
                .statusCode(404);
    }

    @Test
    void whatCannotBeDoneIsLeftOut() {
        String caseId = aCase();
        Job job = stuckAlarm.of(caseId);
        Api.as("ops")
                .body(map("reason", "warned by telephone"))
                .post("/ops/incidents/" + job.getId() + "/skip")
                .then()
                .statusCode(204);
        List<String> standsAt = engine.getRuntimeService().getActiveActivityIds(job.getProcessInstanceId());
        assertThat(standsAt).hasSize(1).doesNotContain("alarmDue");
        assertThat(timeline(caseId)).anyMatch(text -> text.endsWith("warned by telephone"));
    }

    @Test
    void onlyAnswersThatAreThereCanBeSet() {
        Job job = stuckAlarm.of(aCase());
        Api.as("ops")
                .body(map("answers", map("patientName", "x"), "reason", "try"))
                .post("/ops/incidents/" + job.getId() + "/answers")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/answers/patientName"));
    }

    @Test
    void theReportOfDaysCountsTasksAndClocks() {
        JsonPath before = sla();
        String caseId = aCaseWithoutFunding();
        JsonPath after = sla();
        assertThat(open(after, "supplyMissingFact")).isGreaterThan(open(before, "supplyMissingFact"));
        driver.on(driver.today().plusDays(30));
        assertThat(sla().getInt("tasks.find { it.kind == 'supplyMissingFact' }.overdue"))
                .isGreaterThan(0);
        assertThat(caseId).isNotNull();
        Api.as("ops")
                .queryParam("from", "2026-05-02")
                .queryParam("to", "2026-05-01")
                .get("/ops/sla")
                .then()
                .statusCode(400);
    }

    @Test
    void clocksThatEndSoonAndThoseThatDoNotRunAreListed() {
        String caseId = aCase();
        LocalDate due = LocalDate.parse(
                Api.as("ops").get("/cases/" + caseId + "/deadlines").path("find { it.state == 'OPEN' }.due"));
        driver.on(due);
        Api.as("negotiator")
                .get("/ops/deadlines-at-risk")
                .then()
                .statusCode(200)
                .body("findAll { it.caseId == '%s' }.dueOn".formatted(caseId), hasItem(due.toString()))
                .body("find { it.caseId == '%s' }.dollars".formatted(caseId), greaterThan(0f));
        Api.as("negotiator@other").get("/ops/deadlines-at-risk").then().body("caseId", not(hasItem(caseId)));
        clock.moveTo(due.plusDays(2).atStartOfDay(clock.getZone()).toInstant());
        Api.as("ops")
                .get("/ops/clock-alarms")
                .then()
                .statusCode(200)
                .body("findAll { it.caseId == '%s' }.alarm".formatted(caseId), hasItem("PAST"));
        driver.on(due.plusDays(2));
        Api.as("ops").get("/ops/clock-alarms").then().body("caseId", not(hasItem(caseId)));
        Api.as("negotiator").get("/ops/clock-alarms").then().statusCode(403);
    }

    @Test
    void weeksTellWhatCameAndWent() {
        LocalDate today = driver.today();
        int before = opened(today);
        aCase();
        assertThat(opened(today)).isEqualTo(before + 1);
        Api.as("ops")
                .queryParam("from", today.minusDays(6).toString())
                .queryParam("to", today.toString())
                .get("/ops/throughput")
                .then()
                .body("[-1].openAtEnd", greaterThanOrEqualTo(1));
        Api.as("ops").get("/ops/jobs").then().statusCode(200).body("waiting", greaterThanOrEqualTo(1));
    }

    @Test
    void processesComeOverToANewVersion() throws IOException {
        aCase();
        int old = newest("deadlineWatch");
        deploy("deadline-watch.bpmn", "name=\"Time to warn\"", "name=\"Time to warn again\"");
        int next = newest("deadlineWatch");
        assertThat(next).isEqualTo(old + 1);
        long running = running(old);
        assertThat(running).isPositive();

        migrate("deadlineWatch", old, next, true)
                .body("processes", equalTo((int) Math.min(running, 5)))
                .body("obstacles", equalTo(List.of()));
        assertThat(running(old)).isEqualTo(running);
        migrate("deadlineWatch", old, next, false).body("processes", equalTo((int) Math.min(running, 5)));
        assertThat(running(old)).isEqualTo(running - Math.min(running, 5));
        Api.as("negotiator")
                .body(map("from", old, "to", next, "dryRun", true))
                .post("/ops/processes/deadlineWatch/migrations")
                .then()
                .statusCode(403);
        Api.as("ops")
                .body(map("from", 998, "to", next, "dryRun", true))
                .post("/ops/processes/deadlineWatch/migrations")
                .then()
                .statusCode(404);
    }

    @Test
    void whatWouldWaitForADateThatNobodySetStaysWhereItIs() throws IOException {
        deploy("case-review.bpmn", "Unknown is never taken as no", "The unknown is never taken as no");
        int old = newest("caseReview"); // only this case is on it
        aCaseWithoutFunding();
        String deployment = deploy(
                "case-review.bpmn",
                "<bpmn:userTask id=\"supplyMissingFact\"",
                LATE + "<bpmn:userTask id=\"supplyMissingFact\"");
        try {
            migrate("caseReview", old, newest("caseReview"), true)
                    .body("processes", equalTo(0))
                    .body("obstacles.because.flatten()", hasItem(containsString("neverSetAt")));
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> engine.getRepositoryService().deleteDeployment(deployment, true));
        }
    }

    private static ValidatableResponse migrate(String process, int from, int to, boolean dryRun) {
        return Api.as("ops")
                .body(map("from", from, "to", to, "limit", 5, "dryRun", dryRun))
                .post("/ops/processes/" + process + "/migrations")
                .then()
                .statusCode(200);
    }

    private static int newest(String process) {
        return Api.as("ops").get("/ops/processes/" + process + "/versions").path("[0].version");
    }

    private long running(int version) {
        return Api.as("ops")
                .get("/ops/processes/deadlineWatch/versions")
                .then()
                .extract()
                .jsonPath()
                .getLong("find { it.version == %d }.running".formatted(version));
    }

    private String deploy(String diagram, String place, String instead) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/processes/" + diagram)) {
            String whole = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(whole).contains(place);
            return QuarkusTransaction.requiringNew().call(() -> engine.getRepositoryService()
                    .createDeployment()
                    .addString("processes/" + diagram, whole.replace(place, instead))
                    .deploy()
                    .getId());
        }
    }

    private String aCase() {
        LocalDate service = driver.today().minusDays(10);
        String number = aClaimNumber();
        return driver.post(anEmergencyClaim(number, service), aLowPayment(number, driver.today()));
    }

    private String aCaseWithoutFunding() {
        LocalDate service = driver.today().minusDays(10);
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, service);
        claim.remove("plan");
        return driver.post(claim, aLowPayment(number, driver.today()));
    }

    private static JsonPath incidents(String user) {
        return Api.as(user)
                .get("/ops/incidents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> timeline(String caseId) {
        return Api.as("ops").get("/cases/" + caseId + "/timeline").path("items.text");
    }

    private static Map<String, Object> tokensAt(String user, String activity) {
        Map<String, Object> found = Api.as(user)
                .get("/ops/processes/caseReview/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.activity == '%s' }", activity);
        return found == null ? Map.of() : found;
    }

    private static long count(Map<String, Object> tokens) {
        return ((Number) tokens.getOrDefault("count", 0)).longValue();
    }

    private static double dollars(Map<String, Object> tokens) {
        return ((Number) tokens.getOrDefault("dollars", 0)).doubleValue();
    }

    private static JsonPath sla() {
        return Api.as("ops").get("/ops/sla").then().statusCode(200).extract().jsonPath();
    }

    private static int open(JsonPath report, String kind) {
        Integer open = report.get("tasks.find { it.kind == '%s' }?.open".formatted(kind));
        return open == null ? 0 : open;
    }

    private static int opened(LocalDate today) {
        return Api.as("ops")
                .queryParam("from", today.minusDays(6).toString())
                .queryParam("to", today.toString())
                .get("/ops/throughput")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("opened.sum()");
    }
}
