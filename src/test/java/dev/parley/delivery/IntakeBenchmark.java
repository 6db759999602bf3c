package dev.parley.delivery;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.anEmergencyClaim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Claims that come one by one, from one client and from sixteen, beside the same kind of claims in one bulk job: in turns on one server
 * and one PostgreSQL. Run it like {@link Benchmark}; arguments: rounds (3), claims of one client (200), of sixteen (600), of a job (2000),
 * and claims of a transaction of the job (the standard).
 */
final class IntakeBenchmark {
    private static final List<String> JVM = List.of("-Xmx1g");
    private static final int MANY = 16;
    private static final long BETWEEN_LOOKS = Duration.ofMillis(200).toNanos();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ParleyServer server;
    private final int rounds;
    private final int ofOne;
    private final int ofMany;
    private final int ofAJob;

    private IntakeBenchmark(ParleyServer server, int... numbers) {
        this.server = server;
        this.rounds = numbers[0];
        this.ofOne = numbers[1];
        this.ofMany = numbers[2];
        this.ofAJob = numbers[3];
    }

    public static void main(String... arguments) throws Exception {
        Path home = Files.createTempDirectory("parley-intake");
        int[] numbers = {3, 200, 600, 2_000};
        for (int i = 0; i < Math.min(arguments.length, numbers.length); i++) {
            numbers[i] = Integer.parseInt(arguments[i]);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> settings = new HashMap<>(ParleyServer.demo());
            settings.put(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    postgres.getJdbcUrl("postgres", "postgres")
                            + "&reWriteBatchedInserts=true&logServerErrorDetail=false");
            settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
            settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
            if (arguments.length > numbers.length) {
                settings.put("PARLEY_BULK_CHUNK", arguments[numbers.length]);
            }
            try (ParleyServer server = ParleyServer.launch(ParleyServer.Build.POSTGRESQL, home, settings, JVM)
                    .awaitReady()) {
                IntakeBenchmark benchmark = new IntakeBenchmark(server, numbers);
                benchmark.measure("EVERY_CLAIM");
                benchmark.measure("WHEN_NEEDED");
            }
        }
        System.exit(0);
    }

    private void measure(String opening) throws Exception {
        open(opening);
        System.out.printf("%s: warming up%n", opening);
        inAJob(ofAJob);
        oneByOne(MANY, ofMany);
        List<double[]> figures = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            double[] rates = {oneByOne(1, ofOne), oneByOne(MANY, ofMany), inAJob(ofAJob)};
            figures.add(rates);
            System.out.printf(
                    "%s, round %d: one client %.0f /s, %d clients %.0f /s, one job %.0f /s%n",
                    opening, round, rates[0], MANY, rates[1], rates[2]);
        }
        double one = median(figures, 0);
        double many = median(figures, 1);
        double job = median(figures, 2);
        System.out.printf(
                "%s, medians of %d rounds: one client %.0f /s, %d clients %.0f /s, one job %.0f /s: %.1f and %.1f times%n",
                opening, rounds, one, MANY, many, job, job / one, job / many);
    }

    private static double median(List<double[]> figures, int column) {
        double[] sorted =
                figures.stream().mapToDouble(one -> one[column]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** These claims are emergencies that no payer has answered: each opens a case, or none does. */
    private void open(String opening) {
        String path = "/api/v1/policies/case-opening";
        String etag = server.as("supervisor").get(path).header("ETag");
        Map<String, Object> terms = Map.of("opening", opening, "underpaidBelowPercent", 50, "everyEmergency", false);
        Answer set =
                server.as("supervisor").put(path, Map.of("terms", terms, "reason", "to be measured"), "If-Match", etag);
        check(set, 200);
    }

    private double oneByOne(int clients, int claims) throws Exception {
        List<Map<String, Object>> bodies = bodies(claims);
        ExecutorService posting = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        List<Future<Answer>> answers = new ArrayList<>();
        for (Map<String, Object> body : bodies) {
            answers.add(posting.submit(() -> server.as("rcm-system").post("/api/v1/claims", body)));
        }
        for (Future<Answer> answer : answers) {
            check(answer.get(), 201);
        }
        double seconds = seconds(begin);
        posting.shutdown();
        return claims / seconds;
    }

    /** From its posting until it says that it is done. */
    private double inAJob(int claims) throws IOException {
        String file = bodies(claims).stream().map(IntakeBenchmark::json).collect(Collectors.joining("\n"));
        long begin = System.nanoTime();
        Answer taken = server.as("rcm-system").postText("/api/v1/bulk-jobs", file, "application/x-ndjson");
        check(taken, 202);
        String job = "/api/v1/bulk-jobs/" + taken.json().path("id").asText();
        JsonNode now = taken.json();
        while (Set.of("QUEUED", "RUNNING").contains(now.path("state").asText())) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            now = server.as("rcm-system").get(job).json();
        }
        double seconds = seconds(begin);
        if (now.path("succeeded").asInt() != claims) {
            throw new IllegalStateException(now.toString());
        }
        return claims / seconds;
    }

    private static List<Map<String, Object>> bodies(int claims) {
        LocalDate service = Posting.today().minusDays(10);
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            bodies.add(anEmergencyClaim(aClaimNumber(), service));
        }
        return bodies;
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void check(Answer answer, int expected) {
        if (answer.status() != expected) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
