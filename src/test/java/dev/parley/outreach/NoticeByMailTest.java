package dev.parley.outreach;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.mail.Postman;
import dev.parley.mail.SendMails;
import dev.parley.mail.TestPostman;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeByMailTest {
    private static final LocalDate MONDAY = LocalDate.of(2028, 9, 11);

    @Inject
    CaseDriver driver;

    @Inject
    SendMails sender;

    @Inject
    TestPostman postman;

    @Inject
    MockMailbox mailbox;

    private final String code = "NM" + UUID.randomUUID().toString().substring(0, 8);
    private final String desk = code.toLowerCase() + "@payer.example";
    private String caseId;

    @BeforeEach
    void aCaseThatIsToBeNegotiated() {
        sender.run();
        postman.forget();
        mailbox.clear();
        driver.on(MONDAY);
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, MONDAY.minusDays(40));
        claim.put("payer", map("payerId", code, "name", "Payer " + code, "negotiationEmail", desk));
        Map<String, Object> payment = aLowPayment(number, MONDAY);
        payment.put("payerId", code);
        payment.put("payerName", "Payer " + code);
        caseId = driver.post(claim, payment);
        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
    }

    @AfterEach
    void theRealPostmanAgain() {
        postman.forget();
    }

    @Test
    void dayOneIsTheDayTheMailServerTookItAndProofIsKept() throws Exception {
        driver.complete(caseId, "prepareNotice", notice());
        assertThat(driver.open(caseId)).isEmpty();
        notices()
                .body("[0].delivery", equalTo("QUEUED"))
                .body("[0].sentOn", nullValue())
                .body("[0].letterId", notNullValue());
        assertThat(clock("OPEN_NEGOTIATION_END")).isNull();
        assertThat(mailbox.getTotalMessagesSent()).as("inside the transaction").isZero();

        driver.on(MONDAY.plusDays(1));
        assertThat(sender.run()).isEqualTo(1);
        Mail mail = mailbox.getMailsSentTo(desk).get(0);
        assertThat(mail.getSubject()).startsWith("Open negotiation notice, our case ");
        assertThat(mail.getText()).contains("99285", "$1500.00", "30 business days");
        assertThat(mail.getReplyTo()).isEqualTo("n@clinic.example");
        assertThat(mail.getHeaders()).containsKey("Message-ID");
        try (var pdf = Loader.loadPDF(
                mail.getAttachments().get(0).getFile() == null
                        ? document("[0].letterId")
                        : java.nio.file.Files.readAllBytes(
                                mail.getAttachments().get(0).getFile().toPath()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("OPEN NEGOTIATION NOTICE", "99285");
        }
        notices()
                .body("[0].delivery", equalTo("SENT"))
                .body("[0].sentOn", equalTo(MONDAY.plusDays(1).toString()))
                .body("[0].evidence", containsString("Message-ID"));
        assertThat(clock("OPEN_NEGOTIATION_END").get("triggerDate"))
                .isEqualTo(MONDAY.plusDays(1).toString());
        Api.as("auditor")
                .get("/cases/" + caseId + "/mails")
                .then()
                .statusCode(200)
                .body("[0].state", equalTo("ACCEPTED"))
                .body("[0].events.kind", contains("QUEUED", "ACCEPTED"));
    }

    @Test
    void aFailedSendStartsNothingAndComesBackToTheNegotiator() {
        postman.instead(post -> {
            throw new Postman.Refused("the mail server answered 550", true);
        });
        driver.complete(caseId, "prepareNotice", notice());
        sender.run();
        assertThat(driver.open(caseId)).containsExactly("prepareNotice");
        assertThat(title("prepareNotice")).contains("again", desk);
        notices().body("[0].delivery", equalTo("BOUNCED")).body("[0].sentOn", nullValue());
        assertThat(clock("OPEN_NEGOTIATION_START").get("state")).isEqualTo("OPEN");
        driver.attempt(caseId, "prepareNotice", notice())
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/recipient"))
                .body("errors[0].detail", containsString("came back"));
        assertThat(deskTasks("replaceContact")).isNotEmpty();
    }

    @Test
    void aBounceDuringTheTalksUndoesDayOne() {
        driver.complete(caseId, "prepareNotice", notice());
        sender.run();
        assertThat(clock("IDR_INITIATION").get("state")).isEqualTo("OPEN");
        driver.on(MONDAY.plusDays(8));
        assertThat(driver.open(caseId)).containsExactly("contactPayer");
        String mail = Api.as("auditor").get("/cases/" + caseId + "/mails").path("[0].id");
        Api.as("rcm-system@other")
                .body(map("outcome", "BOUNCED", "evidence", "x"))
                .post("/cases/" + caseId + "/mails/" + mail + "/delivery")
                .then()
                .statusCode(404);
        Api.as("rcm-system")
                .body(map("outcome", "BOUNCED", "evidence", "5.1.1 no such mailbox"))
                .post("/cases/" + caseId + "/mails/" + mail + "/delivery")
                .then()
                .statusCode(200)
                .body("state", equalTo("BOUNCED"));
        assertThat(driver.open(caseId)).containsExactly("prepareNotice");
        assertThat(clock("OPEN_NEGOTIATION_START").get("state")).isEqualTo("OPEN");
        assertThat(clock("OPEN_NEGOTIATION_END").get("state")).isEqualTo("CANCELLED");
        assertThat(clock("IDR_INITIATION").get("state")).isEqualTo("CANCELLED");

        Map<String, Object> byFax = notice();
        byFax.remove("byParley");
        byFax.putAll(map(
                "channel",
                "FAX",
                "recipient",
                "+1 555 010 0199",
                "sentOn",
                driver.today().toString()));
        driver.complete(caseId, "prepareNotice", byFax);
        assertThat(clock("OPEN_NEGOTIATION_END").get("triggerDate"))
                .isEqualTo(driver.today().toString());
    }

    @Test
    void whoIsNotInTheBookIsNotWrittenToAndHeadersAreNotInjected() {
        Map<String, Object> stranger = notice();
        stranger.put("recipient", "stranger@payer.example");
        driver.attempt(caseId, "prepareNotice", stranger)
                .statusCode(400)
                .body("errors[0].detail", containsString("contact book"));
        Map<String, Object> injected = notice();
        injected.put("recipient", desk + "\r\nBcc: x@y.example");
        driver.attempt(caseId, "prepareNotice", injected).statusCode(400).body("errors.pointer", hasItem("/recipient"));
        Map<String, Object> dated = notice();
        dated.put("sentOn", MONDAY.toString());
        driver.attempt(caseId, "prepareNotice", dated).statusCode(400).body("errors.pointer", contains("/sentOn"));
        notices().body("", hasSize(0));
    }

    @Test
    void thePayersSilenceIsTakenToTheNextOfItsChain() {
        String payer = driver.theCase(caseId).getString("payerId");
        Api.as("negotiator")
                .body(map(
                        "role",
                        "SUPERVISOR",
                        "name",
                        "Pat Boss",
                        "phone",
                        "555-010-0150",
                        "provenance",
                        "call of 2028-09-11, reference 7731",
                        "seenOn",
                        MONDAY.toString()))
                .post("/payers/" + payer + "/contacts")
                .then()
                .statusCode(201);
        driver.complete(caseId, "prepareNotice", notice());
        sender.run();
        driver.on(MONDAY.plusDays(8));
        assertThat(title("contactPayer")).isEqualTo("Contact payer: its negotiation contact");
        driver.complete(
                caseId,
                "contactPayer",
                map("escalate", true, "contact", map("channel", "EMAIL", "reached", false, "summary", "no answer")));
        assertThat(title("escalateToSupervisor")).contains("next at the payer: Pat Boss (supervisor)");
        driver.complete(caseId, "escalateToSupervisor", map("giveUp", false, "reason", "ask their supervisor"));
        driver.on(driver.today().plusDays(8));
        assertThat(title("contactPayer")).isEqualTo("Contact payer: Pat Boss (supervisor)");
    }

    @Test
    void theDraftNamesWhatIsMissingAndWhoFindsIt() throws Exception {
        JsonPath draft = Api.as("negotiator")
                .get("/cases/" + caseId + "/notice-draft")
                .then()
                .statusCode(200)
                .body("version", equalTo("legacy"))
                .body("ruleId", equalTo("FED-ON-06"))
                .extract()
                .jsonPath();
        assertThat(draft.getList("blockers.field"))
                .contains("contact", "offerTotal")
                .doesNotContain("recipient");
        assertThat(draft.getString("blockers.find { it.field == 'contact' }.owner"))
                .isEqualTo("negotiator");
        assertThat(draft.getString("elements.find { it.field == 'recipient' }.value"))
                .isEqualTo(desk);
        byte[] packet = Api.unchecked("negotiator")
                .get("/cases/" + caseId + "/notice-draft/packet")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var pdf = Loader.loadPDF(packet)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("[missing]", "99285");
        }
    }

    private io.restassured.response.ValidatableResponse notices() {
        return Api.as("auditor").get("/cases/" + caseId + "/notices").then().statusCode(200);
    }

    private byte[] document(String path) {
        String id = notices().extract().path(path);
        return Api.unchecked("auditor")
                .get("/cases/" + caseId + "/documents/" + id + "/content")
                .asByteArray();
    }

    private Map<String, Object> clock(String kind) {
        return Api.as("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .jsonPath()
                .getMap("findAll { it.kind == '" + kind + "' }.max { it.id }");
    }

    private String title(String kind) {
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .get("/tasks")
                .jsonPath()
                .getString("items.find { it.kind == '" + kind + "' }.title");
    }

    private List<Object> deskTasks(String kind) {
        return Api.as("negotiator")
                .queryParam("kind", kind)
                .queryParam("limit", 500)
                .get("/tasks")
                .jsonPath()
                .getList("items.findAll { it.title.contains('" + code + "') }");
    }

    private Map<String, Object> notice() {
        return map(
                "byParley",
                true,
                "channel",
                "EMAIL",
                "recipient",
                desk,
                "offerTotal",
                1500.00,
                "contact",
                map("name", "N. Negotiator", "email", "n@clinic.example"));
    }
}
