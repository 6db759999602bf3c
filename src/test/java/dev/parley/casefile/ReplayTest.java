package dev.parley.casefile;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplayTest {
    private static final LocalDate AFTER_THE_START = LocalDate.of(2033, 6, 1);

    @Inject
    CaseDriver cases;

    @Inject
    Tenancy tenancy;

    @Inject
    DecisionLog log;

    @Inject
    VersionOfTheDay versionOfTheDay;

    private String caseId;

    @BeforeEach
    void aCase() {
        String number = aClaimNumber();
        LocalDate today = cases.today();
        caseId = cases.post(anEmergencyClaim(number, today.minusDays(20)), aLowPayment(number, today.minusDays(5)));
    }

    @Test
    void decidesAgainFromTheFactsOfThen() {
        Api.as("biller")
                .body(map(
                        "name", "providerNetwork",
                        "value", "IN_NETWORK",
                        "source", "PAYER",
                        "evidence", "directory"))
                .post("/cases/" + caseId + "/facts")
                .then()
                .statusCode(201);
        replay(caseId, first("assessCase"))
                .body("result", equalTo("same"))
                .body("decision", equalTo("assessCase"))
                .body("outcome.regime", equalTo("FEDERAL_IDR"))
                .body("replayed.regime", equalTo("FEDERAL_IDR"))
                .body("replayedRules", hasItem("FED-ON-01"))
                .body("differences", empty());
    }

    @Test
    void whatIsAnnouncedLaterDoesNotCount() {
        UUID before = keep();
        cases.on(cases.today().plusDays(1));
        Api.as("admin")
                .body(map("startsOn", "2033-01-01", "source", "CMS notice"))
                .post("/regulation/provisions/SELECTION_V2_FROM/announcements")
                .then()
                .statusCode(201);
        UUID after = keep();
        replay(caseId, before)
                .body("result", equalTo("same"))
                .body("replayed.version", equalTo("legacy"))
                .body("rules", hasItem("FED-SE-05@legacy"));
        replay(caseId, after).body("result", equalTo("same")).body("replayed.version", equalTo("portal"));
    }

    @Test
    void namesEachPlaceWhereTheyPart() {
        UUID decision = keep();
        String truth = outcome(decision);
        write(decision, "{\"version\":\"dreamt up\",\"more\":[1]}");
        try {
            replay(caseId, decision)
                    .body("result", equalTo("different"))
                    .body("differences.find { it.pointer == '/outcome/version' }.before", equalTo("dreamt up"))
                    .body("differences.find { it.pointer == '/outcome/version' }.after", not("dreamt up"))
                    .body("differences.find { it.pointer == '/outcome/more' }.after", nullValue());
        } finally {
            write(decision, truth);
        }
    }

    @Test
    void refusesFactsOfAnotherRelease() {
        UUID decision = keep();
        change(decision, "facts", "{\"moment\":\"1999\"}");
        try {
            Api.as("auditor")
                    .get(path(caseId, decision))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("decision-not-replayable"));
        } finally {
            change(decision, "facts", "{\"day\":\"2033-06-01\"}");
        }
    }

    @Test
    void isFoundInItsOwnCaseAndTenantOnly() {
        UUID decision = first("assessCase");
        Api.as("auditor@other").get(path(caseId, decision)).then().statusCode(404);
        Api.as("auditor").get(path(caseId, UUID.randomUUID())).then().statusCode(404);
        String number = aClaimNumber();
        String another = cases.post(anEmergencyClaim(number, cases.today().minusDays(20)), null);
        Api.as("auditor").get(path(another, decision)).then().statusCode(404);
    }

    @Test
    void showsAmountsToTheCent() {
        String json = Api.as("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(json).containsPattern("\"payer\":\\d+\\.\\d\\d[,}]");
    }

    private UUID first(String name) {
        return UUID.fromString(Api.as("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.decision == '" + name + "' }.id"));
    }

    private UUID keep() {
        return inTenant(() -> log.keep(
                        UUID.fromString(caseId),
                        VersionOfTheDay.NAME,
                        versionOfTheDay,
                        new VersionOfTheDay.Facts(AFTER_THE_START))
                .id());
    }

    private String outcome(UUID decision) {
        return inTenant(() -> DecisionRecord.<DecisionRecord>findById(decision).outcome());
    }

    private void write(UUID decision, String outcome) {
        change(decision, "outcome", outcome);
    }

    private void change(UUID decision, String column, String value) {
        inTenant(() -> Panache.getSession()
                .createNativeMutationQuery("update decision_record set " + column + " = :value where id = :id")
                .setParameter("value", value)
                .setParameter("id", decision)
                .executeUpdate());
    }

    private <T> T inTenant(Callable<T> work) {
        return tenancy.runAsParley(
                "demo", () -> QuarkusTransaction.requiringNew().call(work));
    }

    private static ValidatableResponse replay(String caseId, UUID decision) {
        return Api.as("auditor").get(path(caseId, decision)).then().statusCode(200);
    }

    private static String path(String caseId, UUID decision) {
        return "/cases/" + caseId + "/decisions/" + decision + "/replay";
    }
}
