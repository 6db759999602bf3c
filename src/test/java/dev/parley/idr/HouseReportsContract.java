package dev.parley.idr;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import dev.parley.workflow.BusinessClock;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports over what really happened to cases, the same on every database. */
abstract class HouseReportsContract {
    @Inject
    NegotiatedCases cases;

    @Inject
    CaseDriver driver;

    @Inject
    BusinessClock clock;

    @AfterEach
    void backToToday() {
        clock.moveTo(Instant.now());
    }

    @Test
    void aWonDisputeCountsUnderEachOfItsNames() {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        String entity = "Entity " + payer;
        String caseId = disputed(payer);
        String dispute = cases.dispute(caseId);
        news(dispute, "entity-selection", map("entity", entity, "selectedOn", day()));
        cases.complete(caseId, "submitOfferAndFees", cases.offer()).statusCode(200);
        cases.on(cases.opens().plusDays(40));
        news(
                dispute,
                "determination",
                map(
                        "determinedOn",
                        cases.opens().plusDays(40).toString(),
                        "award",
                        1200.00,
                        "prevailing",
                        "PROVIDER",
                        "payerOffer",
                        420.00));

        for (Map.Entry<String, String> one :
                Map.of("ENTITY", entity, "PAYER", "Test Health " + payer).entrySet()) {
            disputes("auditor", one.getKey())
                    .rootPath("lines.find { it.name == '" + one.getValue() + "' }")
                    .body("determinations", equalTo(1))
                    .body("won", equalTo(1))
                    .body("winPercent", equalTo(100.0f))
                    .body("winPercentLow", equalTo(27.0f))
                    .body("thin", equalTo(true))
                    .body("withQpa", equalTo(1))
                    .body("awardPercentOfQpa", equalTo(300.0f))
                    .body("medianPercentOfQpa", equalTo(300.0f))
                    .body("medianDays", equalTo(40.0f))
                    .body("fees", equalTo(15.00f))
                    .body("published", nullValue());
        }
        disputes("auditor", "SERVICE_GROUP").body("lines.name", hasItem("Emergency department"));
        disputes("auditor", "SPECIALTY").body("lines.name", hasItem("Emergency medicine"));
        disputes("auditor", "MONTH")
                .body(
                        "lines.name",
                        hasItem(cases.opens().plusDays(40).toString().substring(0, 7)));
        disputes("auditor", "ALL").body("lines[0].determinations", greaterThan(0));
        disputes("auditor", "STATE");
        disputes("auditor@other", "ENTITY").body("lines.name", not(hasItem(entity)));
        Api.as("provider").get("/reports/disputes").then().statusCode(403);
        Api.unchecked("auditor")
                .get("/reports/disputes?from=2026-01-01&to=2027-06-01")
                .then()
                .statusCode(400);
    }

    @Test
    void aWindowThatClosedUnusedIsMoneyLeft() {
        String caseId = attested("P-" + UUID.randomUUID().toString().substring(0, 8));
        cases.on(cases.opens().plusDays(10));
        JsonPath row = rows("WINDOW_MISSED", caseId);
        // the test's cases never sent a notice, so the first window that closed unused is the one for it
        assertThat(row.getString("what")).isEqualTo("OPEN_NEGOTIATION_START");
        moneyLeft("auditor").body("find { it.measure == 'WINDOW_MISSED' }.rows", greaterThan(0));
    }

    @Test
    void linesAllowedBelowTheQpaOfACaseThatWasLetGoAreMoneyLeft() {
        driver.on(LocalDate.of(2027, 3, 1));
        String number = aClaimNumber();
        Map<String, Object> payment = aLowPayment(number, LocalDate.of(2027, 3, 1));
        line(payment).put("allowed", 300.00);
        String caseId = driver.post(anEmergencyClaim(number, LocalDate.of(2027, 1, 20)), payment);
        driver.complete(caseId, "reviewCase", map("path", "close", "reason", "the client lets it go"));
        driver.complete(caseId, "approveClosing", map("reason", "not worth a dispute"));
        assertThat(driver.theCase(caseId).getString("status")).isEqualTo("CLOSED");
        JsonPath row = rows("UNDERPAID_NOT_DISPUTED", caseId);
        assertThat(row.getString("what")).isEqualTo("99285");
        assertThat(row.getFloat("amount")).isEqualTo(70.00f);
        assertThat(row.getString("on")).isEqualTo("2027-03-01");
    }

