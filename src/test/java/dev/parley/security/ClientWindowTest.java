package dev.parley.security;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static dev.parley.testing.Samples.npi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client's user sees the cases of its own providers, and of others nothing, whatever it asks. */
@QuarkusTest
class ClientWindowTest {
    private static final String OWN = npi("145000077");
    private static final String OTHERS = npi("145000088");

    @Inject
    CaseDriver driver;

    private String ours;
    private String theirs;
    private String clientId;

    @BeforeEach
    void twoClientsOfOneHouse() {
        ours = aCase(OWN);
        theirs = aCase(OTHERS);
        clientId = Api.as("admin")
                .body(client(List.of("provider")))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void letGo() {
        Api.as("admin")
                .header("If-Match", "*")
                .body(map("name", "Gone " + clientId, "npis", List.of(), "users", List.of()))
                .put("/clients/" + clientId)
                .then()
                .statusCode(200);
    }

    @Test
    void everyOperationKnowsNothingOfAnothersCase() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .basePath("")
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        String task =
                Api.as("negotiator").queryParam("caseId", theirs).get("/tasks").path("items[0].id");
        String claim = Api.as("negotiator").get("/cases/" + theirs).path("claimId");
        List<String> asked = new ArrayList<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method -> List.of("get", "post", "put", "delete").contains(method))
                .filter(method -> path.contains("{"))
                .forEach(method -> {
                    String first = path.replace("/api/v1/", "").split("/")[0];
                    String id = Map.of("tasks", task, "claims", claim).getOrDefault(first, theirs);
                    String address = path.replace("/api/v1", "").replaceAll("\\{\\w+}", id);
                    Response answer = Api.unchecked("provider")
                            .header("If-Match", "*")
                            .body(method.equals("get") ? "" : "{}")
                            .request(method.toUpperCase(Locale.ROOT), address);
                    assertThat(answer.statusCode()).as(method + " " + path).isIn(403, 404);
                    assertThat(answer.asString()).doesNotContain("SYN-9", "Test Health");
                    asked.add(path);
                }));
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(answers("/cases/" + theirs)).isEqualTo(404);
        assertThat(answers("/cases/" + theirs + "/offers")).isEqualTo(404);
        assertThat(answers("/tasks/" + task)).isEqualTo(404);
        assertThat(answers("/claims/" + claim)).isEqualTo(404);
    }

    @Test
    void listsAndCountsHoldTheirOwnOnly() {
        Api.as("provider")
                .queryParam("limit", 500)
                .get("/cases")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(ours))
                .body("items.id", not(hasItem(theirs)));
        int seen = Api.as("provider").get("/cases/count").path("count");
        int all = Api.as("negotiator").get("/cases/count").path("count");
        assertThat(seen).isLessThan(all);
        Api.as("provider")
                .queryParam("limit", 500)
                .get("/tasks")
                .then()
                .statusCode(200)
                .body("items.caseId", hasItem(ours))
                .body("items.caseId", not(hasItem(theirs)));
        Api.as("provider")
                .queryParam("caseId", theirs)
                .get("/tasks/count")
                .then()
                .body("count", equalTo(0));
        for (String house : List.of("/disputes", "/remittances", "/claims", "/policies", "/bulk-jobs", "/clients")) {
            assertThat(answers(house)).as(house).isEqualTo(403);
        }
    }

    @Test
    void itsOwnCaseIsOpenWithTheNotesMeantForIt() {
        for (Boolean visible : List.of(true, false)) {
            Api.as("negotiator")
                    .body(map("text", visible ? "for the client" : "for the house", "clientVisible", visible))
                    .post("/cases/" + ours + "/notes")
                    .then()
                    .statusCode(201);
        }
        Api.as("provider")
                .get("/cases/" + ours + "/notes")
                .then()
                .statusCode(200)
                .body("text", equalTo(List.of("for the client")));
        for (String part : List.of("", "/timeline", "/deadlines", "/offers", "/documents", "/contacts", "/decisions")) {
            assertThat(answers("/cases/" + ours + part)).as(part).isEqualTo(200);
        }
        assertThat(answers("/cases/" + ours + "/counterparty")).isEqualTo(403);
        assertThat(answers("/cases/" + ours + "/bounds")).isEqualTo(403);
    }

    @Test
    void aProviderOrUserBelongsToOneClient() {
        Api.unchecked("admin")
                .body(map("name", "Another " + clientId, "npis", List.of(OWN), "users", List.of("provider")))
                .post("/clients")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/npis/0"))
                .body("errors.pointer", hasItem("/users/0"));
    }

    private int answers(String path) {
        return Api.unchecked("provider").get(path).statusCode();
    }

    private static Map<String, Object> client(List<String> users) {
        return map("name", "Client " + aClaimNumber(), "npis", List.of(OWN), "users", users);
    }

    private String aCase(String npi) {
        LocalDate today = driver.today();
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(30));
        claim.put(
                "billingProvider",
                map(
                        "npi",
                        npi,
                        "lastNameOrOrganization",
                        "Practice " + npi,
                        "taxId",
                        "741000001",
                        "address",
                        map("city", "Austin", "state", "TX")));
        return driver.post(claim, aLowPayment(number, today));
    }
}
