package dev.parley.x12;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.bulk.ClearContents;
import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What does not add up is held where the house wants that, whole, until a person says what becomes of it. */
abstract class HeldContract {
    private static final String X12 = "application/edi-x12";

    @Inject
    ClearContents clear;

    @Inject
    EntityManager entities;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    private String number;
    private String unbalanced;

    @BeforeEach
    void aRemittanceThatDoesNotAddUp() {
        number = aClaimNumber();
        unbalanced = outOfBalance(number);
    }

    private static String outOfBalance(String number) {
        return renumbered(Edi.remittance()
                .text()
                .replace("CLP*C1*", "CLP*" + number + "*")
                .replace("BPR*I*125*", "BPR*I*124*")
                .replace("N1*PR*ACME HEALTH", "N1*PR*ACME H\u00c9ALTH")
                .replace("TRN*1*EFT1", "TRN*1*EFT-" + number));
    }

    @AfterEach
    void theStandardAgain() {
        policy("ACCEPT", "ACCEPT", "ACCEPT");
    }

    @Test
    void theStandardAcceptsWithWarnings() {
        post(unbalanced)
                .statusCode(200)
                .body("transactions.status", contains("ACCEPTED_WITH_WARNINGS"))
                .body("transactions[0].problems.code", contains("remittance-out-of-balance"));
        remittances(1);
    }

    @Test
    void onlyWhatTheTermsNameIsHeld() {
        policy("HOLD", "HOLD", "ACCEPT");
        post(unbalanced).statusCode(200);
        remittances(1);
    }

    @Test
    void heldItIsPostedOnceAPersonReleasesIt() {
        policy("ACCEPT", "ACCEPT", "HOLD");
        String other = renumbered(Edi.remittance().text()).replace("TRN*1*EFT1", "TRN*1*EFT2-" + number);
        Response posted = send(unbalanced + other);
        posted.then()
                .statusCode(207)
                .body("transactions.status", contains("REFUSED", "ACCEPTED"))
                .body("transactions[0].claims", equalTo(2))
                .body("transactions[0].problems.code", contains("remittance-out-of-balance", "held-out-of-balance"))
                .body("transactions[0].problems[1].severity", equalTo("ERROR"))
                .body("transactions[0].problems[1].element", equalTo("BPR02"));
        remittances(0);
        String delivery = posted.header("Location").replaceFirst("^.*/", "");
        assertThat(x12Of("/edi/" + delivery + "/acknowledgment"))
                .contains("IK3*BPR*2**8~", "IK5*R*I5*5~", "AK9*R*1*1*0~", "IK5*A~");

        String held = heldOf(delivery);
        Response found = Api.as("biller").get("/edi/held/" + held);
        found.then()
                .body("state", equalTo("HELD"))
                .body("type", equalTo("835"))
                .body("totalPaid", equalTo(150.00f))
                .body("problems.code", hasItem("remittance-out-of-balance"));
        assertThat(x12Of("/edi/held/" + held + "/content"))
                .startsWith("ISA*00*          *")
                .contains("N1*PR*ACME H\u00c9ALTH~", "CLP*" + number + "*", "SE*");
        Api.as("auditor@other").get("/edi/held/" + held).then().statusCode(404);

        post(unbalanced).statusCode(207).body("transactions.status", contains("REFUSED"));
        Api.as("biller")
                .get("/edi/held?limit=500")
                .then()
                .body("items.findAll { it.deliveryId == '" + delivery + "' }", hasSize(1));
        assertThat(tasks(held)).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("queue", "biller"));

