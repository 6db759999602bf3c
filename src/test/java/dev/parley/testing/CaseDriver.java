package dev.parley.testing;

import static org.hamcrest.Matchers.is;

import dev.parley.workflow.BusinessClock;
import dev.parley.workflow.DueJobs;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Takes cases through their lives as people do: through REST, with the clock moved between. After every step no open clock
 * may be without a live timer.
 */
@ApplicationScoped
public class CaseDriver {

    private final BusinessClock clock;
    private final DueJobs jobs;
    private final LiveTimers timers;

    CaseDriver(BusinessClock clock, DueJobs jobs, LiveTimers timers) {
        this.clock = clock;
        this.jobs = jobs;
        this.timers = timers;
    }

    /** Ten in the morning of that day, and every timer that is due by then rings. */
    public void on(LocalDate day) {
        clock.moveTo(day.atTime(10, 0).atZone(clock.getZone()).toInstant());
        jobs.ring();
        timers.check();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Posts a claim with its remittance, if any, and answers its case's id. */
    public String post(Map<String, Object> claim, Map<String, Object> remittance) {
        if (remittance != null) {
            claim.put("remittance", remittance);
        }
        String caseId = Api.as("rcm-system")
                .body(claim)
                .post("/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
        timers.check(caseId);
        return caseId;
    }

    public void receive(Map<String, Object> remittance) {
        Api.as("rcm-system").body(remittance).post("/remittances").then().statusCode(201);
        timers.check();
    }

    public JsonPath theCase(String caseId) {
        return Api.as("negotiator")
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The kinds of the case's open tasks. */
    public Set<String> open(String caseId) {
        List<String> kinds = tasks(caseId).getList("items.kind");
        return new TreeSet<>(kinds);
    }

    private JsonPath tasks(String caseId) {
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Completes the case's one open task of a kind as someone of the role it is offered to. */
    public JsonPath complete(String caseId, String kind, Map<String, Object> body) {
        return complete(Api::as, caseId, kind, body)
                .statusCode(is(200))
                .extract()
                .jsonPath();
    }

    /** As complete, for bodies that are wrong or refused on purpose. */
    public ValidatableResponse attempt(String caseId, String kind, Map<String, Object> body) {
        return complete(Api::unchecked, caseId, kind, body);
    }

    private ValidatableResponse complete(
            Function<String, RequestSpecification> as, String caseId, String kind, Map<String, Object> body) {
        jobs.ring();
        List<Map<String, Object>> ofKind = tasks(caseId).getList("items.findAll { it.kind == '" + kind + "' }");
        if (ofKind.size() != 1) {
            throw new AssertionError("Expected one open " + kind + ", but the case waits for " + open(caseId) + ": "
                    + theCase(caseId).prettyPrint());
        }
        Map<String, Object> task = ofKind.get(0);
        ValidatableResponse answer = as.apply((String) task.get("queue"))
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(body)
                .post("/tasks/" + task.get("id") + "/complete")
                .then();
        timers.check(caseId);
        return answer;
    }

    public ValidatableResponse offer(String caseId, Map<String, Object> offer) {
        ValidatableResponse answer = Api.as("negotiator")
                .header("If-Match", "*")
                .body(offer)
                .post("/cases/" + caseId + "/offers")
                .then();
        timers.check(caseId);
        return answer;
    }
}
