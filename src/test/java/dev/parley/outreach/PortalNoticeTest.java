package dev.parley.outreach;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices once the portal takes them (FED-ON-08, 11 and 12). */
@QuarkusTest
class PortalNoticeTest {
    private static final LocalDate MONDAY = LocalDate.of(2029, 9, 10);

    @Inject
    CaseDriver driver;

    private String caseId;

    @BeforeEach
    void thePortalIsOpen() {
        announce(MONDAY.minusDays(30));
        driver.on(MONDAY);
        String number = aClaimNumber();
        caseId = driver.post(anEmergencyClaim(number, MONDAY.minusDays(40)), aLowPayment(number, MONDAY));
        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
    }

    @AfterEach
    void asItWas() {
        announce(LocalDate.of(2099, 1, 4));
    }

    @Test
    void theFormStandsInItsOrderAndNamesWhatIsMissing() {
        JsonPath draft = Api.as("negotiator")
                .get("/cases/" + caseId + "/notice-draft")
                .then()
                .statusCode(200)
                .body("version", equalTo("portal"))
                .body("ruleId", equalTo("FED-ON-08"))
                .body("blockers.field", hasItems("contact", "itemOffers/1", "itemOffers/2", "remittanceAdvice"))
                .extract()
                .jsonPath();
        List<Integer> numbers = draft.getList("elements.number");
        assertThat(numbers).isSorted().contains(1, 12).allMatch(number -> number <= 12);
        assertThat(draft.getString("blockers.find { it.field == 'remittanceAdvice' }.owner"))
                .isEqualTo("biller");
        assertThat(draft.getString("elements.find { it.field == 'initialPayment' }.value"))
                .contains("310.00");
        assertThat(draft.getString("elements.find { it.field == 'qualifyingPaymentAmount' }.value"))
                .contains("400.00");
    }

    @Test
    void onlyTheCompleteFormThroughThePortalStartsNegotiation() throws Exception {
        Map<String, Object> notice = map(
                "sentOn",
                MONDAY.toString(),
                "channel",
                "EMAIL",
                "recipient",
                "negotiation@payer.example",
                "offerTotal",
                1500.00,
                "contact",
                map("name", "N. Negotiator", "email", "n@clinic.example"));
        driver.attempt(caseId, "prepareNotice", notice)
                .statusCode(400)
                .body("errors.pointer", hasItems("/channel", "/itemOffers/1", "/remittanceAdvice"));
        notice.put("channel", "FEDERAL_PORTAL");
        notice.put("itemOffers", List.of(map("line", 1, "amount", 1300.00), map("line", 2, "amount", 100.00)));
        driver.attempt(caseId, "prepareNotice", notice).statusCode(400).body("errors.pointer", contains("/itemOffers"));
        notice.put("itemOffers", List.of(map("line", 1, "amount", 1400.00), map("line", 2, "amount", 100.00)));
        driver.attempt(caseId, "prepareNotice", notice)
                .statusCode(400)
                .body("errors.pointer", contains("/remittanceAdvice"));
        Api.as("biller")
                .body(map(
                        "name",
                        "era.pdf",
                        "kind",
                        "remittance-advice",
                        "mediaType",
                        "application/pdf",
                        "contentBase64",
                        "aGk="))
                .post("/cases/" + caseId + "/documents")
                .then()
                .statusCode(201);
        driver.complete(caseId, "prepareNotice", notice);
        String letter = Api.as("auditor")
                .get("/cases/" + caseId + "/notices")
                .then()
                .body("[0].ruleVersion", equalTo("portal"))
                .extract()
                .path("[0].letterId");
        byte[] packet = Api.unchecked("auditor")
                .get("/cases/" + caseId + "/documents/" + letter + "/content")
                .asByteArray();
        try (var pdf = Loader.loadPDF(packet)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("FED-ON-08", "Offer for item 2", "$100.00", "era.pdf")
                    .doesNotContain("[missing]");
        }
        Api.as("auditor")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body("kind", hasItem("OPEN_NEGOTIATION_RESPONSE"));
    }

    private static void announce(LocalDate startsOn) {
        Api.as("admin")
                .body(map("startsOn", startsOn.toString(), "source", "CMS notice"))
                .post("/regulation/provisions/ON_PORTAL_FROM/announcements")
                .then()
                .statusCode(201);
    }
}
