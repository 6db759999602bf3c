package dev.parley.worklist;

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

import dev.parley.regulation.ClockKind;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a desk does beside working one task: spreadsheets out and in, words for codes and days, and who else is here. */
@QuarkusTest
class WorklistDeskTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String MANY =
            "insert into work_item (id, version, tenant, kind, process, title, queue, due_on,"
                    + " priority, ordinal, money_at_stake, state, opened_at) select random_uuid(), 0, 'other', 'reviewCase', 'caseReview',"
                    + " 'One of many', 'negotiator', date '2030-01-02', 50, 0, 7, 'DROPPED', current_timestamp from system_range(1, 100001)";

    @Inject
    CaseDriver driver;

    @Inject
    DataSource database;

    @Test
    void aSheetIsExportedChangedTriedOutAndTakenIn() {
        String caseId = aCase();
        Map<String, Object> task = reviewOf(caseId);
        LocalDate later = driver.today().plusDays(3);
        String changed = edited(sheetOf(caseId), Map.of("assignee", "negotiator", "followUpOn", later.toString()));

        sent(changed, true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changed", equalTo(1))
                .body("items[0].row", equalTo(2))
                .body("items[0].changes.column", contains("followUpOn", "assignee"))
                .body("items[0].changes.after", contains(later.toString(), "negotiator"));
        assertThat(reviewOf(caseId)).isEqualTo(task);

        sent(changed, false).statusCode(200).body("changed", equalTo(1)).body("items[0].state", equalTo("CHANGED"));
        assertThat(reviewOf(caseId))
                .containsEntry("assignee", "negotiator")
                .containsEntry("followUpOn", later.toString());

        // the same file again was made from what is no longer so, but asks for nothing that is not done
        sent(changed, false).statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void moreTasksThanOneFileTakesAreRefusedAndFewerAreNot() throws SQLException {
        sql(MANY);
        try {
            for (String file : List.of("/tasks/export.csv", "/tasks/export.xlsx")) {
                Api.unchecked("negotiator@other")
                        .queryParam("state", "DROPPED")
                        .get(file)
                        .then()
                        .statusCode(400)
                        .body("type", equalTo("urn:parley:problem:too-many-rows"))
                        .body("detail", containsString("100,001 tasks"))
                        .body("detail", containsString("dueFrom and dueTo"))
                        .body("found", equalTo(100_001))
                        .body("most", equalTo(100_000));
            }
            Api.unchecked("negotiator@other")
                    .queryParams(map("state", "DROPPED", "dueTo", "2030-01-01"))
                    .get("/tasks/export.csv")
                    .then()
                    .statusCode(200);
        } finally {
            sql("delete from work_item where title = 'One of many'");
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void aRowThatCannotBeTakenSaysWhyAndTheOthersAreTaken() {
        String payer = "S" + System.nanoTime();
        String first = aCase(payer);
        String second = aCase(payer);
        String payerId = Api.as("negotiator").get("/cases/" + first).path("payerId");
        List<String> lines = sheet("payer", payerId).lines().toList();
        assertThat(lines).hasSize(3);
        Api.as("supervisor")
                .header("If-Match", "*")
                .post("/tasks/" + reviewOf(second).get("id") + "/claim")
                .then()
                .statusCode(200);
        String stale = lines.get(0) + "\r\n"
                + with(lines.get(0), lines.get(1), "assignee", "negotiator") + "\r\n"
                + with(lines.get(0), lines.get(2), "assignee", "negotiator") + "\r\n"
                + with(lines.get(0), lines.get(1), "assignee", "supervisor") + "\r\n"
                + with(lines.get(0), with(lines.get(0), lines.get(1), "id", "not-an-id"), "assignee", "x") + "\r\n";

        sent(stale, false)
                .statusCode(207)
                .body("changed", equalTo(1))
                .body("refused", equalTo(3))
                .body("items.find { it.row == 4 }.problem", equalTo("wrong-cell"))
                .body("items.find { it.row == 4 }.detail", containsString("row 2"))
                .body("items.find { it.row == 5 }.column", equalTo("id"))
                .body("items.find { it.status == 412 }.problem", equalTo("version-stale"))
                .body("items.find { it.status == 412 }.column", equalTo("version"))
                .body("items.find { it.status == 412 }.changes[0].before", equalTo("supervisor"));
        assertThat(reviewOf(second)).containsEntry("assignee", "supervisor");
    }

    @Test
    void whatMayNotBeChangedIsRefusedByItsColumn() {
        String caseId = aCase();
        sent(edited(sheetOf(caseId), Map.of("dueOn", "2031-01-31")), true)
                .statusCode(207)
                .body("items[0].column", equalTo("dueOn"))
                .body("items[0].detail", containsString("cannot be changed here"));
        sent(edited(sheetOf(caseId), Map.of("followUpOn", "2020-01-31")), true)
                .statusCode(207)
                .body("items[0].column", equalTo("followUpOn"))
                .body("items[0].detail", containsString("lies in the past"));
        Api.as("clinician")
                .contentType("text/csv; charset=UTF-8")
                .body(edited(sheetOf(caseId), Map.of("assignee", "clinician")))
                .post("/tasks/import")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(403))
                .body("items[0].column", equalTo("queue"));
        Api.as("negotiator@other")
                .contentType("text/csv; charset=UTF-8")
                .body(edited(sheetOf(caseId), Map.of("assignee", "negotiator@other")))
                .post("/tasks/import")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(404))
                .body("items[0].caseNumber", equalTo(null));
        assertThat(reviewOf(caseId)).doesNotContainKey("assignee");
    }

    @Test
    void aWorkbookIsTakenAsItWasExported() {
        String caseId = aCase();
        byte[] book = Api.as("negotiator")
                .queryParam("caseId", caseId)
                .accept(XLSX)
                .get("/tasks/export.xlsx")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
        Api.as("negotiator")
                .contentType(XLSX)
                .queryParam("dryRun", true)
                .body(book)
                .post("/tasks/import")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1));
        Api.unchecked("negotiator")
                .contentType(XLSX)
                .body("no workbook".getBytes(StandardCharsets.US_ASCII))
                .post("/tasks/import")
                .then()
                .statusCode(400)
                .body("type", containsString("malformed-workbook"));
    }

    @Test
    void everyKindOfTaskAndEveryClockSaysWhatLatenessMeans() {
        Api.as("negotiator")
                .get("/tasks/kinds")
                .then()
                .statusCode(200)
                .body("whenLate", everyItem(notNullValue()))
                .body("find { it.kind == 'submitInitiation' }.lost", equalTo(true))
                .body("find { it.kind == 'submitInitiation' }.rule", equalTo("FED-IN-02"));
        List<String> rules = Api.as("negotiator")
                .get("/regulation/rules")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        Api.as("negotiator")
                .get("/regulation/clocks")
                .then()
                .statusCode(200)
                .body("rule", everyItem(notNullValue()))
                .body("clock", hasItems("IDR_INITIATION", "WC_DISPUTE"));
        List<String> clocks = Api.as("negotiator").get("/regulation/clocks").path("clock");
        assertThat(clocks)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ClockKind.values()).map(Enum::name).toList());
        List<String> named = Api.as("negotiator").get("/regulation/clocks").path("rule");
        assertThat(rules).containsAll(named);
    }

    @Test
    void codesAreSaidInPlainWords() {
        Api.as("biller")
                .queryParam("code", "CO-45", "N620", "XX-999")
                .get("/regulation/remedies")
                .then()
                .statusCode(200)
                .body("code", contains("CO-45", "N620", "XX-999"))
                .body("[0].label", notNullValue())
                .body("[0].remedy", notNullValue())
                .body("[2].label", equalTo(null));
    }

    @Test
    void theRemittancesOfAClaimAreFoundByTheClaim() {
        String caseId = aCase();
        String claimId = Api.as("biller").get("/cases/" + caseId).path("claimId");
        Api.as("biller")
                .get("/claims/" + claimId + "/remittances")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].claims.claimId", contains(claimId));
    }

    @Test
    void twoPeopleInOneCaseSeeEachOther() {
        String caseId = aCase();
        here("negotiator", caseId, true).statusCode(200).body("others", empty());
        here("supervisor", caseId, false)
                .statusCode(200)
                .body("others.name", contains("negotiator"))
                .body("others.typing", contains(true))
                .body("caseVersion", notNullValue());
        Api.as("auditor")
                .get("/cases/" + caseId + "/presence")
                .then()
                .statusCode(200)
                .body("others", hasSize(2));
        Api.as("negotiator").delete("/cases/" + caseId + "/presence").then().statusCode(204);
        here("supervisor", caseId, false).body("others", empty());
        Api.as("provider").get("/cases/" + caseId + "/presence").then().statusCode(403);
    }

    @Test
    void aSavedQueueIsForgottenByItsOwnerOnly() {
        String name = "Mine " + System.nanoTime();
        String id = Api.as("negotiator")
                .header("Idempotency-Key", name)
                .body(map("name", name, "shared", true, "filter", map("queue", "negotiator")))
                .post("/queues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as("supervisor").delete("/queues/" + id).then().statusCode(404);
        Api.as("negotiator").delete("/queues/" + id).then().statusCode(204);
        Api.as("supervisor").get("/queues").then().body("id", not(hasItem(id)));
    }

    private static ValidatableResponse here(String user, String caseId, boolean typing) {
        return Api.as(user)
                .body(map("typing", typing))
                .put("/cases/" + caseId + "/presence")
                .then();
    }

    private static ValidatableResponse sent(String csv, boolean dryRun) {
        return Api.as("negotiator")
                .contentType("text/csv; charset=UTF-8")
                .queryParam("dryRun", dryRun)
                .body(csv)
                .post("/tasks/import")
                .then();
    }

    private static String sheetOf(String caseId) {
        return sheet("caseId", caseId);
    }

    private static String sheet(String filter, String value) {
        return Api.as("negotiator")
                .queryParam(filter, value)
                .queryParam("kind", "reviewCase")
                .accept("text/csv")
                .get("/tasks/export.csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("tasks.csv"))
                .extract()
                .asString();
    }

    /** The one row below the header with other cells. */
    private static String edited(String sheet, Map<String, String> cells) {
        List<String> lines = sheet.lines().toList();
        String row = lines.get(1);
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            row = with(lines.get(0), row, cell.getKey(), cell.getValue());
        }
        return lines.get(0) + "\r\n" + row + "\r\n";
    }

    /** For rows without quoted commas, as those of the samples are. */
    private static String with(String header, String row, String column, String value) {
        String[] cells = row.split(",", -1);
        cells[Arrays.asList(header.replace("\uFEFF", "").split(",")).indexOf(column)] = value;
        return String.join(",", cells);
    }

    private String aCase() {
        return aCase("TEST1");
    }

    @SuppressWarnings("unchecked")
    private String aCase(String payer) {
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, driver.today().minusDays(30));
        ((Map<String, Object>) claim.get("payer")).put("payerId", payer);
        Map<String, Object> payment = aLowPayment(number, driver.today());
        payment.put("payerId", payer);
        return driver.post(claim, payment);
    }

    private static Map<String, Object> reviewOf(String caseId) {
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .queryParam("kind", "reviewCase")
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
    }
}