        decide(held, "release", null).then().statusCode(428);
        Response released = decide(held, "release", found.header("ETag"));
        released.then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"))
                .body("decidedBy", equalTo("biller"))
                .body("because", equalTo("the payer confirmed it on the telephone"));
        remittances(1);
        assertThat(tasks(held)).isEmpty();
        assertThat(x12Of("/edi/held/" + held + "/acknowledgment")).contains("IK5*E*5~", "AK9*E*1*1*1~");
        post(unbalanced)
                .statusCode(200)
                .body("transactions.status", contains("DUPLICATE"))
                .body("transactions[0].problems.code", contains("remittance-out-of-balance"));
        decide(held, "refuse", released.header("ETag"))
                .then()
                .statusCode(409)
                .body("type", containsString("held-transaction-decided"));
        remittances(1);
    }

    @Test
    void refusedItStaysRefused() {
        policy("ACCEPT", "ACCEPT", "HOLD");
        String delivery = send(unbalanced).header("Location").replaceFirst("^.*/", "");
        String held = heldOf(delivery);
        Map<String, Object> task = tasks(held).get(0);

        Api.as("biller")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(map("decision", "REFUSE", "because", "the payer sends a corrected one"))
                .post("/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(200);
        Api.as("biller").get("/edi/held/" + held).then().body("state", equalTo("REFUSED"));
        policy("ACCEPT", "ACCEPT", "ACCEPT");
        post(unbalanced).statusCode(207).body("transactions.status", contains("REFUSED"));
        remittances(0);
    }

    @Test
    void whatWasDecidedLosesItsTextInTimeAndIsKnownAgain() {
        policy("ACCEPT", "ACCEPT", "HOLD");
        clear.clear(); // what other tests left
        String decided = heldOf(send(unbalanced).header("Location").replaceFirst("^.*/", ""));
        String waiting =
                heldOf(send(outOfBalance(aClaimNumber())).header("Location").replaceFirst("^.*/", ""));
        decide(decided, "refuse", "*").then().statusCode(200);
        assertThat(clear.clear()).isZero();
        aged("decided_at = :at", decided);
        aged("held_at = :at", waiting);
        assertThat(clear.clear()).isEqualTo(1);
        Api.as("biller")
                .get("/edi/held/" + decided)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("contentClearedAt", notNullValue());
        policy("ACCEPT", "ACCEPT", "ACCEPT");
        post(unbalanced).statusCode(207).body("transactions.status", contains("REFUSED"));
        decide(waiting, "release", "*").then().statusCode(200).body("contentClearedAt", nullValue());
    }

    @Test
    void aDryRunSaysThatItWouldBeHeld() {
        policy("ACCEPT", "ACCEPT", "HOLD");
        x12().queryParam("dryRun", true)
                .body(unbalanced)
                .post("/edi")
                .then()
                .statusCode(207)
                .header("Location", nullValue())
                .body("transactions[0].status", equalTo("REFUSED"))
                .body("transactions[0].problems.code", hasItem("held-out-of-balance"));
        remittances(0);
        policy("ACCEPT", "ACCEPT", "ACCEPT");
        post(unbalanced).statusCode(200);
    }

    @Test
    void claimsThatDoNotAddUpAreHeldToo() {
        policy("ACCEPT", "HOLD", "ACCEPT");
        String claim = renumbered(Edi.professional().text()).replace("CLM*C1*300*", "CLM*" + number + "*301*");
        String delivery = send(claim).header("Location").replaceFirst("^.*/", "");
        claims(0);
        String held = heldOf(delivery);
        policy("ACCEPT", "ACCEPT", "ACCEPT");
        post(claim.replace("*301*", "*300*")).statusCode(200); // mended by its sender
        claims(1);

        decide(held, "release", "*")
                .then()
                .statusCode(409)
                .body("type", containsString("held-not-released"))
                .body("detail", containsString(number));
        Api.as("biller").get("/edi/held/" + held).then().body("state", equalTo("HELD"));
        claims(1);
    }

    @Test
    void ofManyReleasesAtOnceOnePosts() throws Exception {
        policy("ACCEPT", "ACCEPT", "HOLD");
        String held = heldOf(send(unbalanced).header("Location").replaceFirst("^.*/", ""));
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Integer> answers = new ArrayList<>();
            Callable<Integer> release = () -> decide(held, "release", "\"0\"").statusCode();
            for (Future<Integer> answer : people.invokeAll(Collections.nCopies(4, release))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(200).doesNotContain(500);
        } finally {
            people.shutdown();
        }
        remittances(1);
    }

    private static void policy(String line, String claim, String transaction) {
        Api.as("supervisor")
                .header("If-Match", "*")
                .body(map(
                        "terms", map("line", line, "claim", claim, "transaction", transaction), "reason", "house rule"))
                .put("/policies/unbalanced-files")
                .then()
                .statusCode(200);
    }

    private void aged(String what, String held) {
        tenancy.runAsParley("demo", () -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("update edi_held set " + what + " where id = :id")
                        .setParameter("at", clock.instant().minus(Duration.ofDays(91)))
                        .setParameter("id", UUID.fromString(held))
                        .executeUpdate()));
    }

    private static Response decide(String held, String verb, String ifMatch) {
        var request = Api.as("biller").body(map("because", "the payer confirmed it on the telephone"));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/edi/held/" + held + "/" + verb);
    }

    private static String heldOf(String delivery) {
        return Api.as("biller")
                .get("/edi/held?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.deliveryId == '" + delivery + "' }.id");
    }

    /** The open tasks about a held transaction. */
    private static List<Map<String, Object>> tasks(String held) {
        return Api.as("biller")
                .queryParam("kind", "decideHeldTransaction")
                .queryParam("limit", 200)
                .get("/tasks")
                .jsonPath()
                .getList("items.findAll { it.subjectId == '" + held + "' }");
    }

    private void remittances(int expected) {
        JsonPath all =
                Api.as("auditor").queryParam("limit", 200).get("/remittances").jsonPath();
        assertThat(all.getList("items.findAll { it.traceNumber == 'EFT-" + number + "' }"))
                .hasSize(expected);
    }

    private void claims(int expected) {
        Api.as("auditor")
                .queryParam("claimNumber", number)
                .get("/claims/count")
                .then()
                .body("count", equalTo(expected));
    }

    private static String x12Of(String address) {
        return Api.as("rcm-system")
                .accept(X12)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String renumbered(String text) {
        return text.replace(
                "000000042", "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000)));
    }

    private static RequestSpecification x12() {
        return Api.as("rcm-system")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(X12, ContentType.TEXT)))
                .contentType(X12 + "; charset=UTF-8");
    }

    private static Response send(String body) {
        return x12().body(body).post("/edi");
    }

    private static ValidatableResponse post(String body) {
        return send(body).then();
    }
}
