package dev.parley.x12;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** X12 over REST: what is posted, answered, sent back, sent out and answered in turn. */
abstract class EdiContract {
    private static final String X12 = "application/edi-x12";

    @Inject
    CaseDriver cases;

    private String number;

    @BeforeEach
    void aNewClaim() {
        number = aClaimNumber();
    }

    @Test
    void anInstitutionalClaimOpensACase() {
        String claimId = claimId(post(institutional()).statusCode(200).body("transactions.type", contains("837I")));

        Api.as("auditor")
                .get("/claims/" + claimId)
                .then()
                .statusCode(200)
                .body("type", equalTo("INSTITUTIONAL"))
                .body("institutional.facilityTypeCode", equalTo("11"))
                .body("institutional.patientStatus", equalTo("01"))
                .body("institutional.codes.kind", hasItems("VALUE", "OCCURRENCE_SPAN"))
                .body("form.relationship", equalTo("19"))
                .body("lines.revenueCode", contains("0120", "0636"))
                .body("caseId", not(nullValue()));
    }

    @Test
    void postedAgainItIsAnsweredAsTheFirstTime() {
        String body = unnumbered(
                Edi.professional().replace("LX*2", "LX*2", "NTE*ADD*X").replace(Edi.SE, "SE*9*0001"));
        JsonPath first = post(body).statusCode(200).extract().jsonPath();

        assertThat(first.getString("transactions[0].status")).isEqualTo("ACCEPTED_WITH_WARNINGS");
        JsonPath again =
                post(body.replace("~", "~\r\n")).statusCode(200).extract().jsonPath();
        assertThat(again.getString("transactions[0].status")).isEqualTo("DUPLICATE");
        for (String same : List.of("type", "controlNumber", "claims", "totalCharge", "problems")) {
            assertThat(again.<Object>get("transactions[0]." + same)).isEqualTo(first.get("transactions[0]." + same));
        }
        assertThat(first.getString("transactions[0].problems[0].code")).isEqualTo("segment-count-mismatch");
        Api.as("auditor")
                .queryParam("claimNumber", number)
                .get("/claims/count")
                .then()
                .body("count", equalTo(1));
    }

    @Test
    void otherContentUnderUsedNumbersIsTakenWithAWarning() {
        String body = unnumbered(Edi.professional());
        post(body).statusCode(200);
        String other = aClaimNumber();

        post(body.replace(number, other))
                .statusCode(200)
                .body("transactions[0].status", equalTo("ACCEPTED_WITH_WARNINGS"))
                .body("transactions[0].problems.code", contains("control-number-reused"));
        Api.as("auditor")
                .queryParam("claimNumber", other)
                .get("/claims/count")
                .then()
                .body("count", equalTo(1));
    }

    @Test
    void aDryRunStoresNothing() {
        x12().queryParam("dryRun", true)
                .body(institutional())
                .post("/edi")
                .then()
                .statusCode(200)
                .header("Location", nullValue())
                .body("transactions.status", contains("ACCEPTED_WITH_WARNINGS"));
        Api.as("auditor")
                .queryParam("claimNumber", number)
                .get("/claims/count")
                .then()
                .body("count", equalTo(0));
    }

