package dev.parley.policy;

import static dev.parley.testing.Samples.map;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyResourceTest {
    private static final String WRITE_OFFS = "/policies/write-offs";

    @AfterEach
    void backToTheStandard() {
        put(terms(20.00), etag());
    }

    @Test
    void theStandardHoldsUntilSomebodyDecides() {
        Api.as("supervisor@other")
                .get(WRITE_OFFS)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("terms.smallBalance", equalTo(20.00f))
                .body("changedBy", nullValue());
        Api.as("auditor").get("/policies").then().body("name", hasItem("write-offs"));
    }

    @Test
    void whoChangesTermsSaysWhyAndTheOldOnesStayToBeRead() {
        int before = version();
        put(terms(35.50), etag()).statusCode(200).body("version", equalTo(before + 1));
        put(terms(40), etag()).statusCode(200);
        Api.as("auditor")
                .queryParam("limit", 2)
                .get(WRITE_OFFS + "/versions")
                .then()
                .body("items.version", contains(before + 2, before + 1))
                .body("items.terms.smallBalance", contains(40.00f, 35.50f))
                .body("items[0].reason", equalTo("the board"))
                .body("items[0].changedBy", equalTo("supervisor"));
        Api.as("supervisor@other").get(WRITE_OFFS).then().body("terms.smallBalance", equalTo(20.00f));
        Api.as("supervisor@other").get(WRITE_OFFS + "/versions").then().body("items.version", not(hasItem(before + 2)));
    }

    @Test
    void thePagesOfVersionsFollowEachOther() {
        put(terms(1), etag());
        put(terms(2), etag());
        String next = Api.as("auditor")
                .queryParam("limit", 1)
                .get(WRITE_OFFS + "/versions")
                .then()
                .body("items.terms.smallBalance", contains(2.00f))
                .extract()
                .path("nextCursor");
        Api.as("auditor")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(WRITE_OFFS + "/versions")
                .then()
                .body("items.terms.smallBalance", contains(1.00f));
    }

    @Test
    @SuppressWarnings("unchecked") // terms are an object
    void eachPolicyNamesTheSchemaOfItsTerms() {
        Map<String, Map<String, Map<String, Object>>> schemas = given().basePath("")
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("components.schemas");
        List<Map<String, Object>> all = Api.as("auditor").get("/policies").path("");
        assertThat(all).hasSizeGreaterThan(10).allSatisfy(policy -> assertThat(
                        schemas.get(policy.get("schema")).get("properties").keySet())
                .as("terms of %s", policy.get("name"))
                .isNotEmpty()
                .containsAll(((Map<String, Object>) policy.get("terms")).keySet()));
    }

    @Test
    void wrongTermsAreRefusedByTheirField() {
        put(terms(-1), etag()).statusCode(400).body("errors.pointer", contains("/terms/smallBalance"));
        put(map("smallBalance", 1, "smalBalance", 1), etag())
                .statusCode(400)
                .body("errors.pointer", contains("/terms/smalBalance"));
        put(map(), etag()).statusCode(400).body("errors.pointer", contains("/terms/smallBalance"));
        put(map("smallBalance", "1.005"), etag()).statusCode(400);
        Api.unchecked("supervisor")
                .header("If-Match", etag())
                .body(map("terms", terms(1), "reason", " "))
                .put(WRITE_OFFS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void nobodyChangesWhatTheyHaveNotRead() {
        put(terms(5), "\"99999\"").statusCode(412);
        Api.as("supervisor")
                .body(map("terms", terms(5), "reason", "the board"))
                .put(WRITE_OFFS)
                .then()
                .statusCode(428);
        Api.as("negotiator")
                .header("If-Match", etag())
                .body(map("terms", terms(5), "reason", "the board"))
                .put(WRITE_OFFS)
                .then()
                .statusCode(403);
        Api.as("supervisor").get("/policies/no-such").then().statusCode(404);
    }

    @Test
    void ofFourWhoChangeTheSameVersionOneDoes() throws Exception {
        String etag = etag();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> change = () -> put(terms(7), etag).extract().statusCode();
            List<Future<Integer>> answers = clients.invokeAll(Collections.nCopies(4, change));
            List<Integer> codes = Stream.of(
                            answers.get(0).get(),
                            answers.get(1).get(),
                            answers.get(2).get(),
                            answers.get(3).get())
                    .sorted()
                    .collect(Collectors.toList());
            assertThat(codes).containsExactly(200, 412, 412, 412);
        } finally {
            clients.shutdown();
        }
    }

    private static Object terms(double smallBalance) {
        return map("smallBalance", smallBalance);
    }

    private static String etag() {
        return Api.as("auditor").get(WRITE_OFFS).header("ETag");
    }

    private static int version() {
        return Api.as("auditor").get(WRITE_OFFS).path("version");
    }

    private static ValidatableResponse put(Object terms, String etag) {
        return Api.as("supervisor")
                .header("If-Match", etag)
                .body(map("terms", terms, "reason", "the board"))
                .put(WRITE_OFFS)
                .then();
    }
}
