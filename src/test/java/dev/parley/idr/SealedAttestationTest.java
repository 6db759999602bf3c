package dev.parley.idr;

import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import dev.parley.workflow.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown before anybody attests, what a seal holds, and who must agree. */
@QuarkusTest
class SealedAttestationTest {
    @Inject
    NegotiatedCases cases;

    @Inject
    BusinessClock clock;

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager database;

    private String caseId;

    @BeforeEach
    void aCaseInDispute() {
        caseId = cases.inDispute();
    }

    @AfterEach
    void backToToday() {
        secondPerson("NEVER");
        clock.moveTo(Instant.now());
    }

    @Test
    void thePreFlightShowsEachLegWithItsRulesAndWhatIsBehind() {
        Api.as("auditor")
                .get("/cases/" + caseId + "/idr/pre-flight")
                .then()
                .statusCode(200)
                .body(
                        "legs.leg",
                        contains(
                                "SCOPE",
                                "PLAN",
                                "FORUM",
                                "NEGOTIATION",
                                "WINDOW",
                                "WAIVER",
                                "SUSPENSION",
                                "PARTIES",
                                "BATCHING"))
                .body("mayAttest", equalTo(true))
                .body("needReason", hasItems("NEGOTIATION", "BATCHING"))
                .body("legs.find { it.leg == 'SCOPE' }.behind.name", hasItem("serviceType"))
                .body("legs.find { it.leg == 'WINDOW' }.rules", hasItem("FED-IN-01"))
                .body("legs.find { it.leg == 'NEGOTIATION' }.behind.source", hasItem("CLOCK"));
        Api.as("auditor@other")
                .get("/cases/" + caseId + "/idr/pre-flight")
                .then()
                .statusCode(404);
    }

    @Test
    void aSealSaysWhichPartWasChanged() {
        cases.paper(caseId, "plan-document", "funded by the employer");
        cases.complete(caseId, "attestEligibility", NegotiatedCases.attestation())
                .statusCode(200);
        String attestation = attestation();
        verification(attestation)
                .body("[0].unchanged", equalTo(true))
                .body("[0].replaysTheSame", equalTo(true))
                .body("[0].parts.part", hasItems("SEAL", "CHAIN", "ATTESTATION", "FACTS", "FINDINGS", "DOCUMENTS"));
        Map<String, Object> seal = Api.as("auditor")
                .get("/cases/" + caseId + "/idr/attestations/" + attestation + "/export")
                .then()
                .statusCode(200)
                .body("seals[0].content.documents.kind", contains("plan-document"))
                .body("seals[0].content.rules.id", hasItems("FED-IN-01", "FED-SC-12"))
                .extract()
                .path("seals[0]");
        assertThat(AttestationSeal.hash(
                        ((Number) seal.get("number")).longValue(), (String) seal.get("previousSha256"), (String)
                                seal.get("text")))
                .isEqualTo(seal.get("sha256"));

        changed(
                "update attestation set basis = 'something else' where case_id = ?1",
                attestation,
                "ATTESTATION",
                "basis");
        changed("update document set content = X'00' where case_id = ?1", attestation, "DOCUMENTS", "plan-document");
        changed(
                "update case_fact set evidence = 'made up' where case_id = ?1",
                attestation,
                "CASE_FACTS",
                "planFunding");
    }

    @Test
    void aSecondPersonLooksWhereTheHouseWantsOne() {
        secondPerson("WHEN_WARNED");
        cases.complete(caseId, "attestEligibility", NegotiatedCases.attestation())
                .statusCode(200);
        assertThat(cases.disputes(caseId)).isEmpty();
        cases.complete(caseId, "secondApproval", map("approved", false, "reason", "the plan document is missing"))
                .statusCode(200);
        cases.complete(caseId, "attestEligibility", NegotiatedCases.attestation())
                .statusCode(200);
        cases.complete(caseId, "secondApproval", map("approved", true)).statusCode(200);
        assertThat(cases.disputes(caseId)).containsExactly("ATTESTED");
        Api.as("auditor")
                .get("/cases/" + caseId + "/idr/attestations")
                .then()
                .statusCode(200)
                .body("approved", contains(false, true))
                .body("approvedBy", contains("supervisor", "supervisor"));
        verification(attestation())
                .body("act", contains("ATTESTED", "APPROVED"))
                .body("unchanged", contains(true, true));
    }

    private void changed(String sql, String attestation, String part, String detail) {
        tenancy.runAsParley("demo", () -> {
            QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql)
                    .setParameter(1, UUID.fromString(caseId))
                    .executeUpdate());
            return null;
        });
        verification(attestation)
                .body("[0].unchanged", equalTo(false))
                .body("[0].parts.find { it.part == '" + part + "' }.detail", containsString(detail));
    }

    private String attestation() {
        List<String> ids = Api.as("auditor")
                .get("/cases/" + caseId + "/idr/attestations")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        return ids.get(ids.size() - 1);
    }

    private ValidatableResponse verification(String attestation) {
        return Api.as("auditor")
                .get("/cases/" + caseId + "/idr/attestations/" + attestation + "/verification")
                .then()
                .statusCode(200);
    }

    private static void secondPerson(String when) {
        Api.as("supervisor")
                .header("If-Match", "*")
                .body(map("terms", map("secondPerson", when), "reason", "tried in a test"))
                .put("/policies/idr-attestation")
                .then()
                .statusCode(200);
    }
}
