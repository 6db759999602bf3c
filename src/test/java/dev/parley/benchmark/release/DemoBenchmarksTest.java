package dev.parley.benchmark.release;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A demo has prices from its first start. */
@QuarkusTest
@TestProfile(DemoBenchmarksTest.Demo.class)
class DemoBenchmarksTest {
    public static class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.demo.claims", "true", "quarkus.datasource.jdbc.url", "jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1");
        }
    }

    @Test
    void theDemoPricesAndTheOtherTenantDoesNot() {
        Api.as("negotiator")
                .get("/benchmarks/releases")
                .then()
                .statusCode(200)
                .body("items.release", hasItems("RVU25D", "RVU26C", "GPCI2025", "ANES2025"));
        Api.as("negotiator")
                .get("/benchmarks/medicare?code=99213&site=11&locality=TX-18&year=2025")
                .then()
                .body("amount", is(91.0f));
        Api.as("negotiator@other")
                .get("/benchmarks/medicare?code=99213&site=11&year=2025")
                .then()
                .body("none", containsString("No relative value file of 2025"));
    }
}
