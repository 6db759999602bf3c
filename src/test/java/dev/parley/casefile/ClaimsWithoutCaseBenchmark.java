package dev.parley.casefile;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;

import dev.parley.http.Cursor;
import dev.parley.storage.OnPostgres;
import dev.parley.testing.Api;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Prints how long pages of claims without a case take among very many. Runs only when it is asked for by name. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class ClaimsWithoutCaseBenchmark {
    private static final int CLAIMS = Integer.getInteger("parley.benchmark.claims", 200_000);
    private static final int PAYERS = 40;
    private static final int RARE = 60;
    private static final int ASKED = 100;
    private static final int WARM_UP = 400;

    @TestHTTPResource("/api/v1/claims/without-case")
    URI list;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void measure() throws Exception {
        Api.as("supervisor")
                .header("If-Match", "*")
                .body(map(
                        "terms",
                        Map.of("opening", "WHEN_NEEDED", "underpaidBelowPercent", 60, "everyEmergency", false),
                        "reason",
                        "benchmark"))
                .put("/policies/case-opening")
                .then()
                .statusCode(200);
        String rare = aPayersClaim("RARE");
        String common = aPayersClaim("COMMON-0");
        for (int i = 1; i < PAYERS; i++) {
            aPayersClaim("COMMON-" + i);
        }
        fill(CLAIMS, "COMMON-%");
        fill(RARE, "RARE");
        sql("analyze");
        for (int i = 0; i < WARM_UP; i += ASKED) {
            time("");
        }
        report("with the index of payers", common, rare);
        sql("drop index undisputed_claim_by_payer");
        report("without it", common, rare);
    }

    private void report(String what, String common, String rare) throws Exception {
        page(what + ", every payer", "", "");
        page(what + ", a payer of 1 in 40", "&payer=" + common, " and payer_id = '" + common + "'");
        page(what + ", a rare payer", "&payer=" + rare, " and payer_id = '" + rare + "'");
    }

    /** The late page is the one before the last. */
    private void page(String what, String filter, String condition) throws Exception {
        String late = value("select claim_id from undisputed_claim where state = 'AWAITED'" + condition
                + " order by claim_id desc offset 55 limit 1");
        String cursor = "&cursor=" + Cursor.of(UUID.fromString(late));
        System.out.printf("%s: first page %s, late page %s%n", what, time(filter), time(filter + cursor));
    }

    private String time(String query) throws IOException, InterruptedException {
        URI page = URI.create(list + "?limit=50" + query);
        String who = Base64.getEncoder().encodeToString(("auditor:" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Authorization", "Basic " + who)
                .build();
        double[] millis = new double[ASKED];
        for (int i = -ASKED / 2; i < ASKED; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            millis[Math.max(i, 0)] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return "p50 %.1f ms, p95 %.1f ms".formatted(millis[ASKED / 2], millis[ASKED * 95 / 100]);
    }

    /** The payer's id. */
    private String aPayersClaim(String code) {
        Map<String, Object> claim =
                anEmergencyClaim(aClaimNumber(), LocalDate.now(clock).minusDays(10));
        claim.put("payer", map("payerId", code, "name", "Payer " + code));
        return Api.as("rcm-system")
                .body(claim)
                .post("/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("payer.id");
    }

    /** Copies of the claims of these payers in turn, with their lines and words. */
    private void fill(int claims, String payers) throws SQLException {
        sql(
                """
                create temp table copy as select gen_random_uuid() as id, of.id as original, 'B-' || gen_random_uuid() as number
                from generate_series(1, %d) n
                join (select c.id, row_number() over (order by c.id) - 1 as place, count(*) over () as all_of_them
                from claim c join payer p on p.id = c.payer_id where p.payer_code like '%s') of on of.place = n %% of.all_of_them;
                insert into claim select (jsonb_populate_record(c, jsonb_build_object('id', copy.id, 'claim_number', copy.number))).*
                from copy join claim c on c.id = copy.original;
                insert into claim_line select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'claim_id', copy.id))).*
                from copy join claim_line l on l.claim_id = copy.original;
                insert into undisputed_claim select (jsonb_populate_record(u, jsonb_build_object('claim_id', copy.id))).*
                from copy join undisputed_claim u on u.claim_id = copy.original;
                drop table copy"""
                        .formatted(claims, payers));
    }

    private void sql(String script) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private String value(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
