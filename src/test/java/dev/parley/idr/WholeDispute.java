package dev.parley.idr;

import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.testing.Api;
import dev.parley.testing.LiveTimers;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One case on its way through a dispute, step by step through REST; after each the timers are looked at. */
final class WholeDispute {
    private final NegotiatedCases cases;
    private final LiveTimers timers;
    private final BusinessCalendar calendar = BusinessCalendar.federal();
    private final ComputedClock window;
    private final String caseId;

    WholeDispute(NegotiatedCases cases, LiveTimers timers, LocalDate started, String payer) {
        this(cases, timers, started, payer, billed -> {});
    }

    /** Billed otherwise than as usual. */
    WholeDispute(
            NegotiatedCases cases,
            LiveTimers timers,
            LocalDate started,
            String payer,
            Consumer<Map<String, Object>> otherwise) {
        this.cases = cases;
        this.timers = timers;
        this.caseId = cases.negotiated(payer, started, otherwise);
        this.window = cases.window(started);
    }

    private WholeDispute(WholeDispute from, String caseId) {
        this.cases = from.cases;
        this.timers = from.timers;
        this.window = from.window;
        this.caseId = caseId;
    }

    /** The same for lines of this case that have one of their own. */
    WholeDispute split(String own) {
        return new WholeDispute(this, own);
    }

    WholeDispute wanted() {
        cases.wantDispute(caseId);
        timers.check(caseId);
        return this;
    }

    WholeDispute attested() {
        return wanted().done("attestEligibility", NegotiatedCases.attestation());
    }

    /** On the first day to file, preferring one entity. */
    WholeDispute filed() {
        return attested().on(opens()).done("submitInitiation", initiation(opens(), "FHAS"));
    }

    /** Both parties want the entity that we named; under the amended text it then has to be confirmed. */
    WholeDispute selected(LocalDate on) {
        step(map("act", "AGREED", "by", "PAYER", "on", on));
        return phase().equals("PRELIMINARY") ? confirmed(on) : this;
    }

    WholeDispute confirmed(LocalDate on) {
        step(map("act", "CLEARED", "by", "ENTITY", "on", on));
        return step(map("act", "SELECTED", "by", "DEPARTMENTS", "on", on));
    }

    WholeDispute offered(LocalDate on) {
        return done(
                "submitOfferAndFees",
                map(
                        "offer",
                        1200.00,
                        "submittedOn",
                        on,
                        "administrativeFeePaidOn",
                        on,
                        "entityFeePaidOn",
                        on,
                        "entityFee",
                        435.00,
                        "practiceSize",
                        "FROM_20_TO_50",
                        "specialty",
                        "Emergency medicine"));
    }

