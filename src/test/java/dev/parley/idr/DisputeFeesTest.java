package dev.parley.idr;

import static dev.parley.testing.Samples.map;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.testing.Api;
import dev.parley.workflow.BusinessClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The packet of a dispute, and its fees from the selection of the entity to the refund. */
@QuarkusTest
class DisputeFeesTest {
    @Inject
    NegotiatedCases cases;

    @Inject
    BusinessClock clock;

    @AfterEach
    void backToToday() {
        clock.moveTo(Instant.now());
    }

    @Test
    void feesAreOwedPaidDividedAndReturned() {
        String caseId = cases.inDispute();
        cases.complete(caseId, "attestEligibility", NegotiatedCases.attestation())
                .statusCode(200);
        cases.on(cases.opens());
        cases.complete(caseId, "submitInitiation", cases.initiation("F-" + caseId))
                .statusCode(200);
        String dispute = cases.dispute(caseId);
        fees(dispute).body("postings.size()", equalTo(0)).body("payBy", nullValue());
        tell(
                        dispute,
                        "entity-selection",
                        map("entity", "Test Entity", "selectedOn", cases.opens().toString()))
                .statusCode(200);
        fees(dispute)
                .body("balances.PAYABLE", equalTo(-15.00f))
                .body("entityFeePaid", equalTo(false))
                .body("payBy", notNullValue())
                .body("atStake", notNullValue());
        cases.complete(caseId, "submitOfferAndFees", cases.offer()).statusCode(200);
        fees(dispute)
                .body("balances.PAYABLE", equalTo(0.00f))
                .body("balances.HELD_BY_ENTITY", equalTo(435.00f))
                .body("balances.CASH", equalTo(-450.00f));
        tell(
                        dispute,
                        "determination",
                        map("determinedOn", cases.opens().toString(), "award", 1200.00, "prevailing", "PROVIDER"))
                .statusCode(200);
        fees(dispute)
                .body("balances.REFUND_DUE", equalTo(435.00f))
                .body("refundDueOn", notNullValue())
                .body("refundOverdue", equalTo(false))
                .body("postings.ruleId", hasItems("FED-FE-03", "FED-FE-06"));
        refund(dispute, 500.00, "R1").statusCode(409).body("type", equalTo("urn:parley:problem:refund-too-large"));
        clock(caseId, "FEE_REFUND").body("state", equalTo("OPEN")).body("ruleId", equalTo("FED-FE-06"));
        refund(dispute, 435.00, "R1").statusCode(200).body("balances.CASH", equalTo(-15.00f));
        clock(caseId, "FEE_REFUND").body("state", equalTo("MET"));
        Api.as("negotiator")
                .get("/cases/" + caseId + "/costs")
                .then()
                .statusCode(200)
                .body("amount", contains(15.00f, 435.00f, -435.00f));
        refund(dispute, 0.01, "R1").statusCode(409).body("type", equalTo("urn:parley:problem:refund-already-posted"));
        Api.as("auditor@other").get("/disputes/" + dispute + "/fees").then().statusCode(404);
    }

    @Test
    void thePacketNamesWhereEachFieldComesFromAndWhatIsMissing() {
        String caseId = cases.inDispute();
        cases.paper(caseId, "remittance-advice", "paid 310.00");
        cases.complete(caseId, "attestEligibility", NegotiatedCases.attestation())
                .statusCode(200);
        String dispute = cases.dispute(caseId);
        cases.paper(caseId, "negotiation-notice", "Member 123-45-6789 was served");
        Api.as("negotiator")
                .get("/disputes/" + dispute + "/packet")
                .then()
                .statusCode(200)
                .body("form", equalTo("LEGACY"))
                .body("ruleId", equalTo("FED-IN-04"))
                .body("fields.find { it.name == 'Claim number' }.source", equalTo("CLAIM"))
                .body("fields.find { it.name == 'Open negotiation started on' }.value", equalTo("2026-11-23"))
                .body("missing", hasItems("Preferred certified IDR entity"))
                .body("attachments.kind", contains("remittance-advice", "negotiation-notice"))
                .body("attachments[1].identifiers", contains("something like a social security number"))
                .body("mayGo", equalTo(false));
        Api.as("negotiator")
                .post("/disputes/" + dispute + "/packet")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:packet-not-redacted"));
        Api.as("auditor@other").get("/disputes/" + dispute + "/packet").then().statusCode(404);
    }

    @Test
    void thePacketIsKeptAsOnePdf() {
        String caseId = cases.inDispute();
        cases.paper(caseId, "remittance-advice", "paid 310.00");
        cases.complete(caseId, "attestEligibility", NegotiatedCases.attestation())
                .statusCode(200);
        Api.as("negotiator")
                .post("/disputes/" + cases.dispute(caseId) + "/packet")
                .then()
                .statusCode(201)
                .body("kind", equalTo("idr-initiation-packet"))
                .body("mediaType", equalTo("application/pdf"));
    }

    private static ValidatableResponse clock(String caseId, String kind) {
        return Api.unchecked("auditor")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .statusCode(200)
                .rootPath("find { it.kind == '" + kind + "' }");
    }

    private static ValidatableResponse fees(String dispute) {
        return Api.as("auditor").get("/disputes/" + dispute + "/fees").then().statusCode(200);
    }

    private ValidatableResponse refund(String dispute, double amount, String reference) {
        return tell(
                dispute,
                "fee-refunds",
                map("amount", amount, "receivedOn", cases.opens().toString(), "reference", reference));
    }

    private static ValidatableResponse tell(String dispute, String news, Map<String, Object> body) {
        return Api.as("rcm-system")
                .header("If-Match", "*")
                .body(body)
                .post("/disputes/" + dispute + "/" + news)
                .then();
    }
}
