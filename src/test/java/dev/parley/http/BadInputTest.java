package dev.parley.http;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong claim is answered with the field that is wrong, and leaves nothing behind. */
@QuarkusTest
class BadInputTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("/claimNumber", claim -> claim.put("claimNumber", " ")),
                wrong("/totalCharge", claim -> claim.put("totalCharge", -1)),
                wrong("/totalCharge", claim -> claim.put("totalCharge", 10.005)),
                wrong("/totalCharge", claim -> claim.put("totalCharge", "1850.00")),
                wrong("/billSent", claim -> claim.put("billSent", "2026-02-30")),
                wrong("/billSent", claim -> claim.put("billSent", "2099-01-01")),
                wrong("/billingProvider/npi", claim -> part(claim, "billingProvider")
                        .put("npi", "1450000010")),
                wrong("/plan/funding", claim -> part(claim, "plan").put("funding", "RICH_UNCLE")),
                wrong("/plan/state", claim -> part(claim, "plan").put("state", "XX")),
                wrong("/lines/0/charge", claim -> line(claim).remove("charge")),
                wrong("/lines/0/serviceFrom", claim -> line(claim).put("serviceFrom", "2099-01-01")),
                wrong("/lines/0/serviceTo", claim -> line(claim).put("serviceTo", "2026-05-01")),
                wrong("/lines/0/modifiers/0", claim -> line(claim).put("modifiers", List.of("2"))),
                wrong("/lines", claim -> claim.put("lines", List.of())),
                wrong("/surprise", claim -> claim.put("surprise", 1)),
                wrong("/patient/nickname", claim -> part(claim, "patient").put("nickname", "Al")),
                wrong("/payerControlNumber", claim -> claim.put("frequencyCode", "7")),
                wrong("/remittance/claims", claim -> claim.put("remittance", Map.of("traceNumber", "1"))));
    }

    private static Arguments wrong(String pointer, Consumer<Map<String, Object>> spoil) {
        return Arguments.of(pointer, spoil);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> claim, String name) {
        return (Map<String, Object>) claim.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Map<String, Object> claim) {
        return ((List<Map<String, Object>>) claim.get("lines")).get(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void namesTheField(String pointer, Consumer<Map<String, Object>> spoil) {
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, DAY);
        spoil.accept(claim);
        Api.unchecked("rcm-system")
                .body(claim)
                .post("/claims")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:parley:problem:invalid-fields"))
                .body("errors.pointer", hasItem(pointer));
        Api.as("negotiator")
                .queryParam("claimNumber", number)
                .get("/claims/count")
                .then()
                .body("count", equalTo(0));
    }

    @Test
    void saysWhereJsonBreaks() {
        Api.unchecked("rcm-system")
                .body("{\"claimNumber\": \"A\",,}")
                .post("/claims")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("line 1"));
    }

    @Test
    void saysInPeoplesWordsWhatIsMissing() {
        Api.unchecked("rcm-system")
                .body("{\"claimNumber\": \" \"}")
                .post("/claims")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/claimNumber' }.detail", equalTo("is needed"))
                .body("errors.find { it.pointer == '/totalCharge' }.detail", equalTo("is needed"));
    }

    @Test
    void refusesAFieldGivenTwice() {
        Api.unchecked("rcm-system")
                .body("{\"claimNumber\": \"A\", \"claimNumber\": \"B\"}")
                .post("/claims")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void answersProblemsForWhatIsNotThere() {
        Api.unchecked("negotiator").get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        Api.unchecked("negotiator").get("/claims/not-an-id").then().statusCode(404);
        Api.unchecked("negotiator").delete("/claims").then().statusCode(405).contentType("application/problem+json");
        Api.unchecked("rcm-system")
                .contentType("text/csv")
                .body("a,b")
                .post("/claims")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void asksForSignInAndRole() {
        io.restassured.RestAssured.given()
                .get("/api/v1/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        Api.unchecked("auditor")
                .body(anEmergencyClaim(aClaimNumber(), DAY))
                .post("/claims")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }
}
