package dev.parley.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import dev.parley.workflow.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feed and the webhooks behind it, on both databases. */
abstract class EventsContract {
    @Inject
    Outbox outbox;

    @Inject
    NumberEvents numberEvents;

    @Inject
    TellWebhooks tellWebhooks;

    @Inject
    Tenancy tenancy;

    @Inject
    BusinessClock clock;

    private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer server;

    @BeforeEach
    void aProgramThatListens() throws IOException {
        numberEvents.run();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void nobodyListens() {
        server.stop(0);
        List<String> ids = Api.as("admin").get("/webhooks").jsonPath().getList("id");
        ids.forEach(id -> Api.as("admin").delete("/webhooks/" + id).then().statusCode(204));
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> one = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> one.put(name.toLowerCase(), values.get(0)));
        one.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        received.add(one);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void theFeedTellsEachEventOnceInAnOrderThatStays() {
        String before = feed(null, "test.begun", 1000).getString("nextCursor");
        List<UUID> subjects = happen("test.begun", 5);
        assertThat(feed(before, "test.begun", 10).getList("items"))
                .as("before they are numbered")
                .isEmpty();
        numberEvents.run();
        JsonPath first = feed(before, "dev.parley.test.begun", 3);
        JsonPath rest = feed(first.getString("nextCursor"), "test.begun", 3);
        List<String> told = new ArrayList<>(first.getList("items.subject"));
        told.addAll(rest.getList("items.subject"));
        assertThat(told)
                .containsExactlyElementsOf(subjects.stream().map(UUID::toString).toList());
        assertThat(first.getString("items[0].specversion")).isEqualTo("1.0");
        assertThat(first.getString("items[0].type")).isEqualTo("dev.parley.test.begun");
        assertThat(first.getLong("items[1].sequence")).isEqualTo(first.getLong("items[0].sequence") + 1);
        assertThat(first.getInt("items[0].data.n")).isZero();
        assertThat(feed(rest.getString("nextCursor"), null, 10).getList("items"))
                .isEmpty();
        Api.as("rcm-system@other")
                .queryParam("type", "test.begun")
                .get("/events")
                .then()
                .body("items.size()", equalTo(0));
        Api.as("provider").get("/events").then().statusCode(403);
        Api.unchecked("ops")
                .queryParam("cursor", "nonsense")
                .get("/events")
                .then()
                .statusCode(400);
    }

    @Test
    void aWebhookIsToldWhatItAskedForInOrderAndCanVerifyIt() {
        String secret = webhook(List.of("dev.parley.test.wanted"));
        List<UUID> wanted = happen("test.wanted", 3);
        happen("test.other", 2);
        numberEvents.run();
        assertThat(tellWebhooks.run()).isEqualTo(3);
        assertThat(received)
                .extracting(one -> JsonPath.from(one.get("body")).getString("subject"))
                .containsExactlyElementsOf(wanted.stream().map(UUID::toString).toList());
        Map<String, String> one = received.get(0);
        assertThat(one).containsEntry("content-type", "application/cloudevents+json");
        Instant at = Instant.ofEpochSecond(Long.parseLong(one.get("webhook-timestamp")));
        assertThat(one.get("webhook-id"))
                .isEqualTo(JsonPath.from(one.get("body")).getString("id"));
        assertThat(one.get("webhook-signature"))
                .isEqualTo(Signature.of(secret, one.get("webhook-id"), at, one.get("body")));
        assertThat(tellWebhooks.run()).as("a second time").isZero();
    }

    @Test
    void whoDoesNotTakeAnEventIsToldTheSameOneLaterAndTurnedOffInTheEnd() {
        webhook(List.of("dev.parley.test.stuck"));
        happen("test.stuck", 2);
        numberEvents.run();
        status = 500;
        assertThat(tellWebhooks.run()).isZero();
        assertThat(tellWebhooks.run()).as("before the pause is over").isZero();
        assertThat(received).hasSize(1);
        status = 200;
        clock.moveTo(clock.instant().plus(tellWebhooks.pauseAfter(1)));
        assertThat(tellWebhooks.run()).isEqualTo(2);
        assertThat(received.get(1).get("webhook-id")).isEqualTo(received.get(0).get("webhook-id"));

        happen("test.stuck", 1);
        numberEvents.run();
        status = 302;
        tellWebhooks.run();
        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        tellWebhooks.run();
        JsonPath view = Api.as("ops").get("/webhooks").jsonPath();
        assertThat(view.getString("[0].state")).isEqualTo("DISABLED");
        assertThat(view.getString("[0].lastAnswer")).isEqualTo("HTTP 302");
        String id = view.getString("[0].id");
        Map<String, Object> task = Api.as("supervisor")
                .queryParam("kind", "failingWebhook")
                .get("/tasks")
                .jsonPath()
                .getMap("items.find { it.subjectId == '" + id + "' }");
        status = 200;
        Api.as("supervisor")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(Map.of("step", "RESUME", "reason", "they repaired it"))
                .post("/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(200);
        assertThat(tellWebhooks.run()).as("what it missed").isEqualTo(1);
    }

    @Test
    void ofCompetingTellersOneTellsEachEventAndTheOrderStays() throws Exception {
        webhook(List.of("dev.parley.test.shared"));
        List<UUID> subjects = happen("test.shared", 40);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Integer>> nodes = IntStream.range(0, 3)
                .mapToObj(node -> threads.submit(() -> {
                    numberEvents.run();
                    return tellWebhooks.run();
                }))
                .toList();
        int taken = 0;
        for (Future<Integer> node : nodes) {
            taken += node.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        taken += tellWebhooks.run();
        assertThat(taken).isEqualTo(40);
        assertThat(received)
                .extracting(one -> JsonPath.from(one.get("body")).getString("subject"))
                .containsExactlyElementsOf(subjects.stream().map(UUID::toString).toList());
    }

    @Test
    void whoIsGoneIsTurnedOffAtOnce() {
        webhook(null);
        happen("test.gone", 1);
        numberEvents.run();
        status = 410;
        tellWebhooks.run();
        Api.as("ops")
                .get("/webhooks")
                .then()
                .body("[0].state", equalTo("DISABLED"))
                .body("[0].secret", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/hook",
        "https://127.0.0.1/hook",
        "https://10.0.0.8/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/hook",
        "https://user@example.com/",
        "ftp://example.com/",
        "https:///hook",
        "'not an address'"
    })
    void aWebhookIntoOurOwnNetworkIsRefused(String url) {
        Api.unchecked("admin")
                .body(Map.of("url", url))
                .post("/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void nobodyElseSeesOrRemovesAWebhook() {
        webhook(null);
        String id = Api.as("ops").get("/webhooks").jsonPath().getString("[0].id");
        Api.as("ops@other").get("/webhooks").then().body("size()", equalTo(0));
        Api.as("ops@other").get("/webhooks/" + id).then().statusCode(404);
        Api.as("admin@other").delete("/webhooks/" + id).then().statusCode(404);
        Api.as("negotiator").get("/webhooks").then().statusCode(403);
    }

    private String webhook(List<String> types) {
        Map<String, Object> body = new HashMap<>();
        body.put("url", "http://localhost:" + server.getAddress().getPort() + "/hook?a=b");
        if (types != null) {
            body.put("types", types);
        }
        return Api.as("rcm-system")
                .body(body)
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private List<UUID> happen(String type, int times) {
        return tenancy.runAsParley(
                "demo", () -> QuarkusTransaction.requiringNew().call(() -> IntStream.range(0, times)
                        .mapToObj(n -> {
                            UUID subject = UUID.randomUUID();
                            outbox.add(type, subject, Map.of("n", n));
                            return subject;
                        })
                        .toList()));
    }

    private static JsonPath feed(String cursor, String type, int limit) {
        var request = Api.as("rcm-system").queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        if (type != null) {
            request.queryParam("type", type);
        }
        return request.get("/events").then().statusCode(200).extract().jsonPath();
    }
}
