package dev.parley.benchmark.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Files come in whole or not at all, and only to whom they belong. The same on each database. */
abstract class BenchmarkImportContract {
    private static ValidatableResponse post(String user, String query, String body) {
        return Api.as(user)
                .contentType("text/csv")
                .body(body)
                .post("/benchmarks/imports?" + query)
                .then();
    }

    private static ValidatableResponse price(String user, String query) {
        return Api.as(user).get("/benchmarks/medicare?" + query).then().statusCode(200);
    }

    @Test
    void aReleaseIsKeptOnceAndPrices() {
        post("admin", "kind=medicare-rvu&year=2025", DemoFiles.text("rvu-2025.csv"))
                .statusCode(200)
                .body("release.release", equalTo("RVU25D"))
                .body("release.rows", is(28))
                .body("release.sha256.length()", is(64))
                .body("release.releasedOn", equalTo("2025-09-11"));
        post("admin", "kind=medicare-gpci&year=2025", DemoFiles.text("gpci-2025.csv"))
                .statusCode(200);
        post("ops", "kind=medicare-anesthesia-factors&year=2025", DemoFiles.text("anes-2025.csv"))
                .statusCode(200);
        post("admin", "kind=medicare-rvu&year=2025", DemoFiles.text("rvu-2025.csv"))
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"));
        Api.as("auditor")
                .get("/benchmarks/releases/count?kind=medicare-rvu&year=2025")
                .then()
                .body("count", is(1));
        Api.as("auditor")
                .get("/benchmarks/releases?year=2025")
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'medicare-rvu' }", hasSize(1));

