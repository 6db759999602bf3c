package dev.parley.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.x12.BigFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Posts a large 837 and the 835 that pays it to a server with 512 MiB of heap on PostgreSQL, kills the server at random
 * moments, starts it again and posts the file again until it is taken; then proves that every claim and every payment is
 * there once and no transaction by halves. Run it like {@link Benchmark}; arguments: claims (2000), claims of a
 * transaction (100), kills of each file (4), seed, EVERY_CLAIM or WHEN_NEEDED (how the house opens cases), and every which claim is
 * denied (0: none; under WHEN_NEEDED these are the ones that open cases).
 */
final class KilledIntake {
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");
    private static final long EVERY_NANOS = 60_000_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int claims;
    private final int ofATransaction;
    private final int kills;
    private final boolean everyClaim;
    private final int deniedEvery;
    private final Random random;
    private final LocalDate sent = LocalDate.now().minusDays(7); // of the whole run: the file is the same each time
    private final EmbeddedPostgres postgres;
    private final Path home;
    private ParleyServer server;
    private long mostResident;
    private long told = System.nanoTime();

    private KilledIntake(String[] arguments, EmbeddedPostgres postgres, Path home) {
        this.claims = argument(arguments, 0, 2_000);
        this.ofATransaction = argument(arguments, 1, 100);
        this.kills = argument(arguments, 2, 4);
        int seed = argument(arguments, 3, new Random().nextInt(1_000_000));
        this.everyClaim = arguments.length < 5 || arguments[4].equals("EVERY_CLAIM");
        this.deniedEvery = argument(arguments, 5, 0);
        this.random = new Random(seed);
        this.postgres = postgres;
        this.home = home;
        System.out.printf(
                "%,d claims in transactions of %,d, %,d denied, %s opens a case, %d kills of each file, seed %d%n",
                claims,
                ofATransaction,
                BigFile.denied(claims, deniedEvery),
                everyClaim ? "every claim" : "a denied claim",
                kills,
                seed);
    }

    private static int argument(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    public static void main(String... arguments) throws Exception {
        Path home = Files.createTempDirectory("parley-killed");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            KilledIntake run = new KilledIntake(arguments, postgres, home);
            try {
                run.run();
            } finally {
                run.close();
            }
        }
        System.exit(0);
    }

    /** What went wrong is told even where no server was ever started. */
    private void close() {
        if (server != null) {
            server.close();
        }
    }

    private void run() throws Exception {
        server = start();
        if (!everyClaim) {
            openCasesWhenNeeded();
        }
        take("837", () -> BigFile.claims(claims, ofATransaction, sent));
        take("835", () -> BigFile.payments(claims, ofATransaction, sent, deniedEvery));
        System.out.printf("at most %,d MiB resident%n", mostResident);
        try (Connection database = postgres.getPostgresDatabase().getConnection()) {
            prove(database);
        }
        System.out.println("Every claim and every payment is there once; no transaction by halves.");
    }

    /** The house expects half of what it charges; its claims are emergencies, which would all open cases otherwise. */
    private void openCasesWhenNeeded() {
        Map<String, Object> terms =
                Map.of("opening", "WHEN_NEEDED", "underpaidBelowPercent", 50, "everyEmergency", false);
        Answer set = server.as("supervisor")
                .put(
                        "/api/v1/policies/case-opening",
                        Map.of("terms", terms, "reason", "the house sends all of its claims"),
                        "If-Match",
                        "\"0\"");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }

    private ParleyServer start() {
        Map<String, String> settings = new HashMap<>(ParleyServer.demo());
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        return ParleyServer.launch(ParleyServer.Build.POSTGRESQL, home, settings, JVM)
                .awaitReady();
    }

    /** Posts a file over and over until the server lives long enough to answer. */
    private void take(String set, Supplier<InputStream> file) throws Exception {
        double working = 0;
        int killed = 0;
        for (int posting = 1; ; posting++) {
            long began = System.nanoTime();
            CompletableFuture<HttpResponse<String>> answer = post(file);
            boolean answered = killed == kills ? await(answer, Integer.MAX_VALUE) : await(answer, share(killed));
            double seconds = (System.nanoTime() - began) / 1e9;
            working += seconds;
            if (answered && answer.get().statusCode() != 200) {
                throw new AssertionError(answer.get().statusCode() + ": "
                        + answer.get()
                                .body()
                                .substring(
                                        0, Math.min(2_000, answer.get().body().length())));
            }
            if (answered) {
                tell(set, posting, killed, working, answer.get());
                return;
            }
            server.kill();
            killed++;
            System.out.printf("%s: killed after %.1f s, %d transactions taken so far%n", set, seconds, taken());
            server = start();
        }
    }

