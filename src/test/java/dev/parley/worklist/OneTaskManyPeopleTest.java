package dev.parley.worklist;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Honest conflicts: one wins, the others are told who did. */
@QuarkusTest
class OneTaskManyPeopleTest {
    private static final int PEOPLE = 20;

    @Inject
    CaseDriver driver;

    @Test
    void ofTwentyCompletionsOneCounts() throws Exception {
        String task = aReviewTask();
        List<Response> answers = allAtOnce(() -> Api.unchecked("negotiator")
                .header("If-Match", "\"0\"")
                .body(map("path", "negotiate", "reason", "underpaid"))
                .post("/tasks/" + task + "/complete"));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 200).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:parley:problem:task-ended");
            assertThat(answer.jsonPath().getString("endedBy")).isEqualTo("negotiator");
        });
    }

    @Test
    void aClaimedTaskIsHeldAndAStaleVersionIsRefused() {
        String task = aReviewTask();
        Api.as("negotiator")
                .header("If-Match", "\"0\"")
                .post("/tasks/" + task + "/claim")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("assignee", equalTo("negotiator"));
        Api.as("supervisor")
                .header("If-Match", "\"1\"")
                .post("/tasks/" + task + "/claim")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:task-claimed"))
                .body("assignee", equalTo("negotiator"));
        Api.as("negotiator")
                .header("If-Match", "\"0\"")
                .post("/tasks/" + task + "/unclaim")
                .then()
                .statusCode(412)
                .body("currentETag", equalTo("\"1\""));
        Api.unchecked("negotiator").post("/tasks/" + task + "/unclaim").then().statusCode(428);
        Api.as("biller")
                .header("If-Match", "\"1\"")
                .body(map("path", "close", "reason", "not mine"))
                .post("/tasks/" + task + "/complete")
                .then()
                .statusCode(403);
        Api.unchecked("negotiator")
                .header("If-Match", "\"1\"")
                .body(map("path", "nowhere", "reason", "typing"))
                .post("/tasks/" + task + "/complete")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/path"));
        Api.as("negotiator")
                .header("If-Match", "\"1\"")
                .body(map("to", "another.negotiator"))
                .post("/tasks/" + task + "/delegate")
                .then()
                .statusCode(200)
                .body("assignee", equalTo("another.negotiator"))
                .body("delegatedBy", equalTo("negotiator"));
    }

    private String aReviewTask() {
        String number = aClaimNumber();
        String caseId = driver.post(
                anEmergencyClaim(number, driver.today().minusDays(30)), aLowPayment(number, driver.today()));
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .queryParam("kind", "reviewCase")
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static List<Response> allAtOnce(Callable<Response> request) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<Response>> answers = people.invokeAll(
                    IntStream.range(0, PEOPLE).mapToObj(i -> request).toList());
            return answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
        } finally {
            people.shutdown();
        }
    }
}
