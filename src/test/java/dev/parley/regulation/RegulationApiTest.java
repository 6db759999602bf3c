package dev.parley.regulation;

import static dev.parley.testing.Samples.map;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegulationApiTest {
    /** The request of the contract, letter by letter. */
    private static final String EXAMPLE =
            """
            {"facts": {"planFunding": "SELF_FUNDED_ERISA", "serviceType": "EMERGENCY", "facilityType": "HOSPITAL",
               "facilityNetwork": "OUT_OF_NETWORK", "providerNetwork": "OUT_OF_NETWORK", "state": "TX",
               "specialty": "EMERGENCY_MEDICINE", "batched": false},
             "events": {"serviceRendered": "2024-04-02", "billSent": "2024-04-05", "remittanceReceived": "2024-05-01",
               "openNegotiationStarted": "2024-05-31", "idrInitiated": null, "entitySelected": null,
               "determinationIssued": null, "settlementReached": null, "resubmissionRequested": null}}
            """;

    @AfterEach
    void nothingIsAnnouncedForSoon() {
        Api.as("admin")
                .body(map("startsOn", "2099-01-05", "source", "test"))
                .post("/regulation/provisions/ON_PORTAL_FROM/announcements");
    }

    @Test
    void answersTheExampleOfTheContract() {
        Api.unchecked("negotiator")
                .body(EXAMPLE)
                .post("/regulation/what-if")
                .then()
                .statusCode(200)
                .body("clocks.kind", hasItem("IDR_INITIATION"))
                .body("clocks.find { it.kind == 'IDR_INITIATION' }.ruleId", equalTo("FED-IN-01"))
                .body("clocks.find { it.kind == 'IDR_INITIATION' }.ruleVersion", notNullValue())
                .body("clocks.find { it.kind == 'IDR_INITIATION' }.trigger", equalTo("openNegotiationStarted"))
                .body("clocks.find { it.kind == 'IDR_INITIATION' }.opens", equalTo("2024-07-16"))
                .body("clocks.find { it.kind == 'IDR_INITIATION' }.due", equalTo("2024-07-19"))
                .body("clocks.find { it.kind == 'IDR_INITIATION' }.dayType", equalTo("BUSINESS"))
                .body("clocks.find { it.kind == 'IDR_INITIATION' }.counting", equalTo("INCLUSIVE"))
                .body("clocks.find { it.kind == 'IDR_INITIATION' }.confidence", equalTo("B"))
                .body("forum.regime", equalTo("FEDERAL_IDR"))
                .body("forum.reasons.ruleId", hasItem("FED-SC-01"))
                .body("fees.administrative", equalTo(115.00f))
                .body("fees.ruleId", equalTo("FED-FE-01d"))
                .body("patient.mayBalanceBill", equalTo(false))
                .body("blockers", empty())
                .body("questions.code", contains("plan-opt-in-unknown", "extension-announced"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rcm-system", "supervisor", "biller", "auditor", "admin"})
    void answersAnySignedInRole(String role) {
        Api.as(role).body("{}").post("/regulation/what-if").then().statusCode(200);
    }

    @Test
    void refusesStrangers() {
        Api.unchecked("nobody").body(EXAMPLE).post("/regulation/what-if").then().statusCode(401);
    }

    @Test
    void asksForEverythingWhenNothingIsKnown() {
        Api.as("biller")
                .body("{\"facts\": {}, \"events\": {}}")
                .post("/regulation/what-if")
                .then()
                .statusCode(200)
                .body("clocks", empty())
                .body("forum.regime", equalTo("UNKNOWN"))
                .body("patient.mayBalanceBill", equalTo(false))
                .body("blockers.code", hasItem("plan-funding-unknown"))
                .body("blockers.find { it.code == 'plan-funding-unknown' }.owner", equalTo("biller"))
                .body("blockers.nextAction", everyItem(notNullValue()));
    }

    @ParameterizedTest(name = "{0} {1}, {2} {3}: {4}")
    @CsvSource({
        "serviceRendered, 2024-04-02, remittanceReceived, 2024-04-01, facts-contradict",
        "remittanceReceived, 2024-05-01, openNegotiationStarted, 2024-04-30, facts-contradict",
        "serviceRendered, 1999-04-02, remittanceReceived, 2024-04-01, date-outside-calendar",
        "serviceRendered, 2024-04-02, remittanceReceived, 2099-04-01, date-outside-calendar",
        "remittanceReceived, 2024-05-01, openNegotiationStarted, 2024-06-13, open-negotiation-late",
        "openNegotiationStarted, 2024-05-31, idrInitiated, 2024-07-15, initiation-early",
        "openNegotiationStarted, 2024-05-31, idrInitiated, 2024-07-22, initiation-late"
    })
    void blocksDaysThatCannotBeOrDoNotHold(String one, String day, String other, String otherDay, String code) {
        Api.as("negotiator")
                .body(map("facts", map(), "events", map(one, day, other, otherDay)))
                .post("/regulation/what-if")
                .then()
                .statusCode(200)
                .body("blockers.code", hasItem(code))
                .body(
                        "blockers.find { it.code == '" + code + "' }.nextAction",
                        containsString(otherDay.equals("2024-04-01") && code.startsWith("date") ? day : otherDay));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"facts\": {\"planFunding\": \"RICH_UNCLE\"}}",
                "{\"facts\": {\"surprise\": 1}}",
                "{\"events\": {\"fullMoon\": \"2024-04-02\"}}",
                "{\"events\": {\"serviceRendered\": \"2024-02-30\"}}",
                "{\"vary\": {\"event\": \"idrInitiated\", \"from\": \"2024-02-01\", \"to\": \"2024-01-01\"}}",
                "{\"vary\": {\"event\": \"idrInitiated\", \"from\": \"2024-02-01\"}}",
                "{\"extra\": 1}",
                "[]"
            })
    void refusesWhatItCannotRead(String body) {
        Api.unchecked("negotiator")
                .body(body)
                .post("/regulation/what-if")
                .then()
                .statusCode(400);
    }

    @Test
    void showsWhereADayMatters() {
        Api.as("negotiator")
                .body(map(
                        "facts",
                        map("planFunding", "SELF_FUNDED_ERISA"),
                        "vary",
                        map("event", "idrInitiated", "from", "2026-06-09", "to", "2026-06-22")))
                .post("/regulation/what-if")
                .then()
                .statusCode(200)
                .body("variation", hasSize(14))
                .body("variation.find { it.day == '2026-06-10' }.fees.administrative", equalTo(115.00f))
                .body("variation.find { it.day == '2026-06-11' }.fees.administrative", equalTo(15.00f))
                .body("variation.find { it.day == '2026-06-11' }.matters", hasItem(containsString("FED-FE-01e")))
                .body("variation.find { it.day == '2026-06-19' }.businessDay", equalTo(false))
                .body("variation.find { it.day == '2026-06-19' }.matters", hasItem(startsWith("2026-06-19 is no")));
    }

    @Test
    void listsTheRulesPageByPage() {
        String cursor = Api.as("auditor")
                .queryParam("limit", 5)
                .queryParam("id", "FED-ON")
                .get("/regulation/rules")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].id", equalTo("FED-ON-01"))
                .body("items[0].treatment", equalTo("COMPUTED"))
                .body("items[0].versions[0].from", equalTo("2022-01-01"))
                .extract()
                .path("nextCursor");
        Api.as("auditor")
                .queryParam("limit", 50)
                .queryParam("id", "FED-ON")
                .queryParam("cursor", cursor)
                .get("/regulation/rules")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem("FED-ON-05")))
                .body("items", hasSize(10))
                .body("nextCursor", equalTo(null));
        Api.as("auditor")
                .queryParam("on", "2026-06-11")
                .queryParam("id", "FED-FE-01")
                .get("/regulation/rules")
                .then()
                .statusCode(200)
                .body("items.id", contains("FED-FE-01e"));
        Api.as("auditor").get("/regulation/rules").then().statusCode(200).body("items.size()", greaterThan(400));
    }

    @Test
    void letsOnlyAnAdministratorAnnounceAndOnlyForTheOwnTenant() {
        Map<String, Object> announcement = map("startsOn", "2027-03-01", "source", "CMS notice of 2026-12-01");
        String path = "/regulation/provisions/ON_PORTAL_FROM/announcements";
        Api.unchecked("negotiator").body(announcement).post(path).then().statusCode(403);
        Api.as("admin").body(announcement).post(path).then().statusCode(201).body("recordedBy", equalTo("admin"));
        String question = "{\"events\": {\"openNegotiationStarted\": \"2027-03-01\"}}";
        Api.as("negotiator")
                .body(question)
                .post("/regulation/what-if")
                .then()
                .body("clocks.kind", hasItem("OPEN_NEGOTIATION_RESPONSE"))
                .body("clocks.find { it.kind == 'OPEN_NEGOTIATION_END' }.ruleVersion", equalTo("portal"));
        Api.as("negotiator@other")
                .body(question)
                .post("/regulation/what-if")
                .then()
                .body("clocks.kind", not(hasItem("OPEN_NEGOTIATION_RESPONSE")));
        Api.as("admin")
                .body(map("startsOn", "2027-04-01", "source", "corrected CMS notice"))
                .post(path)
                .then()
                .statusCode(201);
        Api.as("negotiator")
                .body(question)
                .post("/regulation/what-if")
                .then()
                .body("clocks.kind", not(hasItem("OPEN_NEGOTIATION_RESPONSE")));
        Api.as("auditor")
                .get("/regulation/provisions")
                .then()
                .statusCode(200)
                .body("find { it.provision == 'ON_PORTAL_FROM' }.announcements.startsOn", hasItem("2027-03-01"))
                .body("find { it.provision == 'ON_PORTAL_FROM' }.rules", hasItem("FED-ON-09"));
        Api.unchecked("admin")
                .body(announcement)
                .post("/regulation/provisions/WISHFUL_THINKING/announcements")
                .then()
                .statusCode(404)
                .body("type", containsString("provision-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2022-01-01", "2100-01-01"})
    void refusesADayThatWouldBreakTheLaw(String startsOn) {
        Api.unchecked("admin")
                .body(map("startsOn", startsOn, "source", "a slip of the pen"))
                .post("/regulation/provisions/ON_PORTAL_FROM/announcements")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/startsOn"));
    }
}
