package dev.parley.security;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import dev.parley.testing.StuckAlarm;
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
    private static final List<String> ROLES = List.of(
            "negotiator", "supervisor", "biller", "provider", "compliance", "rcm-system", "ops", "auditor", "admin");

    /** Addresses whose names every tenant shares; what stands behind them is its own. */
    private static final List<String> SAME_FOR_ALL = List.of(
            "/regulation/", "/mappings/", "/playbooks/", "/policies/", "/ops/processes/", "/reports/money-left/");

    private static final Map<String, Object> PAYER_CONTACT = map(
            "role", "IDR", "email", "idr@payer.example", "provenance", "remittance of June", "seenOn", "2026-06-01");

    /** A body that would do, for each write that takes an id; a new write must be added here. */
    private static final Map<String, Object> BODIES = Map.ofEntries(
            Map.entry("POST /cases/{id}/notes", map("text", "hello")),
            Map.entry("POST /cases/{caseId}/contacts", map("channel", "MAIL", "summary", "a letter")),
            Map.entry(
                    "POST /cases/{caseId}/documents",
                    map("name", "a.txt", "kind", "letter", "mediaType", "text/plain", "contentBase64", "aGk=")),
            Map.entry("POST /cases/{caseId}/evaluation", map()),
            Map.entry("POST /cases/{caseId}/notices/{noticeId}/return", map("evidence", "envelope")),
            Map.entry("POST /cases/{caseId}/mails/{mailId}/delivery", map("outcome", "BOUNCED", "evidence", "550")),
            Map.entry(
                    "POST /cases/{caseId}/information-requests",
                    map("subject", "QPA", "channel", "EMAIL", "recipient", "a@b.example")),
            Map.entry(
                    "POST /cases/{caseId}/information-requests/{requestId}/answer",
                    map("answer", "none", "answeredOn", "2026-06-01")),
            Map.entry("POST /cases/{caseId}/expected-messages/{messageId}/arrival", map("evidence", "letter")),
            Map.entry("POST /payers/{id}/contacts", PAYER_CONTACT),
            Map.entry("PUT /payers/{id}/contacts/{contactId}", PAYER_CONTACT),
            Map.entry("POST /payers/{id}/contacts/{contactId}/retirement", map()),
            Map.entry("POST /payers/{id}/contacts/{contactId}/bounce", map("detail", "550")),
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
            Map.entry("PUT /cases/{caseId}/bounds", map("target", 1, "reason", "policy")),
            Map.entry("POST /cases/{caseId}/settlement/approval", map("approved", true)),
            Map.entry(
                    "POST /cases/{caseId}/settlement/signatures",
                    map("party", "PAYER", "name", "A", "signedOn", "2026-06-01", "evidence", "letter")),
            Map.entry(
                    "POST /clients/{id}/contracts",
                    map("beginsOn", "2026-06-01", "fee", map("model", "FLAT", "flat", 1))),
            Map.entry(
                    "POST /cases/{caseId}/costs",
                    map("kind", "WORK", "amount", 1, "spentOn", "2026-06-01", "note", "hours")),
            Map.entry("PUT /clients/{id}", map("name", "A", "npis", List.of(), "users", List.of())),
            Map.entry(
                    "POST /cases/{caseId}/expected-payment/corrections",
                    map("agreed", 1, "correctedOn", "2026-06-01", "reason", "typing error")),
            Map.entry("PUT /cases/{caseId}/presence", map("typing", false)),
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
            Map.entry(
                    "POST /disputes/{id}/entity-selection/steps",
                    map("act", "AGREED", "by", "PAYER", "on", "2026-06-01")),
            Map.entry(
                    "POST /cases/{caseId}/cooling-off/letter",
                    map("claimedOn", "2026-06-01", "disputeId", "00000000-0000-0000-0000-000000000001")),
            Map.entry(
                    "POST /disputes/{id}/information-requests",
                    map("sender", "ENTITY", "addressee", "BOTH", "asked", "x", "requestedOn", "2026-06-01")),
            Map.entry(
                    "POST /disputes/{id}/information-requests/{requestId}/answer",
                    map("answeredOn", "2026-06-01", "answer", "x", "evidence", "x")),
            Map.entry(
                    "POST /disputes/{id}/extensions",
                    map("stage", "OFFER", "ground", "GOOD_CAUSE", "requestedOn", "2026-06-01", "reason", "x")),
            Map.entry(
                    "POST /disputes/{id}/extensions/{extensionId}/answer",
                    map("granted", false, "answeredOn", "2026-06-01", "reference", "x")),
            Map.entry("POST /disputes/{id}/eligibility", map("foundOn", "2026-06-01")),
            Map.entry("POST /disputes/{id}/withdrawal-requests", map("requestedOn", "2026-06-01", "reason", "x")),
            Map.entry(
                    "POST /disputes/{id}/withdrawal-requests/{withdrawalId}/answer",
                    map("answer", "AGREED", "answeredOn", "2026-06-01", "evidence", "x")),
            Map.entry("POST /disputes/{id}/fee-payments", map("fee", "ENTITY", "amount", 1, "paidOn", "2026-06-01")),
            Map.entry("POST /certified-entities/conflicts/{conflictId}/withdrawal", map("reason", "x")),
            Map.entry("POST /disputes/{id}/ineligibility", map("foundOn", "2026-06-01", "reason", "STATE_LAW")),
            Map.entry(
                    "POST /disputes/{id}/fee-refunds", map("amount", 1, "receivedOn", "2026-06-01", "reference", "1")),
            Map.entry(
                    "POST /state-disputes/{id}/neutral",
                    map("name", "A", "namedOn", "2026-06-01", "meetsOn", "2026-06-20")),
            Map.entry(
                    "POST /state-disputes/{id}/decision",
                    map("decidedOn", "2026-06-01", "award", 1, "prevailing", "PAYER")),
            Map.entry(
                    "POST /state-disputes/{id}/closure",
                    map("closedOn", "2026-06-01", "how", "WITHDRAWN", "reason", "x")),
            Map.entry(
                    "POST /disputes/{id}/fee-receipts",
                    map("fee", "ENTITY", "receivedOn", "2026-06-01", "reference", "x")),
            Map.entry(
                    "POST /disputes/{id}/determination/corrections",
                    map("correctedOn", "2026-06-01", "award", 1, "prevailing", "PAYER", "reason", "x")),
            Map.entry("POST /batches/{id}/items", map("reason", "x")),
            Map.entry("POST /edi/held/{id}/release", map("because", "the payer confirmed it")),
            Map.entry("POST /edi/held/{id}/refuse", map("because", "the payer mends it")),
            Map.entry("POST /edge/outbound/{id}/sent", map("evidence", "fax")),
            Map.entry("POST /ops/incidents/{id}/retry", map("reason", "again")),
            Map.entry("POST /ops/incidents/{id}/skip", map("reason", "again")),
            Map.entry("POST /ops/incidents/{id}/answers", map("answers", map("path", "close"), "reason", "again")),
            Map.entry("POST /tasks/{id}/claim", map()),
            Map.entry("POST /tasks/{id}/unclaim", map()),
            Map.entry("POST /tasks/{id}/delegate", map("to", "someone")),
            Map.entry("POST /tasks/{id}/follow-up", map("on", "2030-01-01")),
            Map.entry("POST /tasks/{id}/complete", map("path", "close", "reason", "no")));

    @Inject
    CaseDriver driver;

    @Inject
    StuckAlarm stuckAlarm;

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
                .filter(method -> path.contains("{") && SAME_FOR_ALL.stream().noneMatch(path::contains))
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
                .body("ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PARLEY        "
                        + " *270120*1200*^*00501*000000101*0*T*:~IEA*0*000000101~")
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
        String none = "01900000-0000-7000-8000-000000000000";
        return Map.ofEntries(
                Map.entry("bulk-jobs", aBulkJob()),
                Map.entry("cases", caseId),
                Map.entry("clients", aClient()),
                Map.entry("claims", driver.theCase(caseId).getString("claimId")),
                Map.entry("tasks", tasks.getString("items[0].id")),
                Map.entry("remittances", first("/remittances")),
                Map.entry("payers", first("/payers")),
                Map.entry("providers", first("/providers")),
                Map.entry("webhooks", aWebhook()),
                Map.entry("queues", none),
                Map.entry("batches", none),
                Map.entry("certified-entities", none),
                Map.entry("disputes", none),
                Map.entry("portal-mails", none),
                Map.entry("extension-notices", none),
                Map.entry("state-disputes", none),
                Map.entry("ops", stuckAlarm.of(caseId).getId()),
                Map.entry("edi", delivery()),
                Map.entry("edge", none),
                Map.entry("other", "01900000-0000-7000-8000-000000000001"));
    }

    private static String first(String list) {
        return Api.as("negotiator").get(list).jsonPath().getString("items[0].id");
    }

    private static String aWebhook() {
        return Api.as("admin")
                .body(map("url", "http://localhost:9/"))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
    }

    private static String aClient() {
        return Api.as("admin")
                .body(map("name", "Example " + aClaimNumber(), "npis", List.of(), "users", List.of()))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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