    @Test
    void givesBackA999AndATa1() {
        String body = unnumbered(Edi.professional()
                        .before(Edi.GE, "ST*837*0002*005010X222A1", "CLM*BROKEN*x", "SE*3*0002")
                        .replace(Edi.GE, "GE*2*7"))
                .replace("*0*T*:", "*1*T*:");
        Response posted = send(body);
        String location =
                posted.then().statusCode(207).extract().header("Location").replaceFirst("^.*/api/v1", "");

        String answer = acknowledgment(location);
        assertThat(answer.lines().toList())
                .anyMatch(segment ->
                        segment.startsWith("ISA*00*") && segment.contains("*ZZ*RECEIVERID     *ZZ*SENDERID "))
                .anyMatch(segment -> segment.startsWith("TA1*") && segment.endsWith("*260610*1200*A*000~"))
                .contains("AK1*HC*7*005010X222A1~", "AK2*837*0001*005010X222A1~", "IK5*A~")
                .contains("AK2*837*0002*005010X222A1~", "IK3*CLM*2**8~", "IK4*2**6~", "IK5*R*5~", "AK9*P*2*2*1~");
        Api.as("biller")
                .get(location)
                .then()
                .statusCode(200)
                .body("transactions.status", contains("ACCEPTED", "REFUSED"));
        Api.as("auditor")
                .get("/edi?limit=500")
                .then()
                .rootPath("items.find { it.id == '" + location.replaceFirst("^.*/", "") + "' }")
                .body("sender", equalTo("SENDERID"))
                .body("transactions", equalTo(2))
                .body("refused", equalTo(1))
                .body("acknowledged", equalTo(true));
        Api.as("rcm-system@other").get(location).then().statusCode(404);
        post(answer).statusCode(200).body("transactions.type", contains("TA1", "999"));
    }

    @Test
    void anAcceptanceByTheFrontEndProvesTimelyFiling() {
        String caseId = caseOf(claimId(post(unnumbered(Edi.professional())).statusCode(200)));

        post(frontEnd())
                .statusCode(200)
                .body("transactions[0].type", equalTo("277CA"))
                .body("transactions[0].status", equalTo("ACCEPTED_WITH_WARNINGS"))
                .body("transactions[0].problems.code", contains("claim-unknown")); // C2 is nobody's
        Api.as("auditor")
                .get("/cases/" + caseId + "/acknowledgments")
                .then()
                .body("accepted", contains(true))
                .body("[0].payerControlNumber", equalTo("PAYER1"))
                .body("[0].receivedOn", equalTo("2026-06-09"));
        JsonPath documents = Api.as("biller")
                .get("/cases/" + caseId + "/documents")
                .then()
                .extract()
                .jsonPath();
        assertThat(documents.getList("kind")).containsExactly("timely-filing-proof");
        Api.unchecked("biller")
                .get("/cases/" + caseId + "/documents/" + documents.getString("[0].id") + "/content")
                .then()
                .body(containsString("STC*A2:20:PR*20260609"))
                .body(not(containsString("MEM2")));
        post(frontEnd()).statusCode(200); // under other numbers
        post(lastFrontEnd).body("transactions[0].status", equalTo("DUPLICATE"));
        Api.as("auditor").get("/cases/" + caseId + "/acknowledgments").then().body("accepted", contains(true, true));
    }

    @Test
    void whatTheFrontEndRefusedGoesOutAsOriginalWithEveryLine() {
        String caseId = caseOf(claimId(post(unnumbered(Edi.professional())).statusCode(200)));
        post(frontEnd().replace("STC*A2:20:PR", "STC*A7:562:85")).statusCode(200);
        Api.as("auditor")
                .get("/cases/" + caseId + "/acknowledgments")
                .then()
                .body("reason", contains("277CA A7:562:85"));

        String file = correct(caseId, "1", null);
        Received sent = Received.from(file);
        assertThat(sent.claim().claimNumber()).isEqualTo(number);
        assertThat(sent.claim().frequencyCode()).isEqualTo("1");
        assertThat(sent.claim().payerControlNumber()).isNull();
        assertThat(sent.claim().lines()).hasSize(2);
        assertThat(sent.claim().lines().get(1).modifiers()).containsExactly("59", "LT", "25");

        // the receiver cannot read it: still never filed
        post(receipt(file, "R")).statusCode(200).body("transactions[0].status", equalTo("ACCEPTED"));
        Api.as("auditor").get("/cases/" + caseId + "/acknowledgments").then().body("accepted", contains(false, false));
        Api.as("auditor").get("/cases/" + caseId + "/resubmissions").then().body("state", contains("REJECTED"));
        String again = correct(caseId, "1", null);
        assertThat(again).isNotEqualTo(file);
        String interchange = again.split("\\*")[13];
        post(renumbered(Edi.of(Edi.ISA, "TA1*" + interchange + "*260610*1200*R*022", "IEA*0*000000042")
                        .text()))
                .statusCode(200);
        Api.as("auditor")
                .get("/cases/" + caseId + "/resubmissions")
                .then()
                .body("state", contains("REJECTED", "REJECTED"));
    }