    /** Agreed on outside of it, which the case's own process takes for the end of what it was doing. */
    WholeDispute settled(LocalDate on) {
        int answer = Api.as("provider")
                .header("If-Match", "*")
                .body(map(
                        "agreedTotal",
                        1200.00,
                        "agreedOn",
                        on.toString(),
                        "agreedWith",
                        "J. Doe",
                        "evidence",
                        "letter of " + on))
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
        } else {
            assertThat(answer).isEqualTo(201);
        }
        cases.interruptDispute(caseId);
        timers.check(caseId);
        return this;
    }

    /** In whose queue the report of the settlement waits; empty where nobody is asked for it. */
    List<String> reportWaitsWith() {
        return reports().stream().map(task -> (String) task.get("queue")).toList();
    }

    ValidatableResponse report(String user, Map<String, Object> body) {
        Map<String, Object> task = reports().get(0);
        ValidatableResponse answer = Api.unchecked(user)
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(asJson(body))
                .post("/tasks/" + task.get("id") + "/complete")
                .then();
        timers.check(caseId);
        return answer;
    }

    private List<Map<String, Object>> reports() {
        return Api.as("supervisor")
                .queryParam("kind", "reportSettlement")
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subjectId == '" + notice().getString("id") + "' }");
    }

    /** What is known of the report of the settlement. */
    JsonPath notice() {
        return Api.as("auditor")
                .get("/disputes/" + id() + "/settlement-notice")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    WholeDispute on(LocalDate day) {
        cases.on(day);
        return this;
    }

    WholeDispute done(String task, Map<String, Object> body) {
        ValidatableResponse answer = cases.complete(caseId, task, asJson(body));
        assertThat(answer.extract().statusCode())
                .as("%s: %s", task, answer.extract().asString())
                .isEqualTo(200);
        return this;
    }

    /** For bodies that are wrong or refused on purpose. */
    ValidatableResponse refused(String task, Map<String, Object> body) {
        return cases.complete(caseId, task, asJson(body));
    }

    WholeDispute told(String news, Map<String, Object> body) {
        tell(news, body).statusCode(200);
        return this;
    }

    ValidatableResponse tell(String news, Map<String, Object> body) {
        return post(news.startsWith("withdrawal") ? "negotiator" : "rcm-system", news, body);
    }

    /** One step of the choice of the entity. */
    WholeDispute step(Map<String, Object> body) {
        post("negotiator", "entity-selection/steps", body).statusCode(200);
        return this;
    }

    private ValidatableResponse post(String user, String path, Map<String, Object> body) {
        String dispute = id();
        String etag = etag(path.equals("determination/corrections") ? path : "");
        ValidatableResponse answer = Api.as(user)
                .header("If-Match", etag)
                .body(asJson(body))
                .post("/disputes/" + dispute + "/" + path)
                .then();
        timers.check(caseId);
        return answer;
    }

    /** Of the dispute, or of a part of it. */
    String etag(String path) {
        return Api.as("auditor")
                .get("/disputes/" + id() + (path.isEmpty() ? "" : "/" + path))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    Map<String, Object> initiation(LocalDate on, String preferred) {
        return map(
                "disputeNumber",
                (char) ('A' + states().size()) + "-" + caseId,
                "initiatedOn",
                on,
                "payerNotifiedOn",
                on,
                "kind",
                "BATCHED",
                "preferredEntity",
                preferred,
                "contents",
                Arrays.stream(NoticeContent.values()).map(Enum::name).toList(),
                "evidence",
                "portal confirmation");
    }

    LocalDate opens() {
        return window.opens();
    }

    LocalDate due() {
        return window.due();
    }

    /** The n-th business day after the first one to file on. */
    LocalDate day(int n) {
        return calendar.nthBusinessDayAfter(opens(), n);
    }

    String caseId() {
        return caseId;
    }

    /** Of the case's latest dispute. */
    String id() {
        return cases.dispute(caseId);
    }

    /** Under which the portal knows the latest. */
    String number() {
        return Api.as("auditor").get("/disputes/" + id()).then().extract().path("disputeNumber");
    }

    /** The states of the case's disputes, the newest first. */
    List<String> states() {
        return cases.disputes(caseId);
    }

    String phase() {
        return selection().getString("phase");
    }

    JsonPath selection() {
        return Api.as("auditor")
                .get("/disputes/" + id() + "/entity-selection")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** But for the review, with which the case itself waits. */
    Set<String> open() {
        Set<String> open = new TreeSet<>(cases.open(caseId));
        open.remove("reviewCase");
        return open;
    }

    /** How the entity's requests stand, the oldest first; each open one is a task. */
    List<String> requests() {
        List<Map<String, Object>> requests = Api.as("auditor")
                .get("/disputes/" + id() + "/information-requests")
                .then()
                .statusCode(200)
                .extract()
                .path("");
        List<String> tasks = Api.as("negotiator")
                .queryParam("kind", "answerEntityRequest")
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.subjectId");
        for (Map<String, Object> request : requests) {
            boolean open = List.of("OPEN", "LATE").contains(request.get("state"));
            assertThat(tasks.contains(request.get("id")))
                    .as("a task for %s", request)
                    .isEqualTo(open);
        }
        return requests.stream().map(request -> (String) request.get("state")).toList();
    }

    WholeDispute waitsFor(String... tasks) {
        assertThat(open()).contains(tasks);
        return this;
    }

    WholeDispute clock(ClockKind kind, String state) {
        assertThat(clocks(state)).as("clocks that are %s", state).contains(kind.name());
        return this;
    }

    WholeDispute due(ClockKind kind, LocalDate day) {
        assertThat(deadlines().<String>getList("findAll { it.kind == '" + kind + "' && it.state == 'OPEN' }.due"))
                .as("%s", kind)
                .containsExactly(day.toString());
        return this;
    }

    Set<String> clocks(String state) {
        return new TreeSet<>(deadlines().<String>getList("findAll { it.state == '" + state + "' }.kind"));
    }

    private JsonPath deadlines() {
        return Api.as("auditor")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Alarmed on the business day before its last one and said to be missed after it, on the timeline for people. */
    WholeDispute missed(ClockKind kind) {
        clock(kind, "MISSED");
        assertThat(texts("deadline-near")).as("alarms").anySatisfy(text -> assertThat(text)
                .startsWith(kind + " is due on"));
        assertThat(texts("deadline-missed")).as("missed windows").anySatisfy(text -> assertThat(text)
                .startsWith(kind + " was due on"));
        return this;
    }

    List<String> texts(String kind) {
        return Api.as("auditor")
                .queryParam("limit", 200)
                .get("/cases/" + caseId + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == '" + kind + "' }.text");
    }

    /** Days as text. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> asJson(Map<String, Object> body) {
        body.replaceAll((name, value) -> value instanceof LocalDate day
                ? day.toString()
                : value instanceof Map<?, ?> part ? asJson((Map<String, Object>) part) : value);
        return body;
    }
}
