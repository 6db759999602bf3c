package dev.parley.intake.fhir;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.map;
import static dev.parley.testing.Samples.npi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A claim and the payer's answer to it arrive as FHIR and do what posted JSON does. */
@QuarkusTest
class FhirIntakeTest {
    private static final String FHIR = "application/fhir+json";

    @Inject
    ObjectMapper json;

    @Test
    void aBundleOpensACaseAndAdvancesIt() {
        String number = aClaimNumber();
        Map<String, Object> bundle = bundle(aResponse(number), aClaim(number)); // the answer before its claim
        post(bundle, "?dryRun=true").statusCode(200).body("resources.status", equalTo(List.of("ACCEPTED", "ACCEPTED")));
        assertThat(casesOf(number)).isEmpty();
        post(bundle, "")
                .statusCode(200)
                .body("resources", hasSize(2))
                .body("resources[0].type", equalTo("ClaimResponse"))
                .body("resources[0].status", equalTo("ACCEPTED"))
                .body("resources[0].totalPaid", equalTo(300.0f))
                .body("resources[1].totalCharge", equalTo(1500.0f))
                .body("resources[1].problems", empty());
        Api.as("negotiator")
                .get("/cases/" + casesOf(number).get(0))
                .then()
                .body("money.paid", equalTo(300.0f))
                .body("money.allowed", equalTo(400.0f))
                .body("money.patientResponsibility", equalTo(100.0f));
        post(bundle, "").statusCode(200).body("resources.status", equalTo(List.of("DUPLICATE", "DUPLICATE")));
        assertThat(casesOf(number)).hasSize(1);
    }

    @Test
    void ofSeveralLinesOneThatIsWrongCostsOnlyItself() throws JsonProcessingException {
        Map<String, Object> wrong = aClaim(aClaimNumber());
        wrong.put("provider", map("reference", "Organization/nobody"));
        Map<String, Object> misspelt = aClaim(aClaimNumber());
        misspelt.put("totals", 3);
        String lines = json.writeValueAsString(aClaim(aClaimNumber())) + "\n" + json.writeValueAsString(wrong) + "\n"
                + json.writeValueAsString(misspelt) + "\nno JSON\n";
        text(lines, "application/fhir+ndjson")
                .statusCode(207)
                .body("resources.status", equalTo(List.of("ACCEPTED", "REFUSED", "REFUSED", "REFUSED")))
                .body("resources[1].problems.code", hasItem("reference-unresolved"))
                .body("resources[1].problems.location", hasItem("Claim.provider.reference"))
                .body("resources[2].problems[0].code", equalTo("element-unknown"))
                .body("resources[2].problems[0].location", equalTo("Claim.totals"))
                .body("resources[3].problems[0].code", equalTo("not-fhir"));
    }

    @Test
    void aClaimWithAnotherContentUnderTheSameNumberIsRefused() {
        String number = aClaimNumber();
        post(aClaim(number), "").statusCode(200);
        Map<String, Object> other = aClaim(number);
        other.put("diagnosis", List.of());
        post(other, "").statusCode(207).body("resources[0].status", equalTo("REFUSED"));
    }

    @Test
    void xmlIsRefusedByName() {
        text("<Claim xmlns=\"http://hl7.org/fhir\"/>", "application/fhir+xml")
                .statusCode(415)
                .body("type", equalTo("urn:parley:problem:fhir-xml-unsupported"));
        text("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Claim>&e;</Claim>", FHIR)
                .statusCode(415)
                .body("type", equalTo("urn:parley:problem:fhir-xml-unsupported"));
    }

    @Test
    void aDocumentWithoutEndIsRefused() {
        text("{\"resourceType\": \"Claim\", \"id\": \"" + "x".repeat(9 << 20) + "\"}", FHIR)
                .statusCode(413)
                .body("type", equalTo("urn:parley:problem:resource-too-large"));
    }

    @Test
    void rolesThatLeadToEachOtherEnd() {
        Map<String, Object> claim = aClaim(aClaimNumber());
        List<Object> contained = new ArrayList<>((List<?>) claim.get("contained"));
        contained.add(map("resourceType", "PractitionerRole", "id", "role", "practitioner", map("reference", "#role")));
        claim.put("contained", contained);
        claim.put("provider", map("reference", "#role"));
        post(claim, "").statusCode(207).body("resources[0].problems.code", hasItem("reference-unsuitable"));
    }

