package dev.parley.party;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContactBookTest {
    @Inject
    CaseDriver driver;

    private final String code = "PB" + UUID.randomUUID().toString().substring(0, 8);
    private String payerId;

    @BeforeEach
    void aPayerThatAClaimNames() {
        Map<String, Object> claim =
                anEmergencyClaim(aClaimNumber(), driver.today().minusDays(40));
        claim.put("payer", map("payerId", code, "name", "Payer " + code, "negotiationEmail", code + "@payer.example"));
        driver.post(claim, null);
        payerId = Api.as("negotiator")
                .queryParam("q", "Payer " + code)
                .get("/payers")
                .then()
                .statusCode(200)
                .body("items.payerId", contains(code))
                .extract()
                .path("items[0].id");
    }

    @Test
    void aClaimsAddressIsInTheBookWithItsPaper() {
        Api.as("biller")
                .get("/payers/" + payerId + "/contacts")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].role", equalTo("NEGOTIATION"))
                .body("[0].email", equalTo(code + "@payer.example"))
                .body("[0].provenance", startsWith("as named with claim T-"));
        Api.as("provider").get("/payers/" + payerId + "/contacts").then().statusCode(403);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "provenance||/provenance",
                "provenance|' '|/provenance",
                "seenOn||/seenOn",
                "seenOn|2199-01-01|/seenOn",
                "email|someone at payer|/email",
                "email|a@b.example\\r\\nBcc: c@d.example|/email",
                "email||/email",
                "phone|call them|/phone",
                "portal|http://portal.example|/portal",
                "name|two\\nlines|/name",
                "escalationOrder|0|/escalationOrder",
                "role||/role"
            })
    void aContactWithoutProvenanceOrThatNobodyCanReachIsRefused(String field, String value, String pointer) {
        Map<String, Object> contact = contact("SUPERVISOR", "boss." + code + "@payer.example");
        contact.put(field, value == null ? null : value.replace("\\r", "\r").replace("\\n", "\n"));
        Api.unchecked("negotiator")
                .body(contact)
                .post("/payers/" + payerId + "/contacts")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void theChainGoesFromNegotiatorsToExecutives() {
        add(contact("EXECUTIVE", "cfo." + code + "@payer.example")).statusCode(201);
        add(contact("IDR", "idr." + code + "@payer.example")).statusCode(201);
        Map<String, Object> second = contact("NEGOTIATION", "two." + code + "@payer.example");
        second.put("escalationOrder", 2);
        add(second).statusCode(201);
        add(contact("SUPERVISOR", "boss." + code + "@payer.example")).statusCode(201);
        add(contact("SUPERVISOR", "boss." + code + "@payer.example"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/email"));
        Api.as("negotiator")
                .get("/payers/" + payerId + "/contacts")
                .then()
                .body("role", contains("NEGOTIATION", "NEGOTIATION", "SUPERVISOR", "EXECUTIVE", "IDR"))
                .body("[1].escalationOrder", equalTo(2));
    }

    @Test
    void anAddressThatBouncedIsPutAsideAndSomebodyFindsAnother() {
        String id = Api.as("negotiator").get("/payers/" + payerId + "/contacts").path("[0].id");
        Api.as("negotiator")
                .body(map("detail", "mailbox unknown"))
                .post("/payers/" + payerId + "/contacts/" + id + "/bounce")
                .then()
                .statusCode(200)
                .body("state", equalTo("BOUNCED"));
        add(contact("NEGOTIATION", code + "@payer.example"))
                .statusCode(400)
                .body("errors[0].detail", startsWith("came back on"));
        Map<String, Object> task = Api.as("negotiator")
                .queryParam("kind", "replaceContact")
                .queryParam("limit", 500)
                .get("/tasks")
                .jsonPath()
                .getMap("items.find { it.subjectId == '" + id + "' }");
        Api.unchecked("negotiator")
                .header("If-Match", "*")
                .body(map())
                .post("/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(400);
        Api.as("negotiator")
                .header("If-Match", "*")
                .body(map("replacement", contact("NEGOTIATION", "new." + code + "@payer.example")))
                .post("/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(200);
        Map<String, String> states = new LinkedHashMap<>();
        Api.as("auditor")
                .get("/payers/" + payerId + "/contacts")
                .jsonPath()
                .<Map<String, String>>getList("")
                .forEach(one -> states.put(one.get("email").split("[.@]")[0], one.get("state")));
        assertThat(states).containsEntry(code, "RETIRED").containsEntry("new", "ACTIVE");
    }

    @Test
    void aCorrectionNeedsTheVersionItWasMadeFrom() {
        var made = add(contact("SUPERVISOR", "boss." + code + "@payer.example"))
                .statusCode(201)
                .extract();
        String path = "/payers/" + payerId + "/contacts/" + made.path("id");
        Map<String, Object> correction = contact("SUPERVISOR", "chief." + code + "@payer.example");
        Api.unchecked("supervisor").body(correction).put(path).then().statusCode(428);
        Api.as("supervisor")
                .header("If-Match", made.header("ETag"))
                .body(correction)
                .put(path)
                .then()
                .statusCode(200)
                .body("email", startsWith("chief"));
        Api.as("supervisor")
                .header("If-Match", made.header("ETag"))
                .post(path + "/retirement")
                .then()
                .statusCode(412);
    }

    @Test
    void providersAreReadInPagesByName() {
        var first = Api.as("negotiator")
                .queryParam("limit", 1)
                .get("/providers")
                .then()
                .statusCode(200)
                .extract();
        String id = first.path("items[0].id");
        Api.as("negotiator").get("/providers/" + id).then().statusCode(200).body("id", equalTo(id));
        Api.as("negotiator@other").get("/providers/" + id).then().statusCode(404);
        assertThat(Api.as("auditor").get("/providers/count").<Integer>path("count"))
                .isPositive();
    }

    private ValidatableResponse add(Map<String, Object> contact) {
        return Api.as("negotiator")
                .body(contact)
                .post("/payers/" + payerId + "/contacts")
                .then();
    }

    private Map<String, Object> contact(String role, String email) {
        return map(
                "role",
                role,
                "email",
                email,
                "provenance",
                "as printed on the remittance of 2026-03-02, trace 7781",
                "seenOn",
                "2026-03-02");
    }
}