    /** A run of hours says now and then where it is. */
    private void tellProgress() throws SQLException {
        if (System.nanoTime() - told > EVERY_NANOS) {
            told = System.nanoTime();
            System.out.printf(
                    "%tT %d transactions taken, at most %,d MiB resident%n", new Date(), taken(), mostResident);
        }
    }

    /** How many transactions more are taken before the server is killed; the first kill may come before any. */
    private int share(int killed) {
        int transactions = (claims + ofATransaction - 1) / ofATransaction;
        return (killed == 0 ? 0 : 1) + random.nextInt(Math.max(1, transactions / (kills + 1)));
    }

    /** Whether it was answered; else so many transactions were taken and the next one is under way somewhere. */
    private boolean await(CompletableFuture<?> answer, int transactions) throws Exception {
        long before = taken();
        long began = System.nanoTime();
        long pause = -1;
        while (pause < 0 || System.nanoTime() - began < pause) {
            try {
                answer.get(50, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException notYet) {
                mostResident = Math.max(mostResident, resident());
                tellProgress();
            } catch (ExecutionException gone) {
                throw new AssertionError("The server ended by itself. " + server, gone.getCause());
            }
            long since = taken() - before;
            if (pause < 0 && since >= transactions) {
                long each = Math.max(2_000_000_000L, (System.nanoTime() - began) / Math.max(1, since));
                pause = System.nanoTime() - began + (long) (random.nextDouble() * each);
            }
        }
        return false;
    }

    /** Transactions that are in the database for good. */
    private long taken() throws SQLException {
        try (Connection database = postgres.getPostgresDatabase().getConnection()) {
            return Long.parseLong(NothingHalfDone.texts(database, "select count(*) from edi_transaction")
                    .get(0));
        }
    }

    private CompletableFuture<HttpResponse<String>> post(Supplier<InputStream> file) {
        String both = "rcm-system:" + ParleyServer.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/api/v1/edi"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/edi-x12")
                .POST(BodyPublishers.ofInputStream(file))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, BodyHandlers.ofString());
    }

    private void tell(String set, int posting, int killed, double working, HttpResponse<String> answer)
            throws IOException {
        Map<String, Integer> statuses = new TreeMap<>();
        int told = 0;
        for (JsonNode transaction : JSON.readTree(answer.body()).path("transactions")) {
            statuses.merge(transaction.path("status").asText(), 1, Integer::sum);
            told += transaction.path("claims").asInt();
        }
        assertThat(told).as("claims in the answer").isEqualTo(claims);
        assertThat(statuses).doesNotContainKey("REFUSED");
        System.out.printf(
                "%s: taken by posting %d after %d kills, %s; %,.0f claims/s over %.1f s of work%n",
                set, posting, killed, statuses, claims / working, working);
    }

    private void prove(Connection database) throws Exception {
        int transactions = (claims + ofATransaction - 1) / ofATransaction;
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("select count(*) from claim", String.valueOf(claims));
        expected.put("select count(distinct claim_number) from claim where claim_number like 'BIG%'", "" + claims);
        expected.put("select sum(total_charge) from claim", claims * 250L + ".00");
        int denied = BigFile.denied(claims, deniedEvery);
        int cases = everyClaim ? claims : denied;
        expected.put("select count(*) from case_file", String.valueOf(cases));
        expected.put(
                "select count(*) from undisputed_claim where state = 'ANSWERED'",
                String.valueOf(everyClaim ? 0 : claims - denied));
        expected.put("select count(*) from remittance", String.valueOf(transactions));
        expected.put("select count(distinct trace_number) from remittance", String.valueOf(transactions));
        expected.put("select count(*) from remittance_claim where claim_id is not null", String.valueOf(claims));
        expected.put("select count(*) from remittance_claim", String.valueOf(claims));
        expected.put("select count(distinct claim_id) from remittance_claim", String.valueOf(claims));
        expected.put("select sum(paid) from remittance_claim", (claims - denied) * 100L + ".00");
        expected.put("select count(*) from case_file where paid = 100.00", String.valueOf(cases - denied));
        expected.put("select count(*) from edi_transaction where status <> 'REFUSED'", "" + 2 * transactions);
        expected.put("select sum(claims) from edi_transaction", String.valueOf(2L * claims));
        for (Map.Entry<String, String> one : expected.entrySet()) {
            assertThat(NothingHalfDone.texts(database, one.getKey()))
                    .as(one.getKey())
                    .containsExactly(one.getValue());
        }
        NothingHalfDone.check(database);
        System.out.println("Deliveries that broke off: "
                + NothingHalfDone.texts(database, "select count(*) from edi_delivery where transactions is null"));
    }

    /** The most that the process has had so far, in MiB. */
    private long resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(server.processId()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0L)
                : 0;
    }
}
