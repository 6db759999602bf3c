package dev.parley.intake;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A claim that was sent and that nobody answered is somebody's task, once. */
abstract class MissingAnswersContract {
    @Inject
    SweepMissingAnswers sweep;

    @Inject
    Session session;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void frontEndsDoAnswerHere() {
        today = LocalDate.now(clock);
        UUID delivery = UUID.randomUUID();
        inDemo(() -> {
            session.createNativeMutationQuery(
                            "insert into edi_delivery (id, tenant, version, received_at, received_by) values (:id, 'demo', 0, :at, 'rcm-system')")
                    .setParameter("id", delivery)
                    .setParameter("at", clock.instant())
                    .executeUpdate();
            session.createNativeMutationQuery(
                            """
                            insert into edi_transaction (id, tenant, delivery_id, natural_key, content_hash, type, status,
                                claims, problems, posted_at)
                            values (:id, 'demo', :delivery, :key, 'x', 'CLAIM_ACKNOWLEDGMENT', 'ACCEPTED', 1, :none, :at)
                            """)
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("delivery", delivery)
                    .setParameter("key", delivery.toString())
                    .setParameter("none", "[]".getBytes())
                    .setParameter("at", clock.instant())
                    .executeUpdate();
        });
    }

    @Test
    void aClaimThatNobodyAnsweredIsAskedForOnce() {
        String number = aClaimNumber();
        String caseId = posted(number, 13);
        String fresh = aClaimNumber();
        posted(fresh, 3); // sent today
        String answered = aClaimNumber();
        said(posted(answered, 13), "timely-filing-proof");
        sweep.sweep();
        sweep.sweep();
        assertThat(tasksAbout(number)).hasSize(1);
        assertThat(tasksAbout(fresh)).isEmpty();
        assertThat(tasksAbout(answered)).isEmpty();
        complete((String) tasksAbout(number).get(0).get("id"));
        Api.as("negotiator")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .body("items.kind", hasItem("acknowledgment-followed-up"));
        sweep.sweep();
        assertThat(tasksAbout(number)).isEmpty();
    }

    @Test
    void aLateAnswerTakesTheQuestionBack() {
        String number = aClaimNumber();
        posted(number, 13);
        sweep.sweep();
        assertThat(tasksAbout(number)).hasSize(1);
        Api.as("rcm-system")
                .body(aLowPayment(number, today))
                .post("/remittances")
                .then()
                .statusCode(201);
        sweep.sweep();
        assertThat(tasksAbout(number)).isEmpty();
    }

    @Test
    void aFileOfOursThatNobodyAnsweredIsAskedFor() {
        String number = aClaimNumber();
        String caseId = posted(number, 90); // the first sending is past asking
        String document = said(caseId, "corrected-claim");
        inDemo(() -> session.createNativeMutationQuery(
                        """
                                insert into edi_sent (id, tenant, version, control_number, case_id, document_id, state, made_at)
                                values (:id, 'demo', 0, 77, :case, :document, 'MADE', :at)
                                """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("case", UUID.fromString(caseId))
                .setParameter("document", UUID.fromString(document))
                .setParameter("at", clock.instant().minusSeconds(10 * 86_400))
                .executeUpdate());
        sweep.sweep();
        sweep.sweep();
        assertThat(tasksAbout(number)).hasSize(1);
    }

    @Test
    void aPaymentThatThePayerOwedByADayOfLawIsAskedForOnce() {
        String number = aClaimNumber();
        String caseId = posted(number, 60); // 30 days after the bill have passed (FED-IP-01)
        Api.as("biller")
                .body(map(
                        "accepted",
                        true,
                        "payerControlNumber",
                        "P1",
                        "receivedOn",
                        today.minusDays(50).toString()))
                .post("/cases/" + caseId + "/acknowledgments")
                .then()
                .statusCode(201);
        Api.as("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body("kind", hasItem("ERISA_CLAIM_DECISION"))
                .body("find { it.kind == 'ERISA_CLAIM_DECISION' }.state", equalTo("MISSED"));
        sweep.sweep();
        sweep.sweep();
        List<Map<String, Object>> asked = tasksAbout(number, "missingRemittance");
        assertThat(asked).hasSize(1);
        Api.as("rcm-system")
                .body(aLowPayment(number, today))
                .post("/remittances")
                .then()
                .statusCode(201);
        sweep.sweep();
        assertThat(tasksAbout(number, "missingRemittance")).isEmpty();
    }

    @Test
    void aPersonSaysWhereThePaymentIs() {
        String number = aClaimNumber();
        String caseId = posted(number, 60);
        Api.as("biller")
                .body(map("accepted", true, "receivedOn", today.minusDays(50).toString()))
                .post("/cases/" + caseId + "/acknowledgments")
                .then()
                .statusCode(201);
        sweep.sweep();
        String task = (String) tasksAbout(number, "missingRemittance").get(0).get("id");
        Api.unchecked("biller")
                .header("If-Match", "*")
                .body(map("finding", "PENDING", "evidence", "call 99, today"))
                .post("/tasks/" + task + "/complete")
                .then()
                .statusCode(200);
        Api.as("negotiator")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .body("items.kind", hasItem("payment-followed-up"));
        sweep.sweep();
        assertThat(tasksAbout(number, "missingRemittance")).isEmpty();
    }

    private static List<Map<String, Object>> tasksAbout(String number, String kind) {
        JsonPath page = Api.as("biller").get("/tasks?limit=500&kind=" + kind).jsonPath();
        return page.getList("items.findAll { it.claimNumber == '" + number + "' }");
    }

    @Test
    void whatWasSentTwoBusinessDaysAgoHasUntilTonight() {
        BusinessCalendar calendar = BusinessCalendar.federal();
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
            LocalDate last = sweep.lastDayOverdue(day);
            assertThat(calendar.nthBusinessDayAfter(last, 2)).isBefore(day);
            assertThat(calendar.nthBusinessDayAfter(last.plusDays(1), 2)).isAfterOrEqualTo(day);
        });
    }

    private void inDemo(Runnable work) {
        tenancy.runAsParley("demo", () -> {
            QuarkusTransaction.requiringNew().run(work);
            return null;
        });
    }

    private String posted(String number, int daysAgo) {
        return Api.as("rcm-system")
                .body(anEmergencyClaim(number, today.minusDays(daysAgo)))
                .post("/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private String said(String caseId, String kind) {
        return Api.as("biller")
                .body(map(
                        "name",
                        "a.txt",
                        "kind",
                        kind,
                        "mediaType",
                        "text/plain",
                        "contentBase64",
                        Base64.getEncoder().encodeToString("STC".getBytes())))
                .post("/cases/" + caseId + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Map<String, Object>> tasksAbout(String number) {
        JsonPath page = Api.as("biller")
                .get("/tasks?kind=missingAcknowledgment&limit=500")
                .jsonPath();
        return page.getList("items.findAll { it.claimNumber == '" + number + "' }");
    }

    private static void complete(String task) {
        Api.unchecked("biller")
                .header("If-Match", "*")
                .body(map("finding", "RECEIVED", "evidence", "portal, today"))
                .post("/tasks/" + task + "/complete")
                .then()
                .statusCode(200);
    }
}
