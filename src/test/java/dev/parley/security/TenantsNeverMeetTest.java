package dev.parley.security;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every address of the API that takes an id, asked by the other tenant with all its roles: there is nothing there. */
@QuarkusTest
class TenantsNeverMeetTest {
    private static final List<String> ROLES =
            List.of("negotiator", "supervisor", "biller", "provider", "compliance", "rcm-system", "auditor", "admin");

    /** A body that would do, for each write that takes an id; a new write must be added here. */
    private static final Map<String, Object> BODIES = Map.ofEntries(
            Map.entry("POST /cases/{id}/notes", map("text", "hello")),
            Map.entry("POST /cases/{caseId}/contacts", map("channel", "MAIL", "summary", "a letter")),
            Map.entry(
                    "POST /cases/{caseId}/documents",
                    map("name", "a.txt", "kind", "letter", "mediaType", "text/plain", "contentBase64", "aGk=")),
            Map.entry("POST /cases/{caseId}/evaluation", map()),
            Map.entry(
                    "POST /cases/{caseId}/facts",
                    map("name", "planFunding", "value", "FEHB", "source", "PAYER", "evidence", "call")),
            Map.entry(
                    "POST /cases/{caseId}/offers",
                    map("party", "PAYER", "amount", 1, "channel", "EMAIL", "madeOn", "2026-06-01")),
            Map.entry("POST /cases/{caseId}/offers/{offerId}/void", map("reason", "typing error")),
            Map.entry("POST /cases/{caseId}/payer-response", map("channel", "MAIL", "summary", "no")),
            Map.entry(
                    "POST /cases/{caseId}/settlement",
                    map("agreedTotal", 1, "agreedOn", "2026-06-01", "agreedWith", "A", "evidence", "letter")),
            Map.entry("POST /cases/{caseId}/withdrawal", map("reason", "the client asked for it")),
            Map.entry("POST /cases/{caseId}/acknowledgments", map("accepted", true, "payerControlNumber", "1")),
            Map.entry(
                    "POST /cases/{caseId}/fee-disputes/decision",
                    map("awarded", 1, "decidedOn", "2026-06-01", "reference", "1")),
            Map.entry(
                    "POST /disputes/{id}/closure",
                    map("closedOn", "2026-06-01", "how", "WITHDRAWN_JOINTLY", "reason", "x")),
            Map.entry(
                    "POST /disputes/{id}/determination",
                    map("determinedOn", "2026-06-01", "award", 1, "prevailing", "PROVIDER")),
            Map.entry("POST /disputes/{id}/entity-selection", map("entity", "A", "selectedOn", "2026-06-01")),
            Map.entry("POST /disputes/{id}/ineligibility", map("foundOn", "2026-06-01", "reason", "STATE_LAW")),
            Map.entry(
                    "POST /disputes/{id}/fee-refunds", map("amount", 1, "receivedOn", "2026-06-01", "reference", "1")),
            Map.entry("POST /batches/{id}/items", map("reason", "x")),
            Map.entry("POST /edi/held/{id}/release", map("because", "the payer confirmed it")),
            Map.entry("POST /edi/held/{id}/refuse", map("because", "the payer mends it")),
            Map.entry("POST /edge/outbound/{id}/sent", map("evidence", "fax")),
            Map.entry("POST /tasks/{id}/claim", map()),
            Map.entry("POST /tasks/{id}/unclaim", map()),
            Map.entry("POST /tasks/{id}/delegate", map("to", "someone")),
            Map.entry("POST /tasks/{id}/follow-up", map("on", "2030-01-01")),
            Map.entry("POST /tasks/{id}/complete", map("path", "close", "reason", "no")));

    @Inject
    CaseDriver driver;