    private ValidatableResponse post(Object body, String query) {
        try {
            return send(json.writeValueAsString(body), FHIR, query);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ValidatableResponse text(String body, String mediaType) {
        return send(body, mediaType, "");
    }

    private static ValidatableResponse send(String body, String mediaType, String query) {
        return Api.unchecked("rcm-system")
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(mediaType, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .body(body)
                .post("/fhir" + query)
                .then();
    }

    private static List<String> casesOf(String claimNumber) {
        return Api.as("negotiator")
                .get("/cases?claimNumber=" + claimNumber)
                .jsonPath()
                .getList("items.id");
    }

    private static Map<String, Object> bundle(Object... resources) {
        List<Object> entries = new ArrayList<>();
        for (Object resource : resources) {
            String id = (String) ((Map<?, ?>) resource).get("id");
            String type = (String) ((Map<?, ?>) resource).get("resourceType");
            entries.add(map("fullUrl", "http://example.org/" + type + "/" + id, "resource", resource));
        }
        return map("resourceType", "Bundle", "type", "collection", "entry", entries);
    }

    private static Map<String, Object> aClaim(String number) {
        return map(
                "resourceType",
                "Claim",
                "id",
                number,
                "contained",
                List.of(
                        map(
                                "resourceType",
                                "Organization",
                                "id",
                                "billing",
                                "identifier",
                                List.of(map("system", "http://hl7.org/fhir/sid/us-npi", "value", npi("145000001"))),
                                "name",
                                "Test Emergency Physicians",
                                "address",
                                List.of(map("city", "Austin", "state", "TX"))),
                        map(
                                "resourceType",
                                "Patient",
                                "id",
                                "patient",
                                "name",
                                List.of(map("family", "Example", "given", List.of("Avery"))),
                                "gender",
                                "female",
                                "birthDate",
                                "1984-03-12"),
                        map(
                                "resourceType",
                                "Coverage",
                                "id",
                                "coverage",
                                "status",
                                "active",
                                "subscriberId",
                                "SYN-" + number,
                                "beneficiary",
                                map("reference", "#patient"),
                                "payor",
                                List.of(map("identifier", map("value", "TEST1"), "display", "Test Health")))),
                "identifier",
                List.of(map("value", number)),
                "status",
                "active",
                "type",
                concept("http://terminology.hl7.org/CodeSystem/claim-type", "professional"),
                "use",
                "claim",
                "patient",
                map("reference", "#patient"),
                "created",
                "2026-01-05",
                "provider",
                map("reference", "#billing"),
                "priority",
                map("coding", List.of(map("code", "normal"))),
                "diagnosis",
                List.of(map(
                        "sequence",
                        1,
                        "diagnosisCodeableConcept",
                        concept("http://hl7.org/fhir/sid/icd-10-cm", "R07.9"))),
                "insurance",
                List.of(map("sequence", 1, "focal", true, "coverage", map("reference", "#coverage"))),
                "item",
                List.of(map(
                        "sequence",
                        1,
                        "productOrService",
                        concept("http://www.ama-assn.org/go/cpt", "99285"),
                        "servicedDate",
                        "2026-01-02",
                        "quantity",
                        map("value", 1),
                        "net",
                        dollars(1500.00))),
                "total",
                dollars(1500.00));
    }

    private static Map<String, Object> aResponse(String number) {
        return map(
                "resourceType",
                "ClaimResponse",
                "id",
                "R-" + number,
                "identifier",
                List.of(map("value", "PC-" + number)),
                "status",
                "active",
                "type",
                concept("http://terminology.hl7.org/CodeSystem/claim-type", "professional"),
                "use",
                "claim",
                "patient",
                map("display", "see the claim"),
                "created",
                "2026-01-20",
                "insurer",
                map("identifier", map("value", "TEST1"), "display", "Test Health"),
                "request",
                map("reference", "http://example.org/Claim/" + number),
                "outcome",
                "complete",
                "item",
                List.of(map(
                        "itemSequence",
                        1,
                        "adjudication",
                        List.of(
                                amount("submitted", 1500.00),
                                amount("eligible", 400.00),
                                amount("copay", 100.00),
                                amount("benefit", 300.00),
                                map(
                                        "category",
                                        map("coding", List.of(map("code", "denialreason"))),
                                        "reason",
                                        concept("https://x12.org/codes/claim-adjustment-reason-codes", "CO-45"))))),
                "total",
                List.of(amount("submitted", 1500.00), amount("benefit", 300.00), amount("copay", 100.00)),
                "payment",
                map(
                        "type",
                        map("coding", List.of(map("code", "complete"))),
                        "date",
                        "2026-01-20",
                        "amount",
                        dollars(300.00),
                        "identifier",
                        map("value", "CHK-" + number)));
    }

    private static Map<String, Object> concept(String system, String code) {
        return map("coding", List.of(map("system", system, "code", code)));
    }

    private static Map<String, Object> amount(String category, double dollars) {
        return map("category", map("coding", List.of(map("code", category))), "amount", dollars(dollars));
    }

    private static Map<String, Object> dollars(double dollars) {
        return map("value", dollars, "currency", "USD");
    }
}
