package dev.parley.negotiation;

import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SettlementTest {
    private static final LocalDate MONDAY = LocalDate.of(2029, 3, 5);

    @Inject
    CaseDriver driver;

    private String caseId;

    @BeforeEach
    void talks() {
        caseId = Talks.begun(driver, MONDAY);
    }

    @Test
    void belowTheFloorASecondPersonMustAgreeAndNobodyToTheirOwn() {
        settle(Api.as("supervisor"), terms(450.00)).statusCode(202).body("because", containsString("floor"));
        assertThat(driver.theCase(caseId).getString("phase")).isNotEqualTo("RECOVERY");
        Api.as("negotiator")
                .get("/cases/" + caseId + "/settlement/proposal")
                .then()
                .statusCode(200)
                .body("proposedBy", equalTo("supervisor"));
        approve("supervisor", true).statusCode(409).body("type", containsString("self-approval"));
        settle(Api.unchecked("provider"), terms(500.00))
                .statusCode(409)
                .body("type", containsString("settlement-waits"));
    }

    @Test
    void whatAProviderProposesASupervisorSettles() {
        settle(Api.as("provider"), terms(450.00)).statusCode(202);
        approve("supervisor", true).statusCode(200).body("agreedTotal", equalTo(450.00f));
        Api.as("auditor")
                .get("/cases/" + caseId + "/expected-payment")
                .then()
                .statusCode(200)
                .body("due", equalTo(50.00f))
                .body("dueOn", equalTo(MONDAY.plusDays(14).toString()));
    }

    @Test
    void thePatientsShareNeverRises() {
        Map<String, Object> terms = terms(1200.00);
        terms.put("patientShare", 90.01);
        settle(Api.unchecked("supervisor"), terms).statusCode(400).body("errors.pointer", hasItem("/patientShare"));
        Api.as("auditor").get("/cases/" + caseId + "/settlement").then().statusCode(404);
    }

    @Test
    void aReleaseThatSaysTooMuchIsReadFirstAndThenTakesTwo() {
        Map<String, Object> terms = terms(1200.00);
        terms.put("releaseText", "Provider waives any and all rights and claims, past and future, against the plan.");
        settle(Api.unchecked("provider"), terms)
                .statusCode(409)
                .body("type", containsString("release-wording"))
                .body("findings.code", hasItem("waives-all-rights"));
        terms.put("wordingAcknowledged", true);
        settle(Api.as("provider"), terms).statusCode(202).body("because", containsString("rights"));
    }

    @Test
    void eachSideSignsOnce() {
        settle(Api.as("supervisor"), terms(1200.00)).statusCode(201);
        Map<String, Object> signature =
                map("party", "PAYER", "name", "J. Doe", "signedOn", MONDAY.toString(), "evidence", "signed PDF");
        sign("negotiator", signature).statusCode(201).body("signatures", hasSize(1));
        sign("negotiator", signature).statusCode(409).body("type", containsString("signed-already"));
        signature.put("party", "PROVIDER");
        signature.put("signedOn", MONDAY.plusDays(1).toString());
        Api.unchecked("negotiator")
                .body(signature)
                .post("/cases/" + caseId + "/settlement/signatures")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Payment of the agreed rate settles this claim. |",
                "Provider releases all claims against the plan. | waives-all-rights",
                "This covers all prior claims of the member. | other-claims",
                "Provider agrees not to pursue arbitration. | no-dispute",
                "Provider shall hold the plan harmless. | indemnity",
                "Provider waives statutory interest. | interest",
                "The terms are confidential. | confidential"
            })
    void findsWordsThatGoTooFar(String release, String code) {
        assertThat(ReleaseWording.findings(release))
                .extracting(ReleaseWording.Finding::code)
                .isEqualTo(code == null ? java.util.List.of() : java.util.List.of(code));
    }

    private Map<String, Object> terms(double total) {
        return map(
                "agreedTotal",
                total,
                "agreedOn",
                MONDAY.toString(),
                "payBy",
                MONDAY.plusDays(14).toString(),
                "agreedWith",
                "J. Doe",
                "evidence",
                "call R-77");
    }

    private ValidatableResponse settle(RequestSpecification as, Map<String, Object> terms) {
        return as.header("If-Match", "*")
                .body(terms)
                .post("/cases/" + caseId + "/settlement")
                .then();
    }

    private ValidatableResponse approve(String user, boolean approved) {
        return Api.as(user)
                .header("If-Match", "*")
                .body(map("approved", approved))
                .post("/cases/" + caseId + "/settlement/approval")
                .then();
    }

    private ValidatableResponse sign(String user, Map<String, Object> signature) {
        return Api.as(user)
                .body(signature)
                .post("/cases/" + caseId + "/settlement/signatures")
                .then();
    }
}
