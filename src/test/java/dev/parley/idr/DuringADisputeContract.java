package dev.parley.idr;

import static dev.parley.testing.Samples.map;
import static dev.parley.testing.Samples.npi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.outreach.SweepExpectedMessages;
import dev.parley.regulation.ClockKind;
import dev.parley.testing.Api;
import dev.parley.testing.LiveTimers;
import dev.parley.workflow.BusinessClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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

    @Inject
    SweepExpectedMessages messages;

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
    void aCaseThatJoinsABatchLaterKnowsOfItsEarlierMails() {
        List<WholeDispute> batch = batched(billed -> {});
        WholeDispute first = batch.get(0);
        WholeDispute second = batch.get(1);
        LocalDate day = first.opens();
        Map<String, Object> filing = first.on(day).initiation(day, "FHAS");
        first.done("submitInitiation", new LinkedHashMap<>(filing));
        raw(eml("<7-" + first.number() + "@portal.example>", "Notice for " + first.number(), "a letter", pdf("seven")))
                .statusCode(200)
                .body("state", equalTo("FILED"));
        assertThat(second.texts("idr-mail-filed")).isEmpty();
        second.done("submitInitiation", filing);
        assertThat(second.texts("idr-mail-filed"))
                .singleElement()
                .asString()
                .contains(first.number(), "with 2 papers", "filed on " + day, "before this case was a part of it");
        assertThat(first.texts("idr-mail-filed")).as("told once").hasSize(1);
        assertThat(papers(second)).hasSize(2);
        dispute().filed();
        assertThat(second.texts("idr-mail-filed")).hasSize(1);
    }

    @Test
    void aMailAboutABatchIsKeptOnceAndShownWithEachOfItsCases() {
        List<WholeDispute> batch = filedTogether();
        WholeDispute first = batch.get(0);
        WholeDispute second = batch.get(1);
        WholeDispute stranger = dispute();
        String number = first.number();
        String mail = posted(letter("Notice for " + number, "please read", "%PDF " + number))
                .statusCode(200)
                .body("state", equalTo("FILED"))
                .body("caseId", equalTo(first.caseId()))
                .extract()
                .path("id");
        assertThat(documents(first)).containsExactlyInAnyOrder("mail.txt", "one.pdf");
        assertThat(documents(second)).isEqualTo(documents(first));
        assertThat(documents(stranger)).isEmpty();
        List<Map<String, Object>> shown = papers(second);
        assertThat(shown).extracting(paper -> paper.get("caseId")).containsOnly(first.caseId());
        assertThat(shown).isEqualTo(papers(first));
        assertThat(second.texts("idr-mail-filed")).isEqualTo(first.texts("idr-mail-filed"));
        assertThat(second.texts("idr-mail-filed")).hasSize(1);
        String paper = (String) shown.get(0).get("id");
        content(second, paper).statusCode(200);
        content(stranger, paper).statusCode(404);
        about(first).body("items.id", contains(mail));
        about(second).body("items.id", contains(mail));
        about(stranger).body("items", empty());
        Api.as("auditor@other")
                .queryParam("caseId", second.caseId())
                .get("/portal-mails")
                .then()
                .statusCode(404);

        String unnamed = posted(letter("Reminder", "of " + second.caseId(), "%PDF " + number))
                .body("state", equalTo("UNMATCHED"))
                .extract()
                .path("id");
        decide(unnamed, map("disputeId", second.id())).statusCode(200);
        Api.as("auditor")
                .get("/portal-mails/" + unnamed)
                .then()
                .statusCode(200)
                .body("caseId", equalTo(second.caseId()))
                .body("parts.find { it.name == 'one.pdf' }.known", equalTo(true))
                .body("parts.find { it.name == 'one.pdf' }.documentId", equalTo(id(shown, "one.pdf")));
        assertThat(documents(first)).containsExactlyInAnyOrder("mail.txt", "one.pdf", "mail.txt");
        assertThat(documents(second)).isEqualTo(documents(first));
        about(first).body("items.id", contains(unnamed, mail));
    }

    /** A batch may hold cases of several clients under one tax id, and a mail name the patients of all (FED-BA-05). */
    @Test
    void aClientSeesNoMailThatLiesWithAnotherClientsCase() {
        String own = npi("145000066");
        List<WholeDispute> batch = filedTogether(billed -> billed.put(
                "billingProvider",
                map(
                        "npi",
                        own,
                        "lastNameOrOrganization",
                        "Another practice",
                        "taxId",
                        "741000001",
                        "address",
                        map("city", "Austin", "state", "TX"))));
        WholeDispute second = batch.get(1);
        posted(letter("Notice for " + second.number(), "please read")).body("state", equalTo("FILED"));
        String theirs = (String) papers(second).get(0).get("id");
        cases.paper(second.caseId(), "determination", "its own");
        String client = Api.as("admin")
                .body(map("name", "Client " + own, "npis", List.of(own), "users", List.of("provider")))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            Api.as("provider")
                    .get("/cases/" + second.caseId() + "/documents")
                    .then()
                    .statusCode(200)
                    .body("name", hasItem("determination.txt"))
                    .body("id", not(hasItem(theirs)));
            String its = id(papers(second), "determination.txt");
            read("provider", second, its).statusCode(200);
            read("provider", second, theirs).statusCode(404);
            read("auditor", second, theirs).statusCode(200);
        } finally {
            Api.as("admin")
                    .header("If-Match", "*")
                    .body(map("name", "Gone " + client, "npis", List.of(), "users", List.of()))
                    .put("/clients/" + client)
                    .then()
                    .statusCode(200);
        }
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

        Api.as("negotiator")
                .get("/portal-mails/" + mail + "/text")
                .then()
                .statusCode(200)
                .body("text", equalTo("please read"));
        Api.unchecked("biller").get("/portal-mails/" + mail + "/text").then().statusCode(403);
        Api.as("negotiator@other").get("/portal-mails/" + mail + "/text").then().statusCode(404);

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
        Api.as("negotiator").get("/portal-mails/" + mail + "/text").then().statusCode(404);
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

    /** An outage that everybody was given three more business days for. */
    @Test
    void aPublicNoticeMovesEveryClockThatItNamesOnce() {
        WholeDispute waiting = dispute().attested();
        WholeDispute filed = dispute().filed().selected(waiting.opens());
        LocalDate day = filed.opens();
        Map<String, Object> notice = map(
                "stages",
                List.of("FILING", "ELIGIBILITY", "OFFER"),
                "publishedOn",
                day.toString(),
                "businessDays",
                3,
                "reference",
                "notice " + filed.caseId(),
                "reason",
                "the portal was down");
        Api.unchecked("negotiator")
                .body(notice)
                .post("/extension-notices")
                .then()
                .statusCode(403);
        Map<String, Object> wrong = new LinkedHashMap<>(notice);
        wrong.put("lastDay", day.plusDays(30).toString());
        Api.as("supervisor")
                .body(wrong)
                .post("/extension-notices")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lastDay"));
        wrong.remove("lastDay");
        wrong.put("initiatedFrom", day.toString());
        Api.as("supervisor")
                .body(wrong)
                .post("/extension-notices")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/initiatedFrom"));
        LocalDate offer = filed.day(13);
        for (int again = 0; again < 2; again++) {
            Api.as("supervisor")
                    .body(notice)
                    .post("/extension-notices")
                    .then()
                    .statusCode(200)
                    .body("left", equalTo(0))
                    .body(
                            "effects.findAll { it.caseId == '" + filed.caseId() + "' }.stage",
                            containsInAnyOrder("ELIGIBILITY", "OFFER"))
                    .body("effects.findAll { it.caseId == '" + waiting.caseId() + "' }.stage", contains("FILING"));
            filed.due(ClockKind.ELIGIBILITY, filed.day(6)).due(ClockKind.OFFER, offer);
            waiting.due(ClockKind.IDR_INITIATION, waiting.day(6));
        }
        timers.check(filed.caseId());
        timers.check(waiting.caseId());
        Map<String, Object> other = new LinkedHashMap<>(notice);
        other.put("businessDays", 4);
        Api.as("supervisor")
                .body(other)
                .post("/extension-notices")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:notice-announced"));
        Api.as("auditor")
                .get("/disputes/" + filed.id() + "/extensions")
                .then()
                .statusCode(200)
                .body("stage", containsInAnyOrder("ELIGIBILITY", "OFFER"))
                .body("ruleId", everyItem(equalTo("FED-EX-04")))
                .body("state", everyItem(equalTo("GRANTED")));
        assertThat(waiting.texts("idr-window-moved"))
                .anySatisfy(text -> assertThat(text).contains(notice.get("reference") + " extends the days to file"));
        Api.as("auditor@other").get("/extension-notices").then().statusCode(200).body("$", empty());

        waiting.on(waiting.day(5)).waitsFor("submitInitiation");
        filed.on(filed.day(12)).waitsFor("submitOfferAndFees");
        filed.on(filed.day(14)).missed(ClockKind.OFFER);
        waiting.waitsFor("escalateToSupervisor");
    }

    @Test
    void aReceiptThatDoesNotComeIsAskedForAndCountsOnce() {
        WholeDispute dispute = dispute().filed().selected(cases.opens());
        LocalDate day = dispute.opens();
        Map<String, Object> receipt =
                map("fee", "ENTITY", "receivedOn", day.toString(), "reference", "REC-" + dispute.caseId());
        dispute.tell("fee-receipts", receipt).statusCode(409).body("type", equalTo("urn:parley:problem:fee-not-paid"));
        dispute.offered(day);
        assertThat(awaited(dispute, "FEE_RECEIPT")).containsExactly("EXPECTED", "EXPECTED");
        dispute.on(dispute.day(6));
        messages.sweep();
        assertThat(awaited(dispute, "FEE_RECEIPT")).containsExactly("MISSED", "MISSED");
        receipt.put("receivedOn", day.minusDays(1).toString());
        dispute.tell("fee-receipts", receipt).statusCode(400).body("errors.pointer", contains("/receivedOn"));
        receipt.put("receivedOn", dispute.day(6).toString());
        dispute.tell("fee-receipts", receipt)
                .statusCode(200)
                .body("receipts.reference", contains(receipt.get("reference")));
        dispute.tell("fee-receipts", receipt)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:fee-receipt-recorded"));
        assertThat(awaited(dispute, "FEE_RECEIPT")).containsExactlyInAnyOrder("ARRIVED", "MISSED");

        WholeDispute other = dispute().filed().selected(day).offered(day);
        receipt.put("receivedOn", day.toString());
        other.tell("fee-receipts", receipt)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:receipt-of-another-dispute"));
        dispute.on(dispute.day(7))
                .told("closure", map("closedOn", dispute.day(7), "how", "WITHDRAWN_JOINTLY", "reason", "both signed"));
        assertThat(awaited(dispute, "FEE_RECEIPT"))
                .as("nobody waits for it after the end")
                .containsExactly("ARRIVED", "ARRIVED");
    }

    @Test
    void aRequestForMoreTimeThatNobodyAnswersIsAskedFor() {
        WholeDispute dispute = dispute().filed().selected(cases.opens());
        LocalDate day = dispute.opens();
        dispute.told("extensions", map("stage", "OFFER", "ground", "GOOD_CAUSE", "requestedOn", day, "reason", "flood"))
                .on(dispute.day(6));
        messages.sweep();
        assertThat(awaited(dispute, "EXTENSION")).containsExactly("MISSED");
        String asked = Api.as("auditor")
                .get("/disputes/" + dispute.id() + "/extensions")
                .path("[0].id");
        dispute.told(
                "extensions/" + asked + "/answer",
                map("granted", false, "answeredOn", dispute.day(6), "reference", "e-mail 3"));
        assertThat(awaited(dispute, "EXTENSION")).containsExactly("ARRIVED");
    }

    @Test
    void aClericalErrorIsCorrectedAndTheFeeDividedAnew() {
        WholeDispute dispute = dispute().filed().selected(cases.opens());
        LocalDate day = dispute.opens();
        Map<String, Object> correction = map(
                "correctedOn",
                day,
                "award",
                420.00,
                "prevailing",
                "PAYER",
                "payerOffer",
                420.00,
                "reason",
                "the sides were mixed up");
        dispute.offered(day)
                .tell("determination/corrections", correction)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:dispute-wrong-state"));
        dispute.told(
                        "determination",
                        map("determinedOn", day, "award", 1200.00, "prevailing", "PROVIDER", "payerOffer", 420.00))
                .clock(ClockKind.FEE_REFUND, "OPEN");
        cases.recover(dispute.caseId());
        expected(dispute).body("agreed", equalTo(1200.00f)).body("due", equalTo(800.00f));
        Map<String, Object> same = map(
                "correctedOn",
                day,
                "award",
                1200.00,
                "prevailing",
                "PROVIDER",
                "payerOffer",
                420.00,
                "reason",
                "nothing");
        dispute.tell("determination/corrections", same).statusCode(400).body("errors.pointer", contains("/award"));
        Map<String, Object> early = new LinkedHashMap<>(correction);
        early.put("correctedOn", day.minusDays(1));
        dispute.tell("determination/corrections", early)
                .statusCode(400)
                .body("errors.pointer", contains("/correctedOn"));
        dispute.on(dispute.day(2));
        dispute.told("fee-refunds", map("amount", 435.00, "receivedOn", dispute.day(1), "reference", "R1"));
        correction.put("correctedOn", dispute.day(2));
        dispute.tell("determination/corrections", correction)
                .statusCode(200)
                .body("award", equalTo(420.00f))
                .body("prevailing", equalTo("PAYER"))
                .body("determinedOn", equalTo(day.toString()));
        expected(dispute).body("agreed", equalTo(420.00f)).body("due", equalTo(20.00f));
        Api.as("auditor")
                .get("/disputes/" + dispute.id() + "/determination/corrections")
                .then()
                .statusCode(200)
                .body("awardBefore", contains(1200.00f))
                .body("award", contains(420.00f))
                .body("prevailingBefore", contains("PROVIDER"));
        fees(dispute)
                .body("balances.REFUND_DUE", equalTo(-435.00f))
                .body("balances.ENTITY_FEE", equalTo(435.00f))
                .body("balances.HELD_BY_ENTITY", equalTo(0.00f));
        dispute.tell("fee-refunds", map("amount", 1.00, "receivedOn", dispute.day(2), "reference", "R2"))
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:refund-too-large"));
        correction.put("award", 1200.00);
        correction.put("prevailing", "PROVIDER");
        correction.put("reason", "they were right after all");
        dispute.told("determination/corrections", correction);
        fees(dispute).body("balances.REFUND_DUE", equalTo(0.00f)).body("balances.ENTITY_FEE", equalTo(0.00f));
        assertThat(dispute.texts("idr-determination-corrected")).hasSize(2);
        timers.check(dispute.caseId());
    }

    /** FED-OF-04, FED-DT-07: what was decided as one is put right as one. */
    @Test
    void aBatchIsCorrectedAsAWholeOrNotAtAll() {
        List<WholeDispute> batch = filedTogether();
        WholeDispute first = batch.get(0);
        WholeDispute second = batch.get(1);
        LocalDate day = first.opens();
        first.selected(day).offered(day);
        second.done("submitOfferAndFees", offerOnly(day));
        List<String> items = Api.as("auditor")
                .get("/disputes/" + first.id() + "/items")
                .then()
                .statusCode(200)
                .body("caseId", contains(first.caseId(), second.caseId()))
                .extract()
                .path("id");
        Map<String, Object> both = corrected(day, "PROVIDER", List.of(won(items.get(0)), won(items.get(1))));
        second.tell("determination/corrections", both)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:dispute-wrong-state"));
        Map<String, Object> issued = map(
                "determinedOn",
                day,
                "award",
                1620.00,
                "prevailing",
                "SPLIT",
                "items",
                List.of(won(items.get(0)), lost(items.get(1), 420.00)));
        second.told("determination", issued);
        second.told("determination", issued);
        assertThat(first.texts("idr-determined")).hasSize(1);
        batch.forEach(one -> cases.recover(one.caseId()));
        expected(first).body("agreed", equalTo(1200.00f));
        expected(second).body("agreed", equalTo(420.00f));
        fees(first).body("balances.REFUND_DUE", equalTo(217.50f));

        WholeDispute stranger = dispute().filed();
        String foreign =
                Api.as("auditor").get("/disputes/" + stranger.id() + "/items").path("[0].id");
        first.on(first.day(3));
        LocalDate later = first.day(2);
        refused(first, "/items/1/itemId", corrected(later, "PROVIDER", List.of(won(items.get(0)), won(foreign))));
        refused(first, "/items/1/itemId", corrected(later, "PROVIDER", List.of(won(items.get(0)), won(items.get(0)))));
        refused(first, "/items", corrected(later, "PROVIDER", List.of(won(items.get(1)))));
        refused(second, "/items", corrected(later, "PROVIDER", List.of(won(items.get(1)))));
        refused(second, "/items", corrected(later, "SPLIT", List.of(won(items.get(1)))));
        refused(first, "/prevailing", corrected(later, "SPLIT", List.of(won(items.get(0)), won(items.get(1)))));
        Map<String, Object> sum = corrected(later, "PROVIDER", List.of(won(items.get(0)), won(items.get(1))));
        sum.put("award", 1200.00);
        refused(first, "/award", sum);
        refused(first, "/items", corrected(later, "PROVIDER", List.of()));

        second.told("determination/corrections", corrected(later, "SPLIT", List.of(lost(items.get(1), 400.00))));
        expected(second).body("agreed", equalTo(400.00f));
        refused(
                first,
                "/correctedOn",
                corrected(first.day(1), "PROVIDER", List.of(won(items.get(0)), won(items.get(1)))));
        corrections(first).body("size()", equalTo(0));
        corrections(second).body("award", contains(400.00f));
        expected(first).body("agreed", equalTo(1200.00f));
        expected(second).body("agreed", equalTo(400.00f));

        cases.paper(first.caseId(), "determination", "as corrected");
        String paper = id(papers(first), "determination.txt");
        Map<String, Object> right = corrected(later, "PROVIDER", List.of(won(items.get(0)), won(items.get(1))));
        right.put("documentId", paper);
        send("negotiator", "\"0\"", first.id(), right).statusCode(412);
        send("negotiator@other", "*", first.id(), right).statusCode(404);
        send("negotiator", "*", second.id(), right).statusCode(404);
        first.told("determination/corrections", right);
        for (WholeDispute one : batch) {
            Api.as("auditor")
                    .get("/disputes/" + one.id())
                    .then()
                    .statusCode(200)
                    .body("award", equalTo(1200.00f))
                    .body("prevailing", equalTo("PROVIDER"))
                    .body("determinedOn", equalTo(day.toString()));
            expected(one).body("agreed", equalTo(1200.00f));
            one.clock(ClockKind.COOLING_OFF_END, "OPEN");
            content(one, paper).statusCode(200);
            timers.check(one.caseId());
        }
        corrections(first).body("prevailingBefore", contains("SPLIT")).body("awardBefore", contains(1200.00f));
        corrections(second).body("awardBefore", contains(420.00f, 400.00f)).body("award", contains(400.00f, 1200.00f));
        assertThat(first.texts("idr-determination-corrected")).hasSize(1);
        assertThat(second.texts("idr-determination-corrected")).hasSize(2);
        fees(first).body("balances.REFUND_DUE", equalTo(435.00f));
        refused(second, "/award", corrected(later, "PROVIDER", List.of(won(items.get(0)), won(items.get(1)))));
    }

    /** Two people read the same batch; what one of them changes in either case makes the other read again. */
    @Test
    void whoSawAnOlderStateOfAnyCaseOfABatchReadsFirst() {
        List<WholeDispute> batch = filedTogether();
        WholeDispute first = batch.get(0);
        WholeDispute second = batch.get(1);
        LocalDate day = first.opens();
        first.selected(day).offered(day);
        second.done("submitOfferAndFees", offerOnly(day));
        List<String> items =
                Api.as("auditor").get("/disputes/" + first.id() + "/items").path("id");
        String undecided = first.etag("determination/corrections");
        first.told(
                "determination",
                map(
                        "determinedOn",
                        day,
                        "award",
                        1620.00,
                        "prevailing",
                        "SPLIT",
                        "items",
                        List.of(won(items.get(0)), lost(items.get(1), 420.00))));
        String seen = first.etag("determination/corrections");
        assertThat(second.etag("determination/corrections")).isEqualTo(seen).isNotEqualTo(undecided);

        Map<String, Object> ofTheSecond = corrected(day, "SPLIT", List.of(lost(items.get(1), 400.00)));
        Map<String, Object> ofBoth = corrected(day, "PROVIDER", List.of(won(items.get(0)), won(items.get(1))));
        String before = first.etag("");
        send("negotiator", seen, second.id(), ofTheSecond).statusCode(200);
        assertThat(first.etag("")).as("the first case itself is as it was").isEqualTo(before);
        send("negotiator", seen, first.id(), ofBoth)
                .statusCode(412)
                .body("type", equalTo("urn:parley:problem:version-stale"));
        send("negotiator", first.etag(""), first.id(), ofBoth).statusCode(412);
        corrections(first).body("size()", equalTo(0));
        expectedAward(first, 1200.00f);
        expectedAward(second, 400.00f);

        String reread = first.etag("determination/corrections");
        String now = send("negotiator", reread, first.id(), ofBoth)
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(now)
                .isEqualTo(first.etag("determination/corrections"))
                .isEqualTo(second.etag("determination/corrections"))
                .isNotEqualTo(reread);
    }

    /** The award of the case and who prevailed stay as they were. */
    @Test
    void aCorrectionOfItemsAloneMakesOthersReadFirstToo() {
        WholeDispute dispute = dispute().filed();
        LocalDate day = dispute.opens();
        dispute.selected(day).offered(day);
        List<String> items =
                Api.as("auditor").get("/disputes/" + dispute.id() + "/items").path("id");
        Map<String, Object> issued =
                corrected(day, "PROVIDER", List.of(shared(items.get(0), 800.00), shared(items.get(1), 400.00)));
        issued.remove("correctedOn");
        issued.remove("reason");
        issued.put("determinedOn", day);
        dispute.told("determination", issued);
        String seen = dispute.etag("determination/corrections");
        Map<String, Object> otherwise =
                corrected(day, "PROVIDER", List.of(shared(items.get(0), 700.00), shared(items.get(1), 500.00)));
        send("negotiator", seen, dispute.id(), otherwise).statusCode(200);
        send("negotiator", seen, dispute.id(), otherwise).statusCode(412);
        Api.as("auditor").get("/disputes/" + dispute.id() + "/items").then().body("award", contains(700.00f, 500.00f));
    }

    private static Map<String, Object> shared(String item, double award) {
        return map("itemId", item, "prevailing", "PROVIDER", "award", award, "reason", "divided by the entity");
    }

    private static void expectedAward(WholeDispute dispute, float award) {
        Api.as("auditor")
                .get("/disputes/" + dispute.id())
                .then()
                .statusCode(200)
                .body("award", equalTo(award));
    }

    /** FED-FE-04: whoever attests its authority can be liable for a fee that stays unpaid. */
    @Test
    void anUnpaidFeeIsOwedByTheProviderAndByWhoFiledForIt() {
        sender(map("representative", "Example Negotiators LLC", "authority", "power of attorney of 2026-01-02"));
        WholeDispute dispute;
        try {
            dispute = dispute().filed();
        } finally {
            sender(map());
        }
        fees(dispute).body("debtors", empty());
        dispute.selected(dispute.opens());
        fees(dispute)
                .body("debtors.kind", contains("PROVIDER", "REPRESENTATIVE"))
                .body("debtors.ruleId", contains("FED-FE-03", "FED-FE-04"))
                .body("debtors.confidence", contains("A", "A"))
                .body("debtors.amount", contains(15.00f, 15.00f))
                .body("debtors[1].name", equalTo("Example Negotiators LLC"));
        dispute.on(dispute.day(11));
        assertThat(dispute.texts("idr-offer-missed"))
                .singleElement()
                .asString()
                .contains(
                        "Example Negotiators LLC attested its authority and can be liable for it too (FED-FE-04, confidence A)");
        WholeDispute alone = dispute().filed().selected(dispute.opens());
        fees(alone).body("debtors.kind", contains("PROVIDER"));
        alone.told("fee-payments", map("fee", "ADMINISTRATIVE", "amount", 15.00, "paidOn", alone.opens()));
        fees(alone).body("debtors", empty());
    }

    /** Scope "Bad input": refused with its reason, and nothing is half stored. */
    @Test
    void badInputIsRefusedWithItsReason() {
        Map<String, Object> determination =
                map("determinedOn", "2027-01-08", "award", 1200.00, "prevailing", "PROVIDER", "payerOffer", 420.00);
        Api.as("rcm-system")
                .header("If-Match", "*")
                .body(determination)
                .post("/disputes/" + UUID.randomUUID() + "/determination")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:parley:problem:not-found"));
        WholeDispute dispute = dispute().filed();
        LocalDate day = dispute.opens();
        determination.put("determinedOn", day);
        dispute.tell("determination", determination)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:dispute-wrong-state"));
        dispute.selected(day).offered(day);
        determination.put("award", 1300.00);
        Map<String, Object> single = new LinkedHashMap<>(determination);
        single.put("items", itemsOf(dispute, 1300.00));
        dispute.tell("determination", single).statusCode(400).body("errors.pointer", hasItem("/items/0/award"));
        determination.put("award", 1200.00);
        determination.put("determinedOn", day.minusDays(1));
        dispute.tell("determination", determination).statusCode(400).body("errors.pointer", contains("/determinedOn"));
        determination.put("determinedOn", day.plusDays(1));
        dispute.tell("determination", determination).statusCode(400).body("errors.pointer", contains("/determinedOn"));
        assertThat(dispute.states()).containsExactly("OFFER_SUBMITTED");

        WholeDispute second = dispute().attested().on(day);
        Map<String, Object> taken = second.initiation(day, "FHAS");
        taken.put("disputeNumber", dispute.number());
        second.refused("submitInitiation", taken)
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:dispute-number-taken"));
        assertThat(second.states()).containsExactly("ATTESTED");
    }

    private static List<Map<String, Object>> itemsOf(WholeDispute dispute, double award) {
        List<String> ids =
                Api.as("auditor").get("/disputes/" + dispute.id() + "/items").path("id");
        return List.of(
                map("itemId", ids.get(0), "prevailing", "PROVIDER", "award", award),
                map("itemId", ids.get(1), "prevailing", "PAYER", "award", 0.00));
    }

    private static void sender(Map<String, Object> terms) {
        Api.as("supervisor")
                .header("If-Match", "*")
                .body(map("terms", terms, "reason", "tried in a test"))
                .put("/policies/notice-sender")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse expected(WholeDispute dispute) {
        return Api.as("auditor")
                .get("/cases/" + dispute.caseId() + "/expected-payment")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse fees(WholeDispute dispute) {
        return Api.as("auditor")
                .get("/disputes/" + dispute.id() + "/fees")
                .then()
                .statusCode(200);
    }

    private static List<String> awaited(WholeDispute dispute, String kind) {
        return Api.as("auditor")
                .get("/cases/" + dispute.caseId() + "/expected-messages")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.kind == '" + kind + "' }.state");
    }

    /** Two cases of one payer with a line of each in one batch, filed on its first day. */
    private List<WholeDispute> filedTogether() {
        return filedTogether(billed -> {});
    }

    /** The second billed otherwise than as usual. */
    private List<WholeDispute> filedTogether(Consumer<Map<String, Object>> otherwise) {
        List<WholeDispute> batch = batched(otherwise);
        LocalDate day = batch.get(0).opens();
        Map<String, Object> filing = batch.get(0).on(day).initiation(day, "FHAS");
        batch.forEach(one -> one.done("submitInitiation", new LinkedHashMap<>(filing)));
        return batch;
    }

    /** Attested, and not yet filed. */
    private List<WholeDispute> batched(Consumer<Map<String, Object>> otherwise) {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        WholeDispute first = new WholeDispute(cases, timers, NegotiatedCases.STARTED, payer).attested();
        WholeDispute second = new WholeDispute(cases, timers, NegotiatedCases.STARTED, payer, otherwise).attested();
        Api.as("negotiator")
                .body(map(
                        "items",
                        List.of(map("caseId", first.caseId(), "line", 1), map("caseId", second.caseId(), "line", 1))))
                .post("/batches")
                .then()
                .statusCode(201);
        return List.of(first, second);
    }

    /** Its batch pays the fees. */
    private static Map<String, Object> offerOnly(LocalDate day) {
        return map(
                "offer",
                1200.00,
                "submittedOn",
                day,
                "practiceSize",
                "FROM_20_TO_50",
                "specialty",
                "Emergency medicine");
    }

    private static Map<String, Object> won(String item) {
        return map("itemId", item, "prevailing", "PROVIDER", "award", 1200.00);
    }

    private static Map<String, Object> lost(String item, double award) {
        return map("itemId", item, "prevailing", "PAYER", "award", award, "payerOffer", award);
    }

    private static Map<String, Object> corrected(LocalDate on, String prevailing, List<Map<String, Object>> items) {
        double award = items.stream()
                .mapToDouble(item -> ((Number) item.get("award")).doubleValue())
                .sum();
        return map(
                "correctedOn",
                on.toString(),
                "award",
                award,
                "prevailing",
                prevailing,
                "items",
                items,
                "reason",
                "the sides were mixed up");
    }

    private static void refused(WholeDispute dispute, String pointer, Map<String, Object> correction) {
        dispute.tell("determination/corrections", correction).statusCode(400).body("errors.pointer", contains(pointer));
    }

    private static ValidatableResponse send(String user, String etag, String dispute, Map<String, Object> correction) {
        return Api.as(user)
                .header("If-Match", etag)
                .body(correction)
                .post("/disputes/" + dispute + "/determination/corrections")
                .then();
    }

    private static ValidatableResponse corrections(WholeDispute dispute) {
        return Api.as("auditor")
                .get("/disputes/" + dispute.id() + "/determination/corrections")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse about(WholeDispute dispute) {
        return Api.as("auditor")
                .queryParam("caseId", dispute.caseId())
                .get("/portal-mails")
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> papers(WholeDispute dispute) {
        return Api.as("auditor")
                .get("/cases/" + dispute.caseId() + "/documents")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.kind in ['portal-mail', 'determination'] }");
    }

    private static String id(List<Map<String, Object>> papers, String name) {
        return papers.stream()
                .filter(paper -> paper.get("name").equals(name))
                .map(paper -> (String) paper.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse content(WholeDispute dispute, String paper) {
        return read("auditor", dispute, paper);
    }

    private static ValidatableResponse read(String user, WholeDispute dispute, String paper) {
        return Api.unchecked(user)
                .get("/cases/" + dispute.caseId() + "/documents/" + paper + "/content")
                .then();
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

    /** With one paper. */
    private static Map<String, Object> letter(String subject, String text, String paper) {
        Map<String, Object> letter = letter(subject, text);
        letter.put(
                "attachments",
                List.of(map(
                        "name",
                        "one.pdf",
                        "mediaType",
                        "application/pdf",
                        "contentBase64",
                        Base64.getEncoder().encodeToString(paper.getBytes(StandardCharsets.US_ASCII)))));
        return letter;
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
