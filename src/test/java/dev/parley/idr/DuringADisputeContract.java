package dev.parley.idr;

import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.testing.Api;
import dev.parley.testing.LiveTimers;
import dev.parley.workflow.BusinessClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes in while a dispute goes on: mails, notices for everybody, receipts, corrections. */
abstract class DuringADisputeContract {
    @Inject
    NegotiatedCases cases;

    @Inject
    LiveTimers timers;

    @Inject
    BusinessClock clock;

    @AfterEach
    void backToToday() {
        clock.moveTo(Instant.now());
    }

    @Test
    void aMailIsFiledToTheDisputeThatItNamesAndEachContentOnce() {
        WholeDispute dispute = dispute().filed();
        String number = dispute.number();
        String first = eml("<1-" + number + "@portal.example>", "Notice for " + number, "a letter", pdf("one"), zip());
        raw(first)
                .statusCode(200)
                .body("state", equalTo("FILED"))
                .body("disputeId", equalTo(dispute.id()))
                .body("again", equalTo(false))
                .body("parts.name", contains("mail.txt", "one.pdf", "papers.zip"))
                .body("parts.known", contains(false, false, false))
                .body("parts.documentId[0]", notNullValue())
                .body("parts.documentId[2]", nullValue())
                .body("parts.heldBecause[2]", containsString("archives are not opened"));
        raw(first).statusCode(200).body("again", equalTo(true));
        assertThat(documents(dispute)).containsExactlyInAnyOrder("mail.txt", "one.pdf");

        Map<String, Object> parts = map(
                "sender",
                "no-reply@portal.example",
                "subject",
                "Reminder",
                "text",
                "see dispute " + number + ".",
                "attachments",
                List.of(map(
                        "name",
                        "the same.pdf",
                        "mediaType",
                        "application/pdf",
                        "contentBase64",
                        Base64.getEncoder().encodeToString("%PDF one".getBytes(StandardCharsets.US_ASCII)))));
        posted(parts)
                .statusCode(200)
                .body("state", equalTo("FILED"))
                .body("parts.find { it.name == 'the same.pdf' }.known", equalTo(true));
        posted(parts).statusCode(200).body("again", equalTo(true));
        assertThat(documents(dispute)).containsExactlyInAnyOrder("mail.txt", "one.pdf", "mail.txt");
        assertThat(dispute.texts("idr-mail-filed")).hasSize(2).anyMatch(text -> text.contains("1 were held back"));
        timers.check(dispute.caseId());
    }

    @Test
    void aMailThatNamesNoDisputeOfOursIsAPersonsWithCandidates() {
        WholeDispute dispute = dispute().filed();
        WholeDispute other = dispute().filed();
        String mistyped = dispute.number().substring(0, dispute.number().length() - 2) + "xx";
        String mail = posted(letter("Determination for " + mistyped, "please read"))
                .statusCode(200)
                .body("state", equalTo("UNMATCHED"))
                .body("disputeId", nullValue())
                .body("candidates.disputeId", hasItem(dispute.id()))
                .body("parts.documentId", everyItem(nullValue()))
                .extract()
                .path("id");
        String two = posted(letter("About " + dispute.number() + " and " + other.number(), "both"))
                .body("state", equalTo("UNMATCHED"))
                .body("because", containsString("2 disputes"))
                .body("candidates.disputeId", hasItem(other.id()))
                .extract()
                .path("id");
        Api.as("auditor@other").get("/portal-mails/" + mail).then().statusCode(404);
        Api.as("auditor@other").get("/portal-mails").then().statusCode(200).body("items", empty());
        Api.as("auditor")
                .queryParam("state", "UNMATCHED")
                .queryParam("limit", 1)
                .get("/portal-mails")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
        Api.unchecked("auditor")
                .body(letter("x", "y"))
                .post("/portal-mails")
                .then()
                .statusCode(403);

        decide(mail, map()).statusCode(400);
        decide(mail, map("disputeId", UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/disputeId"));
        decide(mail, map("disputeId", dispute.id())).statusCode(200);
        Api.as("auditor")
                .get("/portal-mails/" + mail)
                .then()
                .statusCode(200)
                .body("state", equalTo("FILED"))
                .body("caseId", equalTo(dispute.caseId()))
                .body("parts.documentId", everyItem(notNullValue()));
        decide(two, map("notOurs", "a test of the portal")).statusCode(200);
        Api.as("auditor").get("/portal-mails/" + two).then().body("state", equalTo("NOT_OURS"));
        assertThat(documents(other)).isEmpty();
    }

    @Test
    void aMailThatIsNoneIsRefused() {
        raw("nothing like a mail").statusCode(400).body("type", equalTo("urn:parley:problem:portal-mail-unreadable"));
        raw("From: a@b.example\r\nSubject: big\r\n\r\n" + "x".repeat(21 * 1024 * 1024))
                .statusCode(413)
                .body("type", equalTo("urn:parley:problem:portal-mail-too-large"));
        Map<String, Object> wrong = letter("s", "t");
        wrong.put("sender", "");
        Api.unchecked("rcm-system").body(wrong).post("/portal-mails").then().statusCode(400);
        wrong.put("sender", "a@b.example");
        wrong.put("surprise", true);
        Api.unchecked("rcm-system").body(wrong).post("/portal-mails").then().statusCode(400);
    }

    private WholeDispute dispute() {
        return new WholeDispute(
                cases,
                timers,
                NegotiatedCases.STARTED,
                "P-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static ValidatableResponse raw(String mail) {
        return Api.unchecked("rcm-system")
                .contentType("message/rfc822")
                .body(mail.getBytes(StandardCharsets.UTF_8))
                .post("/portal-mails")
                .then();
    }

    private static ValidatableResponse posted(Map<String, Object> mail) {
        return Api.as("rcm-system").body(mail).post("/portal-mails").then();
    }

    private static Map<String, Object> letter(String subject, String text) {
        return map("sender", "no-reply@portal.example", "subject", subject, "text", text, "attachments", List.of());
    }

    private static String eml(String id, String subject, String text, String... attachments) {
        List<String> lines = new ArrayList<>(List.of(
                "From: no-reply@portal.example",
                "Subject: " + subject,
                "Message-ID: " + id,
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain; charset=no-such-charset",
                "",
                text));
        for (String attachment : attachments) {
            lines.add("--b");
            lines.add(attachment);
        }
        lines.add("--b--");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String pdf(String words) {
        return attached("application/pdf", words + ".pdf", "%PDF " + words);
    }

    private static String zip() {
        return attached("application/zip", "papers.zip", "PK\u0003\u0004");
    }

    private static String attached(String type, String name, String content) {
        return String.join(
                "\r\n",
                "Content-Type: " + type,
                "Content-Disposition: attachment; filename=\"" + name + "\"",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static List<String> documents(WholeDispute dispute) {
        return Api.as("auditor")
                .get("/cases/" + dispute.caseId() + "/documents")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.kind == 'portal-mail' }.name");
    }

    private static ValidatableResponse decide(String mail, Map<String, Object> body) {
        return desk("matchPortalMail", mail, body);
    }

    /** Completes the desk's task about a row. */
    private static ValidatableResponse desk(String kind, String subject, Map<String, Object> body) {
        Map<String, Object> task = Api.as("negotiator")
                .queryParam("kind", kind)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subjectId == '" + subject + "' }");
        return Api.unchecked("negotiator")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(body)
                .post("/tasks/" + task.get("id") + "/complete")
                .then();
    }
}
