package dev.parley.negotiation;

import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfferLedgerTest {
    private static final LocalDate MONDAY = LocalDate.of(2029, 3, 5);

    @Inject
    CaseDriver driver;

    private String caseId;

    @BeforeEach
    void talks() {
        caseId = Talks.begun(driver, MONDAY);
    }

    @Test
    void anOfferByLineAddsUpAndSaysWhoMadeIt() {
        Map<String, Object> offer = payerOffer(700.00);
        offer.put("lines", List.of(line(1, 650.00), line(2, 50.00)));
        offer.put(
                "counterparty",
                map("kind", "REPRICER", "name", "Fair Repricing", "negotiator", "R. Price", "reference", "R-1"));
        made(Api.as("negotiator"), offer)
                .statusCode(201)
                .body("lines.amount", contains(650.00f, 50.00f))
                .body("counterparty.negotiator", equalTo("R. Price"))
                .body("flags.code", hasItem("repricer"))
                .body("standing", equalTo(true));
    }

    @Test
    void linesThatDoNotAddUpOrAreNoneOfTheClaimAreRefused() {
        Map<String, Object> offer = payerOffer(700.00);
        offer.put("lines", List.of(line(1, 650.00), line(1, 20.00), line(3, 20.00), line(2, 350.01)));
        made(Api.unchecked("negotiator"), offer)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/lines/1/lineNumber", "/lines/2/lineNumber", "/lines/3/amount", "/lines"));
        nothingButOurNotice();
    }

    @Test
    void conditionsThatContradictEachOtherAreRefused() {
        Map<String, Object> offer = payerOffer(700.00);
        offer.put(
                "terms",
                map(
                        "patientHold",
                        true,
                        "patientMayBeBilled",
                        true,
                        "waivesRights",
                        false,
                        "rightsWaived",
                        List.of("APPEAL"),
                        "payBy",
                        MONDAY.plusDays(9).toString(),
                        "payWithinDays",
                        30));
        made(Api.unchecked("negotiator"), offer)
                .statusCode(400)
                .body("errors.pointer", hasItem("/terms/patientMayBeBilled"))
                .body("errors.pointer", hasItem("/terms/rightsWaived"))
                .body("errors.pointer", hasItem("/terms/payWithinDays"));
        nothingButOurNotice();
    }

    @Test
    void aFractionOfACentIsRefusedWithItsField() {
        Map<String, Object> offer = payerOffer(0);
        offer.put("amount", new java.math.BigDecimal("700.005"));
        made(Api.unchecked("negotiator"), offer).statusCode(400).body("errors.pointer", hasItem("/amount"));
        nothingButOurNotice();
    }

    @Test
    void anOfferThatExpiredBeforeItWasEnteredIsKeptFlaggedAndWakesNobody() {
        driver.on(MONDAY.plusDays(5));
        Map<String, Object> offer = payerOffer(700.00);
        offer.put("expiresOn", MONDAY.plusDays(2).toString());
        made(Api.as("negotiator"), offer).statusCode(201).body("flags.code", hasItem("expired"));
        assertThat(driver.open(caseId)).doesNotContain("evaluateOffer");
    }

    @Test
    void anOfferAfterOpenNegotiationIsKeptAndFlagged() {
        driver.on(MONDAY.plusDays(50));
        Map<String, Object> offer = payerOffer(700.00);
        offer.put("madeOn", MONDAY.plusDays(50).toString());
        made(Api.as("negotiator"), offer).statusCode(201).body("flags.code", hasItem("after-window"));
    }

    @Test
    void aSealedOfferNeverStandsAndFewSeeItsPrice() {
        Map<String, Object> sealed = payerOffer(1234.00);
        sealed.put("party", "PROVIDER");
        sealed.put("sealed", true);
        made(Api.as("provider"), sealed)
                .statusCode(201)
                .body("standing", equalTo(false))
                .body("amount", equalTo(1234.00f));
        for (String role : List.of("biller", "clinician", "rcm-system", "ops")) {
            Api.as(role)
                    .get("/cases/" + caseId + "/offers")
                    .then()
                    .statusCode(200)
                    .body("findAll { it.sealed }", hasSize(1))
                    .body("find { it.sealed }.amount", nullValue());
        }
        Api.as("negotiator")
                .get("/cases/" + caseId + "/offers")
                .then()
                .body("find { it.sealed }.amount", equalTo(1234.00f))
                .body("find { it.party == 'PROVIDER' && it.standing }.amount", equalTo(1500.00f));
        Api.as("biller")
                .get("/cases/" + caseId + "/timeline")
                .then()
                .body("items.text", not(hasItem(org.hamcrest.Matchers.containsString("1234"))));
        Map<String, Object> theirs = payerOffer(900.00);
        theirs.put("sealed", true);
        made(Api.unchecked("negotiator"), theirs).statusCode(400).body("errors.pointer", hasItem("/sealed"));
    }

    private void nothingButOurNotice() {
        Api.as("negotiator").get("/cases/" + caseId + "/offers").then().body("size()", equalTo(1));
    }

    private ValidatableResponse made(io.restassured.specification.RequestSpecification as, Map<String, Object> offer) {
        return as.header("If-Match", "*")
                .body(offer)
                .post("/cases/" + caseId + "/offers")
                .then();
    }

    private static Map<String, Object> line(int number, double amount) {
        return map("lineNumber", number, "amount", amount);
    }

    private static Map<String, Object> payerOffer(double amount) {
        return map("party", "PAYER", "amount", amount, "channel", "EMAIL", "madeOn", MONDAY.toString());
    }
}
