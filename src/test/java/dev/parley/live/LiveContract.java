package dev.parley.live;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import dev.parley.event.NumberEvents;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What open pages are told, on both databases. */
abstract class LiveContract {
    @Inject
    NumberEvents numberEvents;

    @Inject
    CaseDriver driver;

    @Inject
    LiveStreams streams;

    @TestHTTPResource("/api/v1/live")
    URI address;

    @Test
    void aPageHearsWhatHappensToACaseAndItsTasksAndNothingOfAnotherTenant() {
        try (Listener own = new Listener("negotiator", null);
                Listener foreign = new Listener("negotiator@other", null)) {
            own.hears("event:beat");
            foreign.hears("event:beat");
            String caseId = aCase();
            numberEvents.run();
            own.hears("\"caseId\":\"" + caseId + "\"");
            own.hears("dev.parley.task.opened");
            assertThat(foreign.lines).noneMatch(line -> line.contains(caseId));
        }
        await().atMost(Duration.ofSeconds(30)).until(streams::count, equalTo(0));
    }

    @Test
    void whoComesBackHearsWhatItMissedAndNoMore() {
        numberEvents.run(); // those of other tests, which might be more than a page is told one by one
        String before = position("negotiator");
        String caseId = aCase();
        numberEvents.run();
        try (Listener back = new Listener("negotiator", before)) {
            back.hears("\"caseId\":\"" + caseId + "\"");
        }
        String now = position("negotiator");
        try (Listener late = new Listener("negotiator", now)) {
            late.hears("event:beat");
            assertThat(late.lines).contains("id:" + now);
        }
    }

    @Test
    void aPlaceThatNeverWasMeansReadEverythingAgain() {
        for (String never : List.of("999999999999", "nonsense")) {
            try (Listener lost = new Listener("negotiator", never)) {
                lost.hears("event:reset");
                lost.hears("id:" + position("negotiator"));
            }
        }
        changes("negotiator", "999999999999").then().body("reset", equalTo(true));
        Api.unchecked("negotiator")
                .queryParam("after", "nonsense")
                .get("/live/changes")
                .then()
                .statusCode(400);
        Api.unchecked("nobody").get("/live").then().statusCode(401);
    }

    @Test
    void askingTellsTheVersionsThatTheETagsSay() {
        String caseId = aCase();
        numberEvents.run();
        String before = position("negotiator");
        JsonPath task =
                Api.as("negotiator").queryParam("caseId", caseId).get("/tasks").jsonPath();
        String taskId = task.getString("items[0].id");
        Api.as("negotiator")
                .header("If-Match", "\"" + task.getInt("items[0].version") + "\"")
                .post("/tasks/" + taskId + "/claim")
                .then()
                .statusCode(200);
        numberEvents.run();
        JsonPath told = changes("negotiator", before).jsonPath();
        Map<String, Object> change = told.getMap("changes.find { it.taskId == '" + taskId + "' }");
        assertThat(change)
                .containsEntry("type", "dev.parley.task.changed")
                .containsEntry("caseId", caseId)
                .containsEntry("taskState", "OPEN")
                .containsEntry("queue", "negotiator");
        assertThat(Api.as("negotiator").get("/cases/" + caseId).header("ETag"))
                .contains("\"" + change.get("caseVersion") + "\"");
        assertThat(Api.as("negotiator").get("/tasks/" + taskId).header("ETag"))
                .contains("\"" + change.get("taskVersion") + "\"");
        changes("negotiator@other", "0").then().body("changes.caseId", everyItem(not(caseId)));
    }

    private String aCase() {
        String number = aClaimNumber();
        return driver.post(anEmergencyClaim(number, driver.today().minusDays(10)), aLowPayment(number, driver.today()));
    }

    private static String position(String user) {
        return changes(user, null)
                .then()
                .statusCode(200)
                .body("changes", empty())
                .body("reset", equalTo(false))
                .extract()
                .path("position");
    }

    private static Response changes(String user, String after) {
        var request = Api.as(user);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/live/changes");
    }

    /** A page that listens until it is closed. */
    private final class Listener implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final CompletableFuture<HttpResponse<Stream<String>>> answer;

        Listener(String user, String lastEventId) {
            String basic =
                    Base64.getEncoder().encodeToString((user + ":" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8));
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Basic " + basic)
                    .header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            answer = HttpClient.newHttpClient().sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines());
            answer.thenAcceptAsync(response -> {
                try (var read = response.body()) {
                    read.forEach(lines::add);
                } catch (UncheckedIOException closed) {
                    // the page was left
                }
            });
        }

        void hears(String part) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains(part)));
        }

        @Override
        public void close() {
            answer.join().body().close();
        }
    }
}
