package dev.parley.audit;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who saw or did what, and that nobody can change it unseen, on both databases. */
abstract class AuditContract {
    @Inject
    ChainEntries chain;

    @Inject
    CaseDriver driver;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void nothingIsLoose() {
        chain.run();
    }

    @Test
    void aReadIsRecordedWithWhoAndInWhichRole() {
        String caseId = aCase();
        Api.as("clinician").get("/cases/" + caseId + "/documents").then().statusCode(200);
        Api.as("clinician").get("/regulation/rules").then().statusCode(200);
        List<Map<String, Object>> told = search("caseId", caseId);
        assertThat(told).hasSize(2);
        assertThat(told.get(0))
                .containsEntry("actor", "clinician")
                .containsEntry("roles", List.of("clinician"))
                .containsEntry("action", "GET /cases/{id}/documents")
                .containsEntry("outcome", "READ")
                .containsEntry("status", 200)
                .containsKey("sha256");
        assertThat(told.get(1))
                .containsEntry("actor", "rcm-system")
                .containsEntry("action", "POST /claims")
                .containsEntry("outcome", "DONE");
        assertThat(search("action", "GET /regulation")).isEmpty();
    }

    @Test
    void aChangeIsRecordedOnceAndWhatWasRefusedIsToldApart() {
        String caseId = aCase();
        Map<String, Object> task = task(caseId);
        String claim = "/tasks/" + task.get("id") + "/claim";
        Api.as("negotiator")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .post(claim)
                .then()
                .statusCode(200);
        Api.as("supervisor").header("If-Match", "*").post(claim).then().statusCode(409);
        Api.as("clinician").header("If-Match", "*").post(claim).then().statusCode(403);
        Api.as("negotiator@other").header("If-Match", "*").post(claim).then().statusCode(404);
        List<Map<String, Object>> told = search("subjectId", (String) task.get("id"));
        assertThat(told)
                .extracting(one -> one.get("actor") + " " + one.get("outcome") + " " + one.get("status"))
                .containsExactly("clinician REFUSED 403", "supervisor REFUSED 409", "negotiator DONE null");
        assertThat(told).allMatch(one -> one.get("action").equals("POST /tasks/{id}/claim"));
        Api.as("auditor@other")
                .queryParam("subjectId", task.get("id"))
                .get("/audit")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].status", equalTo(404));
    }

    @Test
    void onlyThoseWhoAnswerForItSearchAndEveryPageHoldsOtherEntries() {
        String caseId = aCase();
        for (int read = 0; read < 5; read++) {
            Api.as("negotiator").get("/cases/" + caseId).then().statusCode(200);
        }
        chain.run();
        JsonPath first = Api.as("compliance")
                .queryParam("caseId", caseId)
                .queryParam("limit", 4)
                .get("/audit")
                .jsonPath();
        JsonPath second = Api.as("compliance")
                .queryParam("caseId", caseId)
                .queryParam("limit", 4)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/audit")
                .jsonPath();
        assertThat(first.getList("items")).hasSize(4);
        assertThat(second.getList("items")).hasSize(2);
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(first.<String>getList("items.id")).doesNotContainAnyElementsOf(second.getList("items.id"));
        Api.as("auditor")
                .queryParam("caseId", caseId)
                .queryParam("outcome", "READ")
                .queryParam("actor", "negotiator")
                .queryParam("from", driver.today().toString())
                .queryParam("to", driver.today().toString())
                .get("/audit")
                .then()
                .body("items.size()", equalTo(5));
        for (String nosy : List.of("negotiator", "supervisor", "ops", "rcm-system", "provider")) {
            Api.as(nosy).get("/audit").then().statusCode(403);
            Api.as(nosy).get("/audit/verification").then().statusCode(403);
        }
        Api.unchecked("auditor")
                .queryParam("outcome", "OTHER")
                .get("/audit")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set actor = 'nobody' where id = ?          | update audit_entry set actor = 'negotiator' where id = ? | does not have the content that was recorded",
                "update audit_entry set number = -number where id = ?          | update audit_entry set number = -number where id = ?     | is gone"
            })
    void whatIsChangedAfterwardsIsFound(String tamper, String repair, String found) throws SQLException {
        String caseId = aCase();
        Api.as("negotiator").get("/cases/" + caseId).then().statusCode(200);
        UUID id = UUID.fromString((String) search("caseId", caseId).get(0).get("id"));
        Api.as("negotiator").get("/cases/" + caseId).then().statusCode(200);
        chain.run();
        verification()
                .then()
                .body("whole", equalTo(true))
                .body("faults", empty())
                .body("loose", equalTo(0));
        sql(tamper, id);
        verification().then().body("whole", equalTo(false)).body("faults[0].what", equalTo(found));
        sql(repair, id);
        verification().then().body("whole", equalTo(true));
    }

    @Test
    void anEndThatIsCutOffIsFound() throws SQLException {
        aCase();
        aCase();
        chain.run();
        List<Map<String, Object>> newest = Api.as("auditor")
                .queryParam("limit", 1)
                .get("/audit")
                .jsonPath()
                .getList("items");
        UUID id = UUID.fromString((String) newest.get(0).get("id"));
        sql("update audit_entry set number = -number where id = ?", id);
        verification().then().body("whole", equalTo(false));
        sql("update audit_entry set number = -number where id = ?", id);
        verification().then().body("whole", equalTo(true));
        Api.as("auditor")
                .queryParam("limit", 1)
                .get("/audit/verification")
                .then()
                .body("checked", equalTo(1))
                .body("next", equalTo(1));
    }

    private String aCase() {
        String number = aClaimNumber();
        return driver.post(anEmergencyClaim(number, driver.today().minusDays(10)), aLowPayment(number, driver.today()));
    }

    private static Map<String, Object> task(String caseId) {
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .get("/tasks")
                .jsonPath()
                .getMap("items[0]");
    }

    private List<Map<String, Object>> search(String by, String value) {
        chain.run();
        return Api.as("auditor")
                .queryParam(by, value)
                .get("/audit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Response verification() {
        return Api.as("auditor").get("/audit/verification");
    }

    private void sql(String change, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change.strip())) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