    @Test
    void anOfferAcceptedBelowItsEvaluationIsMoneyLeft() {
        driver.on(LocalDate.of(2027, 3, 1));
        String number = aClaimNumber();
        String caseId = driver.post(
                anEmergencyClaim(number, LocalDate.of(2027, 1, 20)), aLowPayment(number, LocalDate.of(2027, 3, 1)));
        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid at the QPA"));
        driver.complete(
                caseId,
                "prepareNotice",
                map(
                        "sentOn",
                        "2027-03-01",
                        "channel",
                        "EMAIL",
                        "recipient",
                        "negotiation@payer.example",
                        "offerTotal",
                        1500.00,
                        "contact",
                        map("name", "N. Negotiator", "email", "n@clinic.example")));
        driver.offer(caseId, map("party", "PAYER", "amount", 410.00, "channel", "EMAIL", "madeOn", "2027-03-01"))
                .statusCode(201);
        driver.complete(
                caseId, "evaluateOffer", map("recommendation", "ACCEPT", "reason", "the client wants to end it"));
        driver.complete(
                caseId,
                "providerDecision",
                map(
                        "decision",
                        "ACCEPT",
                        "reason",
                        "no more effort",
                        "firstOfferAcknowledged",
                        true,
                        "rightsAcknowledged",
                        true));
        if (driver.open(caseId).contains("secondApproval")) {
            driver.complete(caseId, "secondApproval", map("approved", true));
        }
        float floor = Api.as("auditor")
                .get("/cases/" + caseId + "/evaluation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getFloat("comparison.floor");
        JsonPath row = rows("ACCEPTED_BELOW_VALUE", caseId);
        assertThat(row.getString("what")).isEqualTo("410.00");
        assertThat(row.getFloat("amount")).isEqualTo(floor - 410.00f);
        assertThat(row.getFloat("amount")).isPositive();
    }

    @Test
    void attestationsAreExportedWithTheirSealsChecked() {
        String caseId = attested("P-" + UUID.randomUUID().toString().substring(0, 8));
        String today = NegotiatedCases.STARTED.toString();
        String page = "/reports/attestations?limit=200&from=" + today + "&to=" + today;
        Api.as("auditor")
                .get(page)
                .then()
                .statusCode(200)
                .rootPath("items.find { it.caseId == '" + caseId + "' }")
                .body("unchanged", equalTo(true))
                .body("replaysTheSame", equalTo(true))
                .body("seals.act", hasItems("ATTESTED"))
                .body("seals[0].sha256.length()", equalTo(64));
        Api.as("auditor@other").get(page).then().body("items.caseId", not(hasItem(caseId)));
        Api.as("negotiator").get(page).then().statusCode(403);
        String number = driver.theCase(caseId).getString("caseNumber");
        Api.as("auditor")
                .accept("text/csv, application/problem+json")
                .get("/reports/attestations/csv?from=" + today + "&to=" + today)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .body(startsWith("attestationId,caseNumber,"))
                .body(containsString("\"" + number + "\",\"true\""));
        Api.unchecked("auditor")
                .get("/reports/attestations?from=2027-01-02&to=2027-01-01")
                .then()
                .statusCode(400);
    }

    private String attested(String payer) {
        String caseId = cases.inDispute(payer);
        cases.complete(caseId, "attestEligibility", NegotiatedCases.attestation())
                .statusCode(200);
        return caseId;
    }

    private String disputed(String payer) {
        String caseId = attested(payer);
        cases.on(cases.opens());
        cases.complete(caseId, "submitInitiation", cases.initiation("D-" + caseId))
                .statusCode(200);
        return caseId;
    }

    private String day() {
        return cases.opens().toString();
    }

    private static void news(String dispute, String what, Map<String, Object> body) {
        Api.as("negotiator")
                .header("If-Match", "*")
                .body(body)
                .post("/disputes/" + dispute + "/" + what)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse disputes(String user, String by) {
        return Api.as(user)
                .get("/reports/disputes?from=2026-12-01&to=2027-11-30&by=" + by)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse moneyLeft(String user) {
        return Api.as(user)
                .get("/reports/money-left?from=2026-12-01&to=2027-11-30")
                .then()
                .statusCode(200)
                .rootPath("lines");
    }

    /** The one row of a case behind a number, which the other tenant does not have, found page by page. */
    private static JsonPath rows(String measure, String caseId) {
        String address = "/reports/money-left/" + measure + "?from=2026-12-01&to=2027-11-30&limit=20";
        String cursor = "";
        while (true) {
            JsonPath page = Api.as("auditor")
                    .get(address + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> found = page.getList("items.findAll { it.caseId == '" + caseId + "' }");
            if (!found.isEmpty()) {
                assertThat(found).hasSize(1);
                Api.as("auditor@other")
                        .get("/reports/money-left/" + measure + "?from=2026-12-01&to=2027-11-30&limit=500")
                        .then()
                        .body("items.caseId", not(hasItem(caseId)));
                page.setRootPath("items.find { it.caseId == '" + caseId + "' }");
                return page;
            }
            assertThat(page.getString("nextCursor")).as("no row of the case").isNotNull();
            cursor = "&cursor=" + page.getString("nextCursor");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Map<String, Object> payment) {
        Map<String, Object> claim = ((List<Map<String, Object>>) payment.get("claims")).get(0);
        return ((List<Map<String, Object>>) claim.get("lines")).get(0);
    }
}