        price("negotiator", "code=99213&site=11&locality=TX-18&year=2025")
                .body("amount", is(91.0f))
                .body("national", is(false))
                .body("sources", hasItem(containsString("RVU25D")));
        price("negotiator", "code=99285&site=23&locality=09102-04&year=2025").body("amount", is(190.4f));
        price("negotiator", "code=99285&site=23&year=2025")
                .body("national", is(true))
                .body("locality", containsString("national"));
        price("negotiator", "code=99285&site=11&year=2025")
                .body("amount", nullValue())
                .body("none", containsString("(NA)"));
        price("negotiator", "code=00840&modifier=AA&site=22&locality=NY-01&year=2025&minutes=95&baseUnits=7")
                .body("amount", is(302.71f));
        price("negotiator", "code=99213&site=11&year=2024&date=2024-02-01")
                .body("amount", nullValue())
                .body("none", containsString("No relative value file of 2024"));
        price("negotiator@other", "code=99213&site=11&year=2025")
                .body("none", containsString("No relative value file of 2025"));
        Api.as("auditor@other")
                .get("/benchmarks/releases")
                .then()
                .body("items.findAll { it.kind == 'medicare-gpci' }", hasSize(0));
    }

    @Test
    void aYearIsNeverCompletedFromAnother() {
        post("admin", "kind=medicare-rvu&year=2026", DemoFiles.text("rvu-2026.csv"))
                .statusCode(200);
        post("admin", "kind=medicare-gpci&year=2025", DemoFiles.text("gpci-2025.csv"))
                .statusCode(200);
        price("negotiator", "code=99213&site=11&year=2026").body("amount", is(95.19f));
        price("negotiator", "code=99213&site=11&year=2026&locality=TX-18")
                .body("amount", nullValue())
                .body("none", containsString("(GPCI) of 2026"));
        Api.unchecked("negotiator")
                .get("/benchmarks/medicare?code=99213&site=11&year=2025&locality=TX-99999")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("locality"));
    }

    @Test
    void aNewFileOfTheSameReleaseReplacesItAndAWrongOneChangesNothing() {
        String file = DemoFiles.text("rvu-2025.csv").replace("October", "April");
        post("admin@other", "kind=medicare-rvu&dryRun=true", file)
                .statusCode(200)
                .body("dryRun", is(true))
                .body("outcome", equalTo("ADDED"));
        assertThat(releases("RVU25B")).isZero();
        post("admin@other", "kind=medicare-rvu", file).statusCode(200).body("outcome", equalTo("ADDED"));
        String shorter =
                file.lines().filter(line -> !line.startsWith("99214")).reduce("", (all, line) -> all + line + "\n");
        post("admin@other", "kind=medicare-rvu", shorter)
                .statusCode(200)
                .body("outcome", equalTo("REPLACED"))
                .body("release.rows", is(27));
        assertThat(releases("RVU25B")).isEqualTo(1);
        post("admin@other", "kind=medicare-rvu", shorter.replace("99213,,,A,,1.30", "99213,,,A,,9.30"))
                .statusCode(422)
                .body("type", containsString("benchmark-rows-refused"))
                .body("errors.pointer", everyItem(containsString("TOTAL")));
        price("negotiator@other", "code=99213&site=11&year=2025&date=2025-05-01")
                .body("amount", not(nullValue()))
                .body("steps[0].figure", containsString("1.30"));
    }

    private static int releases(String label) {
        return Api.as("auditor@other")
                .get("/benchmarks/releases?kind=medicare-rvu&limit=500")
                .jsonPath()
                .getList("items.findAll { it.release == '" + label + "' }")
                .size();
    }

    @Test
    void licensedPercentilesAreLookedUpByArea() {
        String table = "module,basis,release_date,area,code,modifier,percentile,value\n"
                + "medical,charge,2026-05-01,787,99285,,50,900.00\n"
                + "medical,charge,2026-05-01,787,99285,,80,1450.00\n"
                + "medical,allowed,2026-05-01,787,99285,,50,610.00\n";
        post("admin", "kind=percentiles&year=2026", table).statusCode(200).body("release.rows", is(3));
        Api.as("negotiator")
                .get("/benchmarks/percentiles?code=99285&area=787&date=2026-06-01")
                .then()
                .statusCode(200)
                .body("values.amount", hasItem(1450.0f))
                .body("releasedOn", equalTo("2026-05-01"));
        Api.as("negotiator")
                .get("/benchmarks/percentiles?code=99285&area=787&date=2026-04-30")
                .then()
                .body("values", hasSize(0));
        post("admin", "kind=percentiles&year=2026", table.replace(",80,1450.00", ",180,1450.00"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rows/3/percentile"));
    }

    @Test
    void ratesOfAPlanAreKeptByQuestion() throws IOException {
        String file =
                "{\"reporting_entity_name\":\"Test Plan\",\"version\":\"2.1.0\",\"last_updated_on\":\"2026-03-01\","
                        + "\"in_network\":[{\"negotiation_arrangement\":\"ffs\",\"billing_code_type\":\"CPT\",\"billing_code\":\"99285\","
                        + "\"negotiated_rates\":[{\"provider_groups\":[{\"npi\":[1111111111],\"tin\":{\"type\":\"ein\",\"value\":\"11-1111111\"}}],"
                        + "\"negotiated_prices\":[{\"negotiated_type\":\"negotiated\",\"negotiated_rate\":512.5,"
                        + "\"expiration_date\":\"9999-12-31\",\"billing_class\":\"professional\"}]}]}]}";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file.getBytes(StandardCharsets.UTF_8));
        }
        Api.as("admin")
                .contentType("application/octet-stream")
                .body(packed.toByteArray())
                .post("/benchmarks/imports?kind=in-network-rates&year=2026&code=99285")
                .then()
                .statusCode(200)
                .body("release.rows", is(1));
        Api.as("negotiator")
                .get("/benchmarks/rates?code=99285&site=23&date=2026-04-01")
                .then()
                .statusCode(200)
                .body("inNetwork.groups", is(1))
                .body("inNetwork.median", is(512.5f))
                .body("outOfNetwork", nullValue());
    }

    @Test
    void whatIsNotUnderstoodIsRefusedByName() {
        Api.unchecked("admin")
                .contentType("text/csv")
                .body("x")
                .post("/benchmarks/imports?kind=nothing")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("kind"));
        Api.unchecked("negotiator")
                .contentType("text/csv")
                .body("x")
                .post("/benchmarks/imports?kind=medicare-rvu")
                .then()
                .statusCode(403);
        post("admin", "kind=medicare-rvu&year=2026", DemoFiles.text("rvu-2025.csv"))
                .statusCode(422)
                .body("type", containsString("benchmark-wrong-year"));
        post("admin", "kind=medicare-gpci", DemoFiles.text("gpci-2025.csv").replace("2.500", "1.500"))
                .statusCode(422)
                .body("type", containsString("benchmark-file-untrusted"))
                .body("check", equalTo("gpci-miami"));
    }

    @Test
    void anUploadKeepsTheNameOfItsFile() {
        Api.unchecked("admin")
                .contentType("multipart/form-data")
                .multiPart(
                        "file", "anes-2025.csv", DemoFiles.text("anes-2025.csv").getBytes(StandardCharsets.UTF_8))
                .post("/benchmarks/imports?kind=medicare-anesthesia-factors&year=2025&dryRun=true")
                .then()
                .statusCode(200)
                .body("release.rows", is(109));
        Api.unchecked("admin@other")
                .contentType("multipart/form-data")
                .multiPart(
                        "file", "anes-2025.csv", DemoFiles.text("anes-2025.csv").getBytes(StandardCharsets.UTF_8))
                .post("/benchmarks/imports?kind=medicare-anesthesia-factors&year=2025")
                .then()
                .statusCode(200)
                .body("release.fileName", equalTo("anes-2025.csv"));
    }

    @Test
    void ownHistoryIsAnsweredEvenWhenThereIsNone() {
        Api.as("negotiator")
                .get("/benchmarks/history?code=99283&modifier=26")
                .then()
                .statusCode(200)
                .body("n", is(0))
                .body("median", nullValue());
    }
}