    @Test
    void ofTheSameFilePostedAtOnceOneIsTaken() throws Exception {
        String body = unnumbered(Edi.professional());
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = clients.invokeAll(
                    Collections.nCopies(4, () -> post(body).extract().path("transactions[0].status")));
            List<String> statuses = new ArrayList<>();
            for (Future<String> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder("ACCEPTED", "DUPLICATE", "DUPLICATE", "DUPLICATE");
        } finally {
            clients.shutdown();
        }
        Api.as("auditor")
                .queryParam("claimNumber", number)
                .get("/claims/count")
                .then()
                .body("count", equalTo(1));
    }

    @Test
    void aDenialIsAnsweredWithAReplacementOfTheWholeClaim() {
        String caseId = caseOf(claimId(post(unnumbered(Edi.professional())).statusCode(200)));
        post(denial()).statusCode(200);

        String file = correct(caseId, "7", "PAYER1");
        Received sent = Received.from(file);
        assertThat(sent.claim().frequencyCode()).isEqualTo("7");
        assertThat(sent.claim().payerControlNumber()).isEqualTo("PAYER1");
        assertThat(sent.claim().lines()).hasSize(2);
        post(receipt(file, "A")).statusCode(200).body("transactions[0].problems", everyItem(nullValue()));
        post(receipt(
                        file.replaceAll(
                                "GS\\*HC\\*(\\w+)\\*(\\w+)\\*(\\d+)\\*(\\d+)\\*\\d+", "GS*HC*$1*$2*$3*$4*999999998"),
                        "A"))
                .body("transactions[0].problems.code", hasItem("sent-file-unknown"));
        Api.as("auditor").get("/cases/" + caseId + "/resubmissions").then().body("state", contains("SENT"));
    }

