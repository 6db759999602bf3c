package dev.parley.delivery;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how long a dry run over 100,000 open cases takes on PostgreSQL, and what the server needs for it. Not a test. Run
 * it like {@link Benchmark}, after the PostgreSQL server was built; the first argument is another number of cases.
 */
final class ReevaluationBenchmark {
    private static final int TEMPLATES = 20;
    private static final List<String> JVM = List.of("-Xmx512m");

    private ReevaluationBenchmark() {}

    public static void main(String... arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path home = Files.createTempDirectory("parley-reevaluation");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> settings = new HashMap<>(ParleyServer.demo());
            settings.put(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
            settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
            settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
            settings.put("PARLEY_SWEEP_EVERY", "off"); // the copies have no timers
            try (ParleyServer server = ParleyServer.launch(ParleyServer.Build.POSTGRESQL, home, settings, JVM)
                    .awaitReady()) {
                templates(server);
                fill(postgres, cases);
                announce(server);
                System.out.printf("%,d open cases, %d MiB resident before%n", cases, resident(server));
                measure(server);
                measure(server);
            }
        }
        System.exit(0);
    }

    /** Cases as the server itself makes them, paid on different days; every second one in open negotiation. */
    private static void templates(ParleyServer server) {
        LocalDate today = Posting.today();
        for (int i = 1; i <= TEMPLATES; i++) {
            String number = aClaimNumber();
            Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(40 + i));
            claim.put("remittance", aLowPayment(number, today.minusDays(i)));
            String caseId = expect(201, server.as("rcm-system").post("/api/v1/claims", claim))
                    .json()
                    .path("caseId")
                    .asText();
            if (i % 2 == 0) {
                complete(server, caseId, map("path", "negotiate", "reason", "paid below the QPA"));
                complete(server, caseId, notice(today));
            }
        }
    }

    private static void complete(ParleyServer server, String caseId, Map<String, Object> body) {
        String task = server.as("negotiator")
                .get("/api/v1/tasks?caseId=" + caseId)
                .json()
                .at("/items/0/id")
                .asText();
        expect(200, server.as("negotiator").post("/api/v1/tasks/" + task + "/complete", body, "If-Match", "*"));
    }

    private static Map<String, Object> notice(LocalDate today) {
        return map(
                "sentOn",
                today.toString(),
                "channel",
                "EMAIL",
                "recipient",
                "negotiation@payer.example",
                "offerTotal",
                1500.00,
                "contact",
                map("name", "N. Gotiator", "email", "n@clinic.example"));
    }

    /**
     * Copies of them in ten states, each with the lines of its claim, a payment with its adjustments, facts and clocks.
     */
    private static void fill(EmbeddedPostgres postgres, int cases) throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            String script = new String(ReevaluationBenchmark.class
                    .getResourceAsStream("/benchmark/open-cases.sql")
                    .readAllBytes());
            for (String statement :
                    script.replace(":cases", String.valueOf(cases)).split(";")) {
                if (!statement.isBlank()) {
                    sql.execute(statement);
                }
            }
        }
    }

    private static void announce(ParleyServer server) {
        expect(
                201,
                server.as("admin")
                        .post(
                                "/api/v1/regulation/provisions/ON_PORTAL_FROM/announcements",
                                map("startsOn", Posting.today().minusDays(20).toString(), "source", "benchmark")));
    }

    private static void measure(ParleyServer server) throws Exception {
        long begin = System.nanoTime();
        Answer queued = expect(202, server.as("admin").post("/api/v1/regulation/reevaluations", map("dryRun", true)));
        String id = queued.json().path("id").asText();
        long most = 0;
        Answer job = server.as("admin").get("/api/v1/bulk-jobs/" + id);
        while (!List.of("DONE", "FAILED").contains(job.json().path("state").asText())) {
            Thread.sleep(200);
            most = Math.max(most, resident(server));
            job = server.as("admin").get("/api/v1/bulk-jobs/" + id);
        }
        System.out.printf(
                "dry run: %.1f s from the request to the last case, at most %d MiB resident: %s%n",
                (System.nanoTime() - begin) / 1e9, most, job.body());
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    private static long resident(ParleyServer server) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(server.processId()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
