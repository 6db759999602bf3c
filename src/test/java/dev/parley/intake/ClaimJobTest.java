package dev.parley.intake;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static dev.parley.testing.Samples.npi;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bulk.BulkRequest;
import dev.parley.bulk.BulkResult;
import dev.parley.bulk.RunBulkJobs;
import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimJobTest {
    private static final String HEADER = "Claim Number,type,totalCharge,billingNpi,billingState,patientLastName,charge,"
            + "date of service,CPT,serviceType,planFunding\n";

    @Inject
    RunBulkJobs runner;

    @Inject
    ImportClaims kind;

    @Inject
    Tenancy tenancy;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private final String number = aClaimNumber();

    @Test
    void eachClaimIsTakenOrRefusedByRowAndColumn() {
        String file = HEADER
                + row(number, "1850", "99285")
                + row(number, "", "93010")
                + row(number + "-F", "10", "1").replace(serviceDay(), "2099-01-01")
                + row(number + "-M", "ten", "1")
                + row(number + "-N", "10", "1").replace(npi("145000001"), "1450000010");
        String job = run(csv("rcm-system").body(file));
        job(job).body("state", equalTo("DONE"))
                .body("total", equalTo(4))
                .body("done", equalTo(4))
                .body("succeeded", equalTo(1))
                .body("failed", equalTo(3))
                .body("requestedBy", equalTo("rcm-system"))
                .body("fileName", equalTo("claims.csv"));
        JsonPath failed = items(job, "FAILED");
        assertThat(failed.getList("items.rowNumber")).isEqualTo(List.of(4, 5, 6));
        assertThat(failed.getList("items.problem")).containsOnly("invalid-fields");
        assertThat(failed.getList("items.field")).isEqualTo(List.of("date of service", "totalCharge", "billingNpi"));
        String caseId = items(job, "SUCCEEDED").getString("items[0].subjectId");
        Api.as("negotiator").get("/cases/" + caseId).then().statusCode(200).body("claimNumber", equalTo(number));
        claims(number, 1);
        claims(number + "-M", 0);
    }

    @Test
    void theKindOfPlanIsAColumn() {
        String file = HEADER.strip() + ",narrow network plan,exchangePlan\n"
                + row(number, "10", "1").strip() + ",yes,no\n"
                + row(number + "-M", "10", "1").strip() + ",perhaps,\n";
        String job = run(csv("rcm-system").body(file));
        assertThat(items(job, "FAILED").getList("items.field")).isEqualTo(List.of("narrow network plan"));
        String caseId = items(job, "SUCCEEDED").getString("items[0].subjectId");
        Api.as("negotiator")
                .get("/cases/" + caseId + "/facts")
                .then()
                .statusCode(200)
                .body("find { it.name == 'narrowNetwork' }.value", equalTo("true"))
                .body("find { it.name == 'exchangePlan' }.value", equalTo("false"));
    }

    @Test
    void theMendedErrorFileIsPostedAgainAndTheWholeFileTwiceDoesNothing() {
        String file = HEADER + row(number, "10", "1") + row(number + "-M", "ten", "1");
        String job = run(csv("biller").body(file));
        String errors =
                errors(job).contentType(containsString("text/csv")).extract().asString();
        assertThat(errors.lines()).hasSize(2);
        assertThat(errors.lines().findFirst().orElseThrow()).endsWith("planFunding,problem,field,detail");
        assertThat(errors)
                .contains(number + "-M", "invalid-fields,totalCharge,")
                .doesNotContain(number + ",");
        String mended = run(csv("biller").body(errors.replace("ten", "10")));
        job(mended).body("total", equalTo(1)).body("succeeded", equalTo(1));
        String again = run(csv("biller").body(file.replace("ten", "10")));
        job(again).body("total", equalTo(2)).body("skipped", equalTo(2)).body("failed", equalTo(0));
        assertThat(items(again, "SKIPPED").getList("items.problem")).containsOnly("claim-duplicate");
        String other = run(csv("biller").body(HEADER + row(number, "11", "1")));
        assertThat(items(other, "FAILED").getList("items.problem")).containsExactly("claim-number-taken");
        claims(number, 1);
    }

    @Test
    void aDryRunStoresNoClaimAndSaysTheSame() {
        String file = HEADER + row(number, "10", "1") + row(number + "-M", "ten", "1") + row(number, "10", "1");
        String job = run(csv("biller").queryParam("dryRun", true).body(file));
        job(job).body("dryRun", equalTo(true))
                .body("state", equalTo("DONE"))
                .body("succeeded", equalTo(1))
                .body("failed", equalTo(2));
        assertThat(items(job, "FAILED").getList("items.problem")).containsExactly("invalid-fields", "claim-repeated");
        assertThat(items(job, "SUCCEEDED").getString("items[0].subjectId")).isNull();
        claims(number, 0);
        Api.as("negotiator")
                .queryParam("claimNumber", number)
                .get("/cases")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void linesOfJsonAreClaims() throws JsonProcessingException {
        LocalDate service = LocalDate.now(clock).minusDays(10);
        Map<String, Object> wrong = anEmergencyClaim(number + "-W", service);
        wrong.put("colour", "red");
        String file = json.writeValueAsString(anEmergencyClaim(number, service)) + "\n" + json.writeValueAsString(wrong)
                + "\nnonsense\n";
        String job = run(lines("rcm-system").body(file));
        job(job).body("succeeded", equalTo(1)).body("failed", equalTo(2));
        JsonPath failed = items(job, "FAILED");
        assertThat(failed.getList("items.problem")).containsExactly("invalid-fields", "malformed-json");
        assertThat(failed.getString("items[0].field")).isEqualTo("/colour");
        String errors = errors(job)
                .contentType(containsString("application/x-ndjson"))
                .extract()
                .asString();
        assertThat(errors.lines()).hasSize(2);
        String mended = run(lines("rcm-system")
                .body(errors.lines().findFirst().orElseThrow().replace("\"colour\":\"red\",", "")));
        job(mended).body("succeeded", equalTo(1));
    }

    @Test
    void pagesOfItemsFollowEachOther() {
        String file = HEADER
                + Stream.of("a", "b", "c")
                        .map(name -> row(number + name, "x", "1"))
                        .collect(Collectors.joining());
        String job = run(csv("biller").body(file));
        JsonPath first = page(job, 2, null);
        assertThat(first.getList("items.ordinal")).isEqualTo(List.of(1, 2));
        JsonPath second = page(job, 2, first.getString("nextCursor"));
        assertThat(second.getList("items.ordinal")).isEqualTo(List.of(3));
        assertThat(second.getString("nextCursor")).isNull();
        Api.unchecked("biller")
                .queryParam("cursor", "x")
                .get("/bulk-jobs/" + job + "/items")
                .then()
                .statusCode(400);
        String newer = run(csv("biller").body(file.replace(number, number + "-")));
        Api.as("auditor")
                .queryParam("limit", 1)
                .get("/bulk-jobs")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(newer))
                .body("nextCursor", notNullValue());
    }

    @Test
    void aBadFileIsRefusedAtOnce() {
        csv("biller")
                .body(HEADER.replace("CPT", "Colour"))
                .post("/bulk-jobs")
                .then()
                .statusCode(400)
                .body("type", containsString("wrong-columns"))
                .body("errors.pointer", hasItems("Colour"));
        csv("biller").body(HEADER).post("/bulk-jobs").then().statusCode(400).body("type", containsString("no-claims"));
        csv("biller").body(new byte[0]).post("/bulk-jobs").then().statusCode(400);
        Api.unchecked("biller").body("{}").post("/bulk-jobs").then().statusCode(415);
        csv("negotiator")
                .body(HEADER + row(number, "1", "1"))
                .post("/bulk-jobs")
                .then()
                .statusCode(403);
        csv("biller")
                .queryParam("mapping", "none")
                .body(HEADER)
                .post("/bulk-jobs")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("mapping"));
    }

    @Test
    void aBrokenEndFailsTheJobBeforeItsFirstClaim() {
        String job = run(csv("biller").body(HEADER + row(number, "10", "1") + "\"" + row(number + "-2", "10", "1")));
        job(job).body("state", equalTo("FAILED"))
                .body("problem", equalTo("malformed-csv"))
                .body("done", equalTo(0))
                .body("total", nullValue());
        claims(number, 0);
    }

    /** Done together at the first attempt: the runner would hide it if not. */
    @Test
    void severalClaimsFitInOneTransaction() throws IOException {
        String file =
                HEADER + row(number + "-1", "10", "1") + row(number + "-2", "10", "2") + row(number + "-3", "10", "3");
        BulkRequest request = new BulkRequest(ImportClaims.NAME, false, null, "text/csv", "{\"columns\":{}}");
        List<FiledClaim> filed = new ArrayList<>();
        kind.read(request, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(entry -> filed.add(entry.item()));
        List<BulkResult> results = tenancy.runAsParley(
                "demo", () -> QuarkusTransaction.requiringNew().call(() -> kind.perform(request, filed)));
        assertThat(results).hasSize(3).allMatch(result -> result.state() == BulkResult.State.SUCCEEDED);
        assertThat(results).allSatisfy(result -> Api.as("negotiator")
                .get("/cases/" + result.subjectId())
                .then()
                .body("nextAction", notNullValue()));
    }

    @Test
    void theSameKeyIsTheSameJob() {
        String file = HEADER + row(number, "10", "1");
        String key = aClaimNumber();
        String first = posted(csv("biller").header("Idempotency-Key", key).body(file));
        String again = posted(csv("biller").header("Idempotency-Key", key).body(file));
        assertThat(again).isEqualTo(first);
        csv("biller")
                .header("Idempotency-Key", key)
                .body(file + "\n")
                .post("/bulk-jobs")
                .then()
                .statusCode(422);
        runner.run();
    }

    @Test
    void aHouseHasItsOwnNamesForColumns() {
        String name = number.toLowerCase(Locale.ROOT);
        String address = "/bulk-jobs/mappings/" + name;
        Map<String, Object> mapping = map("columns", map("Acct #", "claimNumber"), "ignored", List.of("Memo"));
        Api.as("biller").get(address).then().statusCode(404);
        Api.unchecked("biller")
                .body(map("columns", map("Acct #", "account")))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/columns/Acct #"));
        String tag = Api.as("biller")
                .body(mapping)
                .put(address)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        Api.unchecked("biller").body(mapping).put(address).then().statusCode(428);
        Api.as("biller")
                .header("If-Match", tag)
                .body(mapping)
                .put(address)
                .then()
                .statusCode(200);
        Api.as("auditor").get(address).then().statusCode(200).body("columns.'Acct #'", equalTo("claimNumber"));
        Api.unchecked("auditor").body(mapping).put(address).then().statusCode(403);
        Api.unchecked("biller@other").get(address).then().statusCode(404);

        String header = HEADER.replace("Claim Number", "Acct #").replace("CPT", "Memo");
        String file = header + row(number, "10", "call back").replace("PROFESSIONAL", "INSTITUTIONAL");
        csv("biller@other")
                .queryParam("mapping", name)
                .body(file)
                .post("/bulk-jobs")
                .then()
                .statusCode(400);
        String job = run(csv("biller").queryParam("mapping", name).body(file));
        assertThat(items(job, "FAILED").getString("items[0].detail"))
                .contains("is missing, and so is the revenue code");
    }

    @Test
    void theTemplateIsAFileOfTheRightColumns() {
        String template = Api.unchecked("rcm-system")
                .accept("text/csv")
                .get("/bulk-jobs/claims-template.csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertThat(template.strip().split(",")).hasSize(ClaimColumn.values().length);
        csv("rcm-system")
                .body(template)
                .post("/bulk-jobs")
                .then()
                .statusCode(400)
                .body("type", containsString("no-claims"));
    }

    @Test
    void aJobIsCancelledAndResumedByWhoHasSeenItsState() {
        String job = posted(csv("biller").body(HEADER + row(number, "10", "1")));
        String address = "/bulk-jobs/" + job;
        String tag =
                Api.as("biller").get(address).then().statusCode(200).extract().header("ETag");
        Api.unchecked("biller").post(address + "/cancel").then().statusCode(428);
        Api.unchecked("negotiator")
                .header("If-Match", tag)
                .post(address + "/cancel")
                .then()
                .statusCode(403);
        Api.as("biller")
                .header("If-Match", tag)
                .post(address + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        Api.unchecked("biller")
                .header("If-Match", tag)
                .post(address + "/resume")
                .then()
                .statusCode(412);
        runner.run();
        claims(number, 0);
        Api.as("biller")
                .header("If-Match", "*")
                .post(address + "/resume")
                .then()
                .statusCode(200)
                .body("state", equalTo("QUEUED"));
        runner.run();
        claims(number, 1);
        Api.unchecked("biller")
                .header("If-Match", "*")
                .post(address + "/cancel")
                .then()
                .statusCode(409);
    }

    @Test
    void anotherTenantsJobIsNotThere() {
        String job = run(csv("biller").body(HEADER + row(number, "10", "1")));
        for (String part : List.of("", "/items", "/errors")) {
            Api.unchecked("biller@other")
                    .accept("*/*")
                    .get("/bulk-jobs/" + job + part)
                    .then()
                    .statusCode(404);
        }
        for (String verb : List.of("/cancel", "/resume")) {
            Api.unchecked("biller@other")
                    .header("If-Match", "*")
                    .post("/bulk-jobs/" + job + verb)
                    .then()
                    .statusCode(404);
        }
        assertThat(Api.unchecked("biller@other").get("/bulk-jobs").asString()).doesNotContain(job);
        String theirs = run(csv("biller@other").queryParam("dryRun", true).body(HEADER + row(number, "10", "1")));
        Api.as("biller@other").get("/bulk-jobs/" + theirs).then().body("succeeded", equalTo(1));
        Api.unchecked("biller").get("/bulk-jobs/" + theirs).then().statusCode(404);
        claims(number, 1);
    }

    private String serviceDay() {
        return LocalDate.now(clock).minusDays(10).toString();
    }

    private String row(String number, String total, String code) {
        return String.join(
                        ",",
                        number,
                        "PROFESSIONAL",
                        total,
                        npi("145000001"),
                        "TX",
                        "Example",
                        "10",
                        serviceDay(),
                        code,
                        "Emergency",
                        "")
                + "\n";
    }

    private static RequestSpecification csv(String user) {
        return Api.unchecked(user)
                .contentType("text/csv")
                .header("Content-Disposition", "attachment; filename=\"claims.csv\"");
    }

    private static RequestSpecification lines(String user) {
        return Api.unchecked(user)
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson");
    }

    private static String posted(RequestSpecification file) {
        ValidatableResponse answer =
                file.post("/bulk-jobs").then().statusCode(202).body("state", equalTo("QUEUED"));
        String id = answer.extract().path("id");
        assertThat(answer.extract().header("Location")).endsWith("/api/v1/bulk-jobs/" + id);
        return id;
    }

    private String run(RequestSpecification file) {
        String id = posted(file);
        runner.run();
        return id;
    }

    private static ValidatableResponse job(String id) {
        return Api.as("biller").get("/bulk-jobs/" + id).then().statusCode(200);
    }

    private static JsonPath items(String job, String state) {
        return Api.as("biller")
                .queryParam("state", state)
                .get("/bulk-jobs/" + job + "/items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath page(String job, int limit, String cursor) {
        RequestSpecification page = Api.as("biller").queryParam("limit", limit);
        if (cursor != null) {
            page.queryParam("cursor", cursor);
        }
        return page.get("/bulk-jobs/" + job + "/items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse errors(String job) {
        return Api.unchecked("biller")
                .accept("*/*")
                .get("/bulk-jobs/" + job + "/errors")
                .then()
                .statusCode(200);
    }

    private static void claims(String number, int count) {
        Api.as("negotiator")
                .queryParam("claimNumber", number)
                .get("/claims/count")
                .then()
                .statusCode(200)
                .body("count", equalTo(count));
    }
}
