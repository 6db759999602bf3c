package dev.parley.web;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import dev.parley.event.NumberEvents;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of all desks share: one server, one browser, and cases to look at. */
abstract class BrowserTest {
    /** Started once for all classes; it ends with the tests. */
    private static final Optional<Chromium> CHROMIUM = Chromium.start();

    @TestHTTPResource("/")
    URI server;

    @Inject
    CaseDriver driver;

    @Inject
    NumberEvents numberEvents;

    @BeforeEach
    void needsABrowser() {
        assumeTrue(CHROMIUM.isPresent(), Chromium.NONE);
    }

    /** Numbers what happened, as the server does every second, so that open pages hear of it. */
    final void tellOpenPages() {
        numberEvents.run();
    }

    final Workbench open() {
        return open(ColorScheme.LIGHT);
    }

    final Workbench open(ColorScheme colors) {
        return new Workbench(CHROMIUM.orElseThrow().browser(), server, colors);
    }

    final String aCase() {
        return aCase("TEST1");
    }

    @SuppressWarnings("unchecked")
    final String aCase(String payer) {
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, driver.today().minusDays(30));
        ((Map<String, Object>) claim.get("payer")).put("payerId", payer);
        Map<String, Object> payment = aLowPayment(number, driver.today());
        payment.put("payerId", payer);
        return driver.post(claim, payment);
    }

    /** Of its own, as disputes with one payer touch each other. */
    static String aPayer() {
        return "W-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String reviewOf(String caseId) {
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .queryParam("kind", "reviewCase")
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static void claimAsSupervisor(String task) {
        Api.as("supervisor")
                .header("If-Match", "*")
                .post("/tasks/" + task + "/claim")
                .then()
                .statusCode(200);
    }

    static void theTask(String id, String field, String value) {
        Api.as("negotiator").get("/tasks/" + id).then().statusCode(200).body(field, equalTo(value));
    }
}
