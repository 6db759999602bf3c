package dev.parley.delivery;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.anEmergencyClaim;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Prints what docs/performance.md records. Not a test: it measures and judges nothing. */
final class Benchmark {
    private static final int CLIENTS = 16;
    private static final int WARM_UP = 1_600;
    private static final int CLAIMS = 600;
    private static final int TASKS = 100_000;
    private static final int PAGES = 400;
    private static final List<String> JVM = List.of("-Xmx1g");

    private Benchmark() {}

    public static void main(String... none) throws Exception {
        Path directory = Files.createTempDirectory("parley-benchmark");
        measure("H2", ParleyServer.Build.H2, Files.createDirectory(directory.resolve("h2")), Map.of(), null);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> database = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    postgres.getJdbcUrl("postgres", "postgres")
                            + "&reWriteBatchedInserts=true&logServerErrorDetail=false",
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "postgres");
            Path home = Files.createDirectory(directory.resolve("postgresql"));
            measure("PostgreSQL", ParleyServer.Build.POSTGRESQL, home, database, postgres);
        }
        System.exit(0);
    }

    private static void measure(
            String name, ParleyServer.Build build, Path home, Map<String, String> database, EmbeddedPostgres postgres)
            throws Exception {
        Map<String, String> settings = new HashMap<>(ParleyServer.demo());
        settings.putAll(database);
        ParleyServer.launch(build, home, settings, JVM).awaitReady().stop(); // makes the tables
        long begin = System.nanoTime();
        try (ParleyServer server =
                ParleyServer.launch(build, home, settings, JVM).awaitReady()) {
            System.out.printf("%s: ready %.1f s after the command%n", name, seconds(begin));
            System.out.printf("%s: %d MiB resident when ready%n", name, residentMebibytes(server));
            post(server, WARM_UP);
            for (int round = 1; round <= 3; round++) {
                long start = System.nanoTime();
                post(server, CLAIMS);
                System.out.printf("%s: %.0f claims/s, round %d%n", name, CLAIMS / seconds(start), round);
            }
            if (postgres != null) {
                fill(postgres);
                pages(server);
            }
            System.out.printf("%s: %d MiB resident after the load%n", name, residentMebibytes(server));
        }
    }

    private static void post(ParleyServer server, int claims) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Answer>> answers = new ArrayList<>();
        LocalDate service = Posting.today().minusDays(10);
        for (int i = 0; i < claims; i++) {
            answers.add(clients.submit(
                    () -> server.as("rcm-system").post("/api/v1/claims", anEmergencyClaim(aClaimNumber(), service))));
        }
        for (Future<Answer> answer : answers) {
            if (answer.get().status() != 201) {
                throw new IllegalStateException(answer.get().toString());
            }
        }
        clients.shutdown();
    }

    /** Open tasks as the server writes them, copied from one real case and spread over queues, days and amounts. */
    private static void fill(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    """
                    insert into work_item (id, version, tenant, case_id, kind, process, title, queue, due_on, priority,
                        ordinal, money_at_stake, case_number, claim_number, payer_id, payer_name, provider_id,
                        service_state, state, opened_at)
                    select gen_random_uuid(), 0, c.tenant, c.id, 'contactPayer', 'payerOutreach', 'Contact payer',
                        (array['negotiator','biller','supervisor','provider'])[1 + mod(n, 4)], current_date + mod(n, 60),
                        50 + mod(n, 40), 0, mod(n * 7919, 500000) / 100.0, c.case_number, c.claim_number, c.payer_id,
                        c.payer_name, c.provider_id, c.service_state, 'OPEN', now()
                    from (select * from case_file limit 1) c, generate_series(1, %d) n
                    """
                            .formatted(TASKS));
            sql.execute("analyze");
        }
    }

    private static void pages(ParleyServer server) {
        for (String query :
                List.of("sort=DUE", "queue=negotiator&sort=DUE", "queue=biller&sort=MONEY", "sort=PRIORITY")) {
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                long start = System.nanoTime();
                Answer page = server.as("negotiator").get("/api/v1/tasks?limit=50&" + query);
                if (page.status() != 200) {
                    throw new IllegalStateException(page.toString());
                }
                if (i >= PAGES / 4) {
                    millis.add(seconds(start) * 1000);
                }
            }
            millis.sort(null);
            System.out.printf(
                    "PostgreSQL: page of 50 of %d open tasks, %s: p50 %.1f ms, p95 %.1f ms%n",
                    TASKS, query, millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100));
        }
    }

    private static long residentMebibytes(ParleyServer server) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(server.processId()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
