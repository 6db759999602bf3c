package dev.parley.outreach;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutreachTest {
    private static final LocalDate MONDAY = LocalDate.of(2028, 3, 6);

    /** The 30th business day from it on (FED-ON-01). */
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 4, 14);

    @Inject
    CaseDriver driver;

    private String caseId;

    @BeforeEach
    void aCaseThatIsToBeNegotiated() {
        driver.on(MONDAY);
        String number = aClaimNumber();
        caseId = driver.post(anEmergencyClaim(number, MONDAY.minusDays(40)), aLowPayment(number, MONDAY));
        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
    }

    @Test
    void theNoticeIsKeptWithItsProofAndOpensTheLedger() {
        driver.complete(caseId, "prepareNotice", notice(MONDAY));
        var notice = Api.as("auditor")
                .get("/cases/" + caseId + "/notices")
                .then()
                .statusCode(200)
                .body("[0].sentOn", equalTo("2028-03-06"))
                .body("[0].delivery", equalTo("SENT"))
                .extract();
        String documentId = notice.path("[0].documentId");
        String text = Api.unchecked("auditor")
                .get("/cases/" + caseId + "/documents/" + documentId + "/content")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("attachment"))
                .header("ETag", "\"" + notice.path("[0].contentHash") + "\"")
                .extract()
                .asString();
        assertThat(text).contains("OPEN NEGOTIATION NOTICE", "$1500.00", "99285", "$310.00");
        Api.as("provider")
                .get("/cases/" + caseId + "/offers")
                .then()
                .statusCode(200)
                .body("[0].party", equalTo("PROVIDER"))
                .body("[0].amount", equalTo(1500.00f))
                .body("[0].standing", equalTo(true));
    }

    @Test
    void aNoticeWithoutItsPartsOrOutsideItsDaysIsRefused() {
        driver.attempt(caseId, "prepareNotice", map("sentOn", MONDAY.toString()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/offerTotal"))
                .body("errors.pointer", hasItem("/contact"));
        driver.attempt(caseId, "prepareNotice", notice(MONDAY.minusDays(1)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/evidence"));
        Map<String, Object> given = map("notSentBecause", "we do not want to");
        driver.attempt(caseId, "prepareNotice", given)
                .statusCode(409)
                .body("type", containsString("notice-window-open"));

        driver.on(LAST_DAY.plusDays(3));
        driver.attempt(caseId, "prepareNotice", notice(driver.today()))
                .statusCode(409)
                .body("type", containsString("notice-window-closed"))
                .body("lastDay", equalTo(LAST_DAY.toString()));
        Map<String, Object> byHand = notice(MONDAY.plusDays(10));
        byHand.put("evidence", "fax report of that day");
        driver.complete(caseId, "prepareNotice", byHand);
        driver.on(driver.today().plusDays(1));
        assertThat(driver.open(caseId)).containsExactly("contactPayer");
    }

    @Test
    void aWindowGivenUpLetsTalksGoOnWithoutTheFederalClocks() {
        driver.on(LAST_DAY.plusDays(3));
        driver.complete(caseId, "prepareNotice", map("notSentBecause", "nobody asked for an extension"));
        driver.on(driver.today().plusDays(1));
        assertThat(driver.open(caseId)).containsExactly("contactPayer");
        Api.as("negotiator")
                .get("/cases/" + caseId + "/notices")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void callsAreLoggedAndSilenceClimbs() {
        driver.complete(caseId, "prepareNotice", notice(MONDAY));
        driver.on(MONDAY.plusDays(7));
        driver.attempt(
                        caseId,
                        "contactPayer",
                        map("contact", map("channel", "PHONE", "withWhom", "J. Doe", "summary", "will call back")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contact/referenceNumber"));
        for (int call = 1; call <= 3; call++) {
            driver.complete(
                    caseId,
                    "contactPayer",
                    map("contact", map("channel", "PHONE", "reached", false, "summary", "nobody answered")));
            assertThat(driver.open(caseId).contains("escalateToSupervisor")).isEqualTo(call == 3);
            driver.on(driver.today().plusDays(7));
        }
        driver.complete(
                caseId, "escalateToSupervisor", map("giveUp", true, "reason", "their counsel does not answer either"));
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("EVALUATION");
        assertThat(driver.open(caseId)).containsExactly("evaluateOffer");
    }

    @Test
    void theEndOfThePeriodEndsTalksWithoutAMissedDeadline() {
        driver.complete(caseId, "prepareNotice", notice(MONDAY));
        driver.on(LAST_DAY.plusDays(3));
        assertThat(driver.open(caseId)).containsExactly("evaluateOffer");
        String ended = Api.as("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("find { it.kind == 'OPEN_NEGOTIATION_END' }.state");
        assertThat(ended).isEqualTo("MET");
    }

    @Test
    void aResponseIsLoggedAndTalksGoOn() {
        driver.complete(caseId, "prepareNotice", notice(MONDAY));
        Api.as("rcm-system")
                .body(map("channel", "EMAIL", "summary", "They received the notice"))
                .post("/cases/" + caseId + "/payer-response")
                .then()
                .statusCode(201)
                .body("direction", equalTo("INBOUND"));
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("OUTREACH");
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        for (String part : new String[] {"notices", "contacts", "offers", "documents", "evaluation", "settlement"}) {
            Api.as("negotiator@other")
                    .get("/cases/" + caseId + "/" + part)
                    .then()
                    .statusCode(404);
        }
        Api.as("negotiator@other")
                .body(map("channel", "EMAIL", "summary", "x"))
                .post("/cases/" + caseId + "/contacts")
                .then()
                .statusCode(404);
        Api.as("auditor")
                .body(map("channel", "EMAIL", "summary", "x"))
                .post("/cases/" + caseId + "/contacts")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> notice(LocalDate sentOn) {
        return map(
                "sentOn",
                sentOn.toString(),
                "channel",
                "EMAIL",
                "recipient",
                "negotiation@payer.example",
                "offerTotal",
                1500.00,
                "contact",
                map("name", "N. Negotiator", "email", "n@clinic.example"));
    }
}
