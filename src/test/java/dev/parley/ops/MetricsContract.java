package dev.parley.ops;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.casefile.SweepClocks;
import dev.parley.event.NumberEvents;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the metrics count, on both databases. */
abstract class MetricsContract {
    private static final Pattern METRIC = Pattern.compile("\\b((?:parley|http_server|jvm|agroal)_[a-z_]+)\\b");
    private static final String NO_SUCH_X12 =
            "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260101*0900*^*00501*000000001*0*T*:~"
                    + "GS*HP*A*B*20260101*0900*1*X*005010X221A1~ST*835*0001~SE*2*0001~GE*1*1~IEA*1*000000001~";

    @Inject
    Gauges gauges;

    @Inject
    NumberEvents numberEvents;

    @Inject
    SweepClocks sweep;

    @Inject
    CaseDriver driver;

    @Test
    void casesTasksTokensAndClocksAreCountedByTenantAndNothingNamesAPatient() {
        String number = aClaimNumber();
        driver.post(anEmergencyClaim(number, driver.today().minusDays(10)), aLowPayment(number, driver.today()));
        numberEvents.run();
        gauges.read();
        String told = scrape();
        assertThat(value(told, "parley_cases_open{phase=\"REVIEW\",tenant=\"demo\"}"))
                .isPositive();
        assertThat(value(told, "parley_cases_dollars{phase=\"REVIEW\",tenant=\"demo\"}"))
                .isPositive();
        assertThat(value(told, "parley_tasks_open{kind=\"reviewCase\",tenant=\"demo\"}"))
                .isPositive();
        assertThat(value(told, "parley_tokens{element=\"reviewCase\",process=\"caseReview\"}"))
                .isPositive();
        assertThat(told).contains("parley_deadlines_open{").contains("parley_engine_jobs{state=\"waiting\"}");
        assertThat(told).doesNotContain(number);
        double opened = value(told, "parley_events_total{type=\"case.opened\"}");
        numberEvents.run();
        assertThat(value(scrape(), "parley_events_total{type=\"case.opened\"}"))
                .as("each event counts once")
                .isEqualTo(opened);
    }

    @Test
    void onlyWhoHoldsTheTokenSeesThem() {
        for (String shown : new String[] {"Bearer something-else", "Basic b3BzOnRlc3Q=", "Bearer "}) {
            given().basePath("")
                    .header("Authorization", shown)
                    .get("/q/metrics")
                    .then()
                    .statusCode(401);
        }
        given().basePath("").get("/q/metrics").then().statusCode(401);
        given().basePath("").get("/q/x/../metrics").then().statusCode(401);
    }

    @Test
    void theDashboardAndTheAlertsNameMetricsThatThereAre() throws IOException {
        Api.as("ops").get("/ops/jobs").then().statusCode(200);
        Api.unchecked("rcm-system")
                .contentType("application/edi-x12")
                .body(NO_SUCH_X12.getBytes(StandardCharsets.US_ASCII))
                .post("/edi");
        sweep.sweep();
        numberEvents.run();
        gauges.read();
        Set<String> there = Arrays.stream(scrape().split("\n"))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
        for (String file : new String[] {"rules.yml", "grafana/dashboards/parley.json"}) {
            Set<String> named = METRIC.matcher(Files.readString(Path.of("docker/monitoring", file)))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).as(file).hasSizeGreaterThan(10).isSubsetOf(there);
        }
    }

    private static String scrape() {
        return given().basePath("")
                .header("Authorization", "Bearer for-tests-only")
                .accept("text/plain; version=0.0.4")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace(",}", "}");
    }

    private static double value(String told, String series) {
        return told.lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(series + " is not told:\n" + told));
    }
}