    @TestFactory
    Stream<DynamicTest> anotherTenantsIdIsUnknown() {
        Map<String, String> ids = ids();
        JsonPath spec = RestAssured.given()
                .basePath("")
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .jsonPath();
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, Map<String, Object>> paths = spec.getMap("paths");
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method -> List.of("get", "post", "put", "delete").contains(method))
                .filter(method -> path.contains("{")
                        && !path.contains("/regulation/")
                        && !path.contains("/mappings/")
                        && !path.contains("/policies/"))
                .forEach(method -> {
                    String operation = method.toUpperCase(Locale.ROOT) + " " + path.replace("/api/v1", "");
                    tests.add(dynamicTest(operation, () -> isUnknown(operation, ids)));
                }));
        assertThat(tests).hasSizeGreaterThan(30);
        return tests.stream();
    }

    private static void isUnknown(String operation, Map<String, String> ids) {
        String method = operation.split(" ")[0];
        String path = operation.split(" ")[1];
        String thing = path.split("/")[1];
        String address = path.replaceFirst("\\{\\w+}", ids.get(thing)).replaceAll("\\{\\w+}", ids.get("other"));
        List<Integer> answers = new ArrayList<>();
        for (String role : ROLES) {
            var request = Api.unchecked(role + "@other").header("If-Match", "*");
            if (!method.equals("GET")) {
                request.body(BODIES.getOrDefault(operation, Map.of()));
            }
            Response answer = request.request(method, address);
            answers.add(answer.statusCode());
            assertThat(answer.asString()).doesNotContain("Example", "SYN-9");
        }
        assertThat(answers).as("answers to %s by role %s", operation, ROLES).isSubsetOf(403, 404);
        assertThat(answers)
                .as("somebody may do %s, and finds nothing", operation)
                .contains(404);
    }

    @Test
    void listsAndCountsShowNothingOfTheOther() {
        String caseId = ids().get("cases");
        for (String list : List.of("/claims", "/cases", "/tasks", "/remittances", "/disputes", "/edi", "/edi/held")) {
            String items = Api.as("auditor@other")
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(items).as(list).doesNotContain(caseId);
            int count = Api.as("auditor@other")
                    .get(list + "/count")
                    .then()
                    .extract()
                    .path("count");
            assertThat(count).as(list).isZero();
        }
    }

    /** Of X12 that could not be read; it is kept with its answer all the same. */
    private static String delivery() {
        String location = Api.unchecked("rcm-system")
                .contentType("text/plain")
                .body(
                        "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PARLEY         *270120*1200*^*00501*000000101*0*T*:~"
                                + "IEA*0*000000101~")
                .post("/edi")
                .getHeader("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Something of tenant demo at each of the addresses. Nothing of a dispute or a dropped file is needed: their ids are no better known. */
    private Map<String, String> ids() {
        LocalDate today = driver.today();
        String number = aClaimNumber();
        String caseId = driver.post(anEmergencyClaim(number, today.minusDays(30)), aLowPayment(number, today));
        JsonPath tasks =
                Api.as("negotiator").queryParam("caseId", caseId).get("/tasks").jsonPath();
        return Map.of(
                "batches",
                "01900000-0000-7000-8000-000000000000",
                "bulk-jobs",
                aBulkJob(),
                "cases",
                caseId,
                "claims",
                driver.theCase(caseId).getString("claimId"),
                "tasks",
                tasks.getString("items[0].id"),
                "remittances",
                Api.as("negotiator").get("/remittances").jsonPath().getString("items[0].id"),
                "disputes",
                "01900000-0000-7000-8000-000000000000",
                "edi",
                delivery(),
                "edge",
                "01900000-0000-7000-8000-000000000000",
                "other",
                "01900000-0000-7000-8000-000000000001");
    }

    private static String aBulkJob() {
        String header = "claimNumber,type,totalCharge,billingNpi,patientLastName,charge,serviceFrom\n";
        return Api.unchecked("biller")
                .contentType("text/csv")
                .body(header + "SYN-9,,,,Example,,\n")
                .post("/bulk-jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
