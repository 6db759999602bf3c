package dev.parley.negotiation;

import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A whole negotiation through REST: an expired offer, a voided one, a silent provider, and a deal below the floor. */
@QuarkusTest
class FiveRoundsTest {
    private static final LocalDate MONDAY = LocalDate.of(2029, 3, 5);

    @Inject
    CaseDriver driver;

    private String caseId;

    @Test
    void isWonByInches() throws IOException {
        caseId = Talks.begun(driver, MONDAY);

        // 1: a low first offer is countered, with a letter
        payerOffers(500.00, null);
        counter(1400.00);
        String letter = textOf("counter-offer-letter");
        assertThat(letter)
                .contains(
                        "$1400.00 for all items",
                        "you offered $500.00",
                        "we offered $1500.00",
                        "FED-ON-13",
                        "FED-SC-01")
                .contains("Qualifying payment amount $400.00")
                .doesNotContain("Own settlements");
        assertThat(Api.as("negotiator")
                        .get("/edge/outbound?limit=500")
                        .jsonPath()
                        .getList("items.findAll { it.caseId == '" + caseId + "' }.kind"))
                .containsExactly("LETTER");

        // 2: the next one expires while the provider thinks
        payerOffers(550.00, MONDAY.plusDays(2));
        driver.complete(caseId, "evaluateOffer", map("recommendation", "ACCEPT", "reason", "quick money"));
        driver.on(MONDAY.plusDays(3));
        driver.attempt(caseId, "providerDecision", accepting())
                .statusCode(409)
                .body("type", containsString("offer-expired"));
        driver.complete(caseId, "providerDecision", countering(1350.00));

        // 3: a mistyped offer is voided, the right one counts
        String mistyped = payerOffers(1700.00, null);
        Api.as("negotiator")
                .header("If-Match", "\"0\"")
                .body(map("reason", "typed wrong"))
                .post("/cases/" + caseId + "/offers/" + mistyped + "/void")
                .then()
                .statusCode(200);
        payerOffers(600.00, null);
        counter(1300.00);

        // 4: the provider is silent, is reminded and called, and nothing is accepted meanwhile
        payerOffers(650.00, null);
        driver.complete(
                caseId,
                "evaluateOffer",
                map("recommendation", "COUNTER", "reason", "they move", "counterAmount", 1250.00));
        Api.as("provider")
                .get("/cases/" + caseId + "/decision")
                .then()
                .statusCode(200)
                .body("recommendedBecause", equalTo("they move"))
                .body("recommendedCounter", equalTo(1250.00f));
        driver.on(MONDAY.plusDays(7));
        timeline("provider-reminded");
        assertThat(driver.open(caseId)).containsExactly("providerDecision");
        driver.on(MONDAY.plusDays(9));
        timeline("provider-silent");
        assertThat(driver.open(caseId)).containsExactly("callProvider", "providerDecision");
        driver.complete(caseId, "callProvider", map("reached", true, "said", "the manager decides today"));
        Api.as("auditor").get("/cases/" + caseId + "/settlement").then().statusCode(404);
        driver.complete(caseId, "providerDecision", countering(1250.00));

        // 5: a deal below the floor stops for the second person
        payerOffers(700.00, null);
        JsonPath comparison = evaluation();
        assertThat(comparison.getDouble("comparison.floor")).isGreaterThan(700.00);
        assertThat(comparison.getList("comparison.sensitivity")).isNotEmpty();
        assertThat(comparison.getList("comparison.inputs.findAll { it.asOf == null || it.source == null }"))
                .isEmpty();
        driver.complete(caseId, "evaluateOffer", map("recommendation", "ACCEPT", "reason", "the client wants peace"));
        driver.complete(caseId, "providerDecision", accepting());
        assertThat(driver.open(caseId)).containsExactly("secondApproval");
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("EVALUATION");
        Api.as("auditor").get("/cases/" + caseId + "/settlement").then().statusCode(404);
        driver.complete(caseId, "secondApproval", map("approved", true, "reason", "the client insists"));
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("RECOVERY");
        Api.as("provider")
                .get("/cases/" + caseId + "/settlement")
                .then()
                .statusCode(200)
                .body("agreedTotal", equalTo(700.00f))
                .body("patientShare", equalTo(90.00f))
                .body("letterId", notNullValue())
                .body("effects", hasItem(containsString("FED-BB-04")));
        assertThat(textOf("settlement-letter"))
                .contains(
                        "the out-of-network rate for all items is $700.00",
                        "Patient's cost sharing: $90.00",
                        "payer: $300.00");
        Api.as("negotiator")
                .get("/cases/" + caseId + "/offers")
                .then()
                .body("findAll { it.party == 'PAYER' }", hasSize(6))
                .body("findAll { it.party == 'PROVIDER' }.amount", equalTo(List.of(1500f, 1400f, 1350f, 1300f, 1250f)))
                .body("findAll { it.voidedAt != null }", hasSize(1));
        remembers();
    }

    /** In the next case with the same payer its habits are known, though one case is too few to lean on. */
    private void remembers() {
        caseId = Talks.begun(driver, driver.today());
        payerOffers(450.00, null);
        Api.as("negotiator")
                .get("/cases/" + caseId + "/counterparty")
                .then()
                .statusCode(200)
                .body("find { it.about == 'Test Health Administrators' }.cases", org.hamcrest.Matchers.greaterThan(0));
        assertThat(evaluation().getString("comparison.suggestion.because")).isNotBlank();
    }

    private JsonPath evaluation() {
        return Api.as("provider")
                .get("/cases/" + caseId + "/evaluation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void counter(double amount) {
        driver.complete(
                caseId,
                "evaluateOffer",
                map("recommendation", "COUNTER", "reason", "too low", "counterAmount", amount));
        driver.complete(caseId, "providerDecision", countering(amount));
    }

    private static Map<String, Object> countering(double amount) {
        return map("decision", "COUNTER", "reason", "not yet", "counterAmount", amount);
    }

    private static Map<String, Object> accepting() {
        return map(
                "decision", "ACCEPT", "reason", "enough", "firstOfferAcknowledged", true, "rightsAcknowledged", true);
    }

    private String payerOffers(double amount, LocalDate expiresOn) {
        Map<String, Object> offer = map(
                "party",
                "PAYER",
                "amount",
                amount,
                "channel",
                "EMAIL",
                "madeOn",
                driver.today().toString());
        if (expiresOn != null) {
            offer.put("expiresOn", expiresOn.toString());
        }
        return driver.offer(caseId, offer).statusCode(201).extract().path("id");
    }

    private void timeline(String kind) {
        Api.as("auditor").get("/cases/" + caseId + "/timeline?limit=500").then().body("items.kind", hasItem(kind));
    }

    private String textOf(String kind) throws IOException {
        List<Map<String, Object>> documents = Api.as("negotiator")
                .get("/cases/" + caseId + "/documents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
        Object id = documents.stream()
                .filter(document -> kind.equals(document.get("kind")))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No " + kind + " among " + documents))
                .get("id");
        byte[] pdf = Api.unchecked("negotiator")
                .get("/cases/" + caseId + "/documents/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
