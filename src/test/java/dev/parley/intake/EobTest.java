package dev.parley.intake;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An EOB on paper becomes a remittance that says who typed it from what. */
@QuarkusTest
class EobTest {
    @Inject
    Clock clock;

    private LocalDate today;
    private String number;
    private String caseId;

    @BeforeEach
    void aClaimWithoutAnAnswer() {
        today = LocalDate.now(clock);
        number = aClaimNumber();
        caseId = Api.as("rcm-system")
                .body(anEmergencyClaim(number, today.minusDays(60)))
                .post("/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    @Test
    void aTypedEobAdvancesTheCaseAndSaysWhereItIsFrom() {
        String remittance = type("biller", eob(aLowPayment(number, today), map("note", "letter in binder 12")))
                .statusCode(201)
                .body("warnings", empty())
                .body("remittance.source.kind", equalTo("TYPED"))
                .body("remittance.source.by", equalTo("biller"))
                .body("remittance.source.note", equalTo("letter in binder 12"))
                .extract()
                .path("remittance.id");
        Api.as("biller")
                .get("/remittances/" + remittance)
                .then()
                .body("source.kind", equalTo("TYPED"))
                .body("source.documentId", nullValue());
        Api.as("negotiator").get("/cases/" + caseId).then().body("money.paid", equalTo(310.0f));
        type("negotiator", eob(aLowPayment(number, today), map("note", "the same again")))
                .statusCode(409)
                .body("type", equalTo("urn:parley:problem:remittance-duplicate"));
    }

    @Test
    void theDocumentMustBeHere() {
        String document = Api.as("biller")
                .body(map(
                        "name",
                        "eob.pdf",
                        "kind",
                        "remittance-advice",
                        "mediaType",
                        "application/pdf",
                        "contentBase64",
                        Base64.getEncoder().encodeToString("%PDF-1.4".getBytes())))
                .post("/cases/" + caseId + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        type("biller", eob(aLowPayment(number, today), map("documentId", UUID.randomUUID())))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/provenance/documentId"));
        type("biller@other", eob(aLowPayment(number, today), map("documentId", document)))
                .statusCode(400);
        type("biller", eob(aLowPayment(number, today), map()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/provenance"));
        type("biller", eob(aLowPayment(number, today), map("documentId", document)))
                .statusCode(201)
                .body("remittance.source.documentId", equalTo(document));
    }

    @Test
    void amountsThatDoNotAddUpAreRefusedUnlessThePaperSaysSo() {
        Map<String, Object> wrong = aLowPayment(number, today);
        wrong.put("totalPaid", 301.00);
        Map<?, ?> claim = (Map<?, ?>) ((java.util.List<?>) wrong.get("claims")).get(0);
        @SuppressWarnings("unchecked")
        Map<String, Object> line = (Map<String, Object>) ((java.util.List<?>) claim.get("lines")).get(0);
        line.put("paid", 281.00);
        line.put("charge", 1500.50);
        Map<String, Object> eob = eob(wrong, map("note", "fax"));
        type("biller", eob)
                .statusCode(422)
                .body("type", equalTo("urn:parley:problem:eob-out-of-balance"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/remittance/claims/0/lines/0/paid",
                                "/remittance/claims/0/charge",
                                "/remittance/totalPaid"))
                .body("errors[0].detail", startsWith("line-out-of-balance: "));
        eob.put("acceptImbalance", true);
        type("biller", eob)
                .statusCode(201)
                .body(
                        "warnings.code",
                        hasItems("line-out-of-balance", "charges-out-of-balance", "remittance-out-of-balance"));
    }

    @Test
    void othersMayNotType() {
        Api.unchecked("rcm-system")
                .body(eob(aLowPayment(number, today), map("note", "x")))
                .post("/eobs")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> eob(Map<String, Object> remittance, Map<String, Object> provenance) {
        return map("remittance", remittance, "provenance", provenance);
    }

    private static ValidatableResponse type(String user, Map<String, Object> eob) {
        return Api.as(user).body(eob).post("/eobs").then();
    }
}
