package dev.parley.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.testing.Samples;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL: what happens once happens once, and one goes on when the other is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CLOCKS = 24;

    @TempDir
    static Path directory;

    static EmbeddedPostgres postgres;
    static ParleyServer one;
    static ParleyServer two;

    @BeforeAll
    static void startBothAtOnceOnAnEmptyDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "80")
                .start();
        one = launch("one");
        two = launch("two");
        one.awaitReady();
        two.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        for (ParleyServer node : new ParleyServer[] {one, two}) {
            if (node != null) {
                node.close();
            }
        }
        postgres.close();
    }

    private static ParleyServer launch(String name) throws IOException {
        Map<String, String> settings = new HashMap<>(ParleyServer.demo());
        settings.put("PARLEY_DEMO_CLAIMS", "true");
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true&logServerErrorDetail=false");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        settings.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "12");
        return ParleyServer.launch(
                ParleyServer.Build.POSTGRESQL, Files.createDirectories(directory.resolve(name)), settings);
    }

    @Test
    @Order(1)
    void makeOneSchemaOneSetOfDiagramsAndOneSetOfDemoClaims() throws IOException, SQLException {
        try (Connection database = database();
                Stream<Path> diagrams = Files.list(Path.of("src/main/resources/processes"))) {
            assertThat(NothingHalfDone.texts(database, "select version from flyway_schema_history where not success"))
                    .isEmpty();
            assertThat(NothingHalfDone.texts(database, "select KEY_ from ACT_RE_PROCDEF"))
                    .as("deployed diagrams")
                    .doesNotHaveDuplicates()
                    .hasSize((int) diagrams.count());
            assertThat(NothingHalfDone.texts(database, "select claim_number from claim"))
                    .as("demo claims")
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            NothingHalfDone.check(database);
        }
    }

    @Test
    @Order(2)
    void takeClaimsSideBySide() throws SQLException {
        List<String> numbers = Stream.generate(Samples::aClaimNumber).limit(10).toList();
        for (int i = 0; i < numbers.size(); i++) {
            Answer posted = node(i).as("rcm-system").post("/api/v1/claims", claim(numbers.get(i)));
            assertThat(posted.status()).as(posted.toString()).isEqualTo(201);
        }
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(cases(node(i + 1), numbers.get(i)))
                    .as("seen from the other node")
                    .hasSize(1);
        }
        check();
    }

    @Test
    @Order(2)
    void makeOneCaseOfAClaimPostedToBothAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> claim = claim(Samples.aClaimNumber());
            List<Answer> answers = atOnce(8, i -> node(i).as("rcm-system").post("/api/v1/claims", claim));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
                assertThat(answer.isProblem()).isTrue();
            });
            assertThat(cases(one, (String) claim.get("claimNumber"))).hasSize(1);
        }
        check();
    }

    @Test
    @Order(2)
    void letOneOfTwentyCompleteATask() throws Exception {
        String number = Samples.aClaimNumber();
        Map<String, Object> claim = claim(number);
        ((Map<?, ?>) claim.get("facts")).remove("providerNetwork");
        assertThat(one.as("rcm-system").post("/api/v1/claims", claim).status()).isEqualTo(201);
        String caseId = cases(one, number).get(0).path("id").asText();
        JsonNode task = one.as("biller")
                .get("/api/v1/tasks?kind=supplyMissingFact&caseId=" + caseId)
                .json()
                .path("items")
                .path(0);
        assertThat(task.isMissingNode()).as("a missing fact").isFalse();
        Map<String, Object> fact =
                Map.of("value", "OUT_OF_NETWORK", "source", "CREDENTIALING", "evidence", "No contract found");
        String etag = "\"" + task.path("version").asText() + "\"";

        List<Answer> answers = atOnce(20, i -> node(i).as("biller")
                .post("/api/v1/tasks/" + task.path("id").asText() + "/complete", fact, "If-Match", etag));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(19)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.toString()).isIn(409, 412);
                    assertThat(answer.isProblem()).as(answer.toString()).isTrue();
                });
        assertThat(texts(
                        "select kind from timeline_entry where kind = 'task-completed' and case_id = '" + caseId + "'"))
                .hasSize(1);
        check();
    }

    @Test
    @Order(3)
    void ringEachClockOnce() throws SQLException {
        Set<String> caseIds = new HashSet<>();
        for (int i = 0; i < CLOCKS; i++) {
            String number = Samples.aClaimNumber();
            Map<String, Object> claim = claim(number);
            claim.put("billSent", billWhoseAnswerIsDueNow().toString());
            Answer posted = node(i).as("rcm-system").post("/api/v1/claims", claim);
            assertThat(posted.status()).as(posted.toString()).isEqualTo(201);
            caseIds.add(posted.json().path("caseId").asText());
        }
        String rung = "select case_id from timeline_entry where kind = 'deadline-near'";
        Eventually.until(
                PATIENCE, () -> unchecked(rung).containsAll(caseIds), () -> "all clocks rang: " + unchecked(rung));
        Eventually.until(
                PATIENCE,
                () -> unchecked("select ID_ from ACT_RU_JOB where DUEDATE_ <= now() and RETRIES_ > 0")
                        .isEmpty(),
                () -> "no more jobs are due");
        assertThat(texts(rung)).filteredOn(caseIds::contains).doesNotHaveDuplicates();
        assertThat(texts("select subject from outbox_event where type = 'deadline.near'"))
                .filteredOn(caseIds::contains)
                .doesNotHaveDuplicates()
                .hasSize(CLOCKS);
        check();
    }

    @Test
    @Order(4)
    void goOnWhenOneIsKilled() throws Exception {
        CountDownLatch killed = new CountDownLatch(1);
        Posting toOne = new Posting(one, 4, () -> false);
        Posting[] toTwo = new Posting[1];
        toTwo[0] = new Posting(
                two, 2, () -> killed.getCount() == 0 && toTwo[0].taken().size() > 60);
        Eventually.until(PATIENCE, () -> toOne.taken().size() >= 40, () -> "40 claims taken: " + toOne.refused());
        one.kill();
        killed.countDown();
        toOne.join();
        toTwo[0].join();

        assertThat(toOne.refused()).isEmpty();
        assertThat(toTwo[0].refused()).isEmpty();
        assertThat(toTwo[0].unanswered()).isEmpty();
        check();
        for (String number : toOne.taken()) {
            assertThat(cases(two, number)).as("case of claim " + number).hasSize(1);
        }
        for (String number : toOne.unanswered()) {
            assertThat(cases(two, number)).as("case of claim " + number).hasSizeLessThan(2);
        }
        assertThat(texts("select claim_number from claim"))
                .doesNotHaveDuplicates()
                .containsAll(toTwo[0].taken());

        one = launch("one").awaitReady();
        String afterwards = Samples.aClaimNumber();
        assertThat(one.as("rcm-system")
                        .post("/api/v1/claims", claim(afterwards))
                        .status())
                .isEqualTo(201);
        assertThat(cases(two, afterwards)).hasSize(1);
    }

    private static Map<String, Object> claim(String number) {
        return Samples.anEmergencyClaim(number, Posting.today().minusDays(10));
    }

    /** The payer has 30 days. Late in the evening the clock of tomorrow is used: today's may end while the test runs. */
    private static LocalDate billWhoseAnswerIsDueNow() {
        boolean late = LocalTime.now(ZoneId.of("America/New_York")).isAfter(LocalTime.of(22, 0));
        return Posting.today().minusDays(late ? 29 : 30);
    }

    private static ParleyServer node(int i) {
        return i % 2 == 0 ? one : two;
    }

    private static List<JsonNode> cases(ParleyServer node, String claimNumber) {
        Answer found = node.as("negotiator").get("/api/v1/cases?claimNumber=" + claimNumber);
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        List<JsonNode> cases = new ArrayList<>();
        found.json().path("items").forEach(cases::add);
        return cases;
    }

    /** Calls from as many threads, let go at the same moment. */
    private static List<Answer> atOnce(int count, IntFunction<Answer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    go.await();
                    return call.apply(number);
                }));
            }
            go.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static Connection database() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    private static void check() throws SQLException {
        try (Connection database = database()) {
            NothingHalfDone.check(database);
        }
    }

    private static List<String> texts(String query) throws SQLException {
        try (Connection database = database()) {
            return NothingHalfDone.texts(database, query);
        }
    }

    private static List<String> unchecked(String query) {
        try {
            return texts(query);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