    @Test
    void aCorrectionThatNobodyCanWriteIsLeftToAPerson() {
        String caseId = caseOf(claimId(post(unnumbered(Edi.professional())).statusCode(200)));
        post(denial()).statusCode(200);
        Map<String, Object> correction = map(
                "resubmitted",
                true,
                "reason",
                "explained",
                "frequencyCode",
                "7",
                "payerControlNumber",
                "PAYER1",
                "corrections",
                List.of(map("part", "OTHER", "after", "as told on the telephone")));

        cases.complete(caseId, "prepareCorrectedClaim", correction);

        Api.as("biller")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .body("items.kind", hasItem("claim-file-not-made"));
        Api.as("biller")
                .accept(X12 + ", application/problem+json")
                .get("/cases/" + caseId + "/resubmission/837")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyX12MayBeLarge() throws IOException {
        String note = "NTE*ADD*" + "x".repeat(60_000) + "~";
        String large = unnumbered(Edi.professional()).replace("LX*2~", note.repeat(600) + "LX*2~");
        assertThat(large.length()).isGreaterThan(33 << 20);

        assertThat(announced("/api/v1/claims", large.length())).startsWith("HTTP/1.1 413");
        assertThat(announced("/api/v1/edi/", large.length())).startsWith("HTTP/1.1 413");
        assertThat(announced("/api/v1/edi", 2_000_000_000)).startsWith("HTTP/1.1 413");
        x12().queryParam("dryRun", true)
                .body(large)
                .post("/edi")
                .then()
                .statusCode(200)
                .body("transactions.claims", contains(1));
    }

    /** The first line of what is answered to a body of that length, before any of it was sent. */
    private static String announced(String path, int length) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String basic = Base64.getEncoder().encodeToString("rcm-system:test".getBytes(StandardCharsets.US_ASCII));
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    /** Corrects the second line's modifier and answers the 837 that was made of it. */
    private String correct(String caseId, String frequency, String payerControlNumber) {
        Map<String, Object> correction = map(
                "resubmitted",
                true,
                "reason",
                "modifier was left out",
                "frequencyCode",
                frequency,
                "corrections",
                List.of(map("part", "MODIFIER", "line", 2, "after", "25")),
                "coder",
                "coder 7",
                "sourceNote",
                "note signed 2026-06-01");
        if (payerControlNumber != null) {
            correction.put("payerControlNumber", payerControlNumber);
        }
        cases.complete(caseId, "prepareCorrectedClaim", correction);
        return Api.as("biller")
                .accept(X12)
                .get("/cases/" + caseId + "/resubmission/837")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String acknowledgment(String location) {
        return Api.as("rcm-system")
                .accept(X12)
                .get(location + "/acknowledgment")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String institutional() {
        return unnumbered(Edi.institutional()).replace("CLM*H1", "CLM*" + number);
    }

    private String unnumbered(Edi edi) {
        return renumbered(edi.text().replace("CLM*C1", "CLM*" + number));
    }

    private String lastFrontEnd;

    private String frontEnd() {
        lastFrontEnd = renumbered(Edi.frontEnd().text().replace("TRN*2*C1", "TRN*2*" + number));
        return lastFrontEnd;
    }

    private String denial() {
        return renumbered(Edi.remittance()
                .text()
                .replace("CLP*C1*1*300*150*40", "CLP*" + number + "*4*300*0*0")
                .replace("CAS*OA*23*10", "CAS*CO*16*300")
                .replace("TRN*1*EFT1", "TRN*1*EFT-" + number));
    }

    /** A 999 for a file of ours, found by its group's number. */
    private static String receipt(String file, String verdict) {
        String group = file.lines()
                .filter(segment -> segment.startsWith("GS*"))
                .findFirst()
                .orElseThrow()
                .split("\\*")[6];
        return renumbered(Edi.of(
                        Edi.ISA,
                        "GS*FA*SENDER*RECEIVER*20260610*1200*7*X*005010X231A1",
                        "ST*999*0001*005010X231A1",
                        "AK1*HC*" + group + "*005010X222A1",
                        "AK2*837*0001*005010X222A1",
                        "IK5*" + verdict,
                        "AK9*" + verdict + "*1*1*" + (verdict.equals("A") ? 1 : 0),
                        Edi.SE,
                        Edi.GE,
                        Edi.IEA)
                .text());
    }

    private static String renumbered(String text) {
        return text.replace(
                "000000042", "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000)));
    }

    private static RequestSpecification x12() {
        return Api.as("rcm-system")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(X12, ContentType.TEXT)))
                .contentType(X12);
    }

    private static Response send(String body) {
        return x12().body(body).post("/edi");
    }

    private static ValidatableResponse post(String body) {
        return send(body).then();
    }

    private String claimId(ValidatableResponse posted) {
        posted.statusCode(200);
        return Api.as("auditor")
                .queryParam("claimNumber", number)
                .get("/claims")
                .then()
                .extract()
                .path("items[0].id");
    }

    /** With the facts that no X12 file holds and without which nothing is decided. */
    private static String caseOf(String claimId) {
        String caseId =
                Api.as("auditor").get("/claims/" + claimId).then().extract().path("caseId");
        Map.of(
                        "planFunding", "SELF_FUNDED_ERISA",
                        "serviceType", "EMERGENCY",
                        "facilityType", "HOSPITAL",
                        "facilityNetwork", "OUT_OF_NETWORK",
                        "providerNetwork", "OUT_OF_NETWORK",
                        "specialty", "EMERGENCY_MEDICINE")
                .forEach((name, value) -> Api.as("biller")
                        .body(map("name", name, "value", value, "source", "PAYER", "evidence", "call 7731"))
                        .post("/cases/" + caseId + "/facts"));
        return caseId;
    }
}
