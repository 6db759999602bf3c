package dev.parley.web;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;

import dev.parley.idr.EligibilityLeg;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** Cases brought by REST to where a page takes over. */
final class UndecidedCases {
    private final CaseDriver driver;

    UndecidedCases(CaseDriver driver) {
        this.driver = driver;
    }

    /** A notice is sent and the payer has answered with 1,000.00; a negotiator has to evaluate that. */
    String withAnOffer(String payer) {
        LocalDate today = driver.today();
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(30));
        claim.put("payer", map("payerId", payer, "name", "Payer " + payer, "negotiationEmail", "n@payer.example"));
        Map<String, Object> payment = aLowPayment(number, today);
        payment.put("payerId", payer);
        String caseId = driver.post(claim, payment);
        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "far below the median"));
        driver.complete(
                caseId,
                "prepareNotice",
                map(
                        "sentOn",
                        today.toString(),
                        "channel",
                        "EMAIL",
                        "recipient",
                        "n@payer.example",
                        "offerTotal",
                        1500.00,
                        "contact",
                        map("name", "N. Gotiator", "email", "n@clinic.example")));
        driver.offer(caseId, map("party", "PAYER", "amount", 1000.00, "channel", "EMAIL", "madeOn", today.toString()))
                .statusCode(201);
        return caseId;
    }

    /** The provider has to decide. */
    String recommended(String payer, String recommendation) {
        String caseId = withAnOffer(payer);
        driver.complete(
                caseId, "evaluateOffer", map("recommendation", recommendation, "reason", "weighed against awards"));
        return caseId;
    }

    /** The provider wants a dispute, and today is its first day. */
    String toAttest(String payer) {
        String caseId = recommended(payer, "IDR");
        driver.complete(
                caseId, "providerDecision", map("decision", "IDR", "reason", "go on", "rightsAcknowledged", true));
        if (driver.open(caseId).contains("secondApproval")) {
            driver.complete(caseId, "secondApproval", map("approved", true, "reason", "agreed"));
        }
        return caseId;
    }

    /** To the first day on which the case may be filed. */
    void toTheWindow(String caseId) {
        String opens = Api.as("negotiator")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.kind == 'IDR_INITIATION' }.opens");
        driver.on(LocalDate.parse(opens));
    }

    void attest(String caseId) {
        driver.complete(
                caseId,
                "attestEligibility",
                map(
                        "eligible",
                        true,
                        "basis",
                        "remittance, notice and plan",
                        "legs",
                        Arrays.stream(EligibilityLeg.values()).map(Enum::name).toList(),
                        "reasons",
                        map("BATCHING", "filed as one on purpose")));
    }
}
