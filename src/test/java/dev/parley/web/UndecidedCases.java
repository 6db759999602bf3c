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
import java.util.List;
import java.util.Map;

/** Cases brought by REST to where a page takes over. */
final class UndecidedCases {
    /** What a notice of initiation has to hold. */
    private static final List<String> NOTICE = List.of(
            "ITEMS",
            "SERVICE_DATES_AND_STATE",
            "ITEM_TYPE",
            "SERVICE_AND_PLACE_CODES",
            "CLAIM_NUMBER",
            "COST_SHARING",
            "INITIAL_PAYMENT",
            "PARTY_CONTACTS",
            "PLAN_TYPE",
            "NEGOTIATION_START",
            "PREFERRED_ENTITY",
            "ELIGIBILITY_STATEMENT",
            "QPA_DISCLOSURE",
            "GENERAL_INFORMATION",
            "REMITTANCE_COPY",
            "NEGOTIATION_PROOF");

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

    /** Insured in Texas: state law sets the price, and the provider wants the state's arbitration. */
    @SuppressWarnings("unchecked")
    String beforeTheState(String payer) {
        LocalDate today = driver.today();
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, today.minusDays(40));
        claim.put("payer", map("payerId", payer, "name", "Payer " + payer));
        ((Map<String, Object>) claim.get("plan")).put("funding", "FULLY_INSURED");
        Map<String, Object> payment = aLowPayment(number, today);
        payment.put("payerId", payer);
        // remarks that name the federal act would make a person look twice
        ((List<Map<String, Object>>) payment.get("claims")).forEach(paid -> paid.put("remarkCodes", List.of()));
        String caseId = driver.post(claim, payment);
        if (driver.open(caseId).contains("reviewCase")) {
            driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "the law reaches the plan"));
        }
        driver.offer(caseId, map("party", "PAYER", "amount", 450.00, "channel", "EMAIL", "madeOn", today.toString()))
                .statusCode(201);
        driver.complete(caseId, "evaluateOffer", map("recommendation", "IDR", "reason", "far too low"));
        driver.complete(
                caseId, "providerDecision", map("decision", "IDR", "reason", "go on", "rightsAcknowledged", true));
        if (driver.open(caseId).contains("secondApproval")) {
            driver.complete(caseId, "secondApproval", map("approved", true, "reason", "agreed"));
        }
        driver.on(today); // what is due now rings
        return caseId;
    }

    /** A federal dispute with an entity, of two items; its id. */
    String withAnEntity(String payer, String entity) {
        String caseId = toAttest(payer);
        toTheWindow(caseId);
        attest(caseId);
        String dispute = filed(caseId, "DISP-" + payer, "SINGLE", entity);
        driver.on(driver.today());
        return dispute;
    }

    /** The same of two cases, the first line of each in one batch; the ids of both disputes. */
    List<String> batchWithAnEntity(String payer, String entity) {
        List<String> caseIds = List.of(toAttest(payer), toAttest(payer));
        toTheWindow(caseIds.get(0));
        caseIds.forEach(this::attest);
        Api.as("negotiator")
                .body(map(
                        "items",
                        caseIds.stream()
                                .map(one -> map("caseId", one, "line", 1))
                                .toList()))
                .post("/batches")
                .then()
                .statusCode(201);
        List<String> disputes = caseIds.stream()
                .map(one -> filed(one, "DISP-" + payer, "BATCHED", entity))
                .toList();
        driver.on(driver.today());
        return disputes;
    }

    private String filed(String caseId, String number, String kind, String entity) {
        String today = driver.today().toString();
        driver.complete(
                caseId,
                "submitInitiation",
                map(
                        "disputeNumber",
                        number,
                        "initiatedOn",
                        today,
                        "payerNotifiedOn",
                        today,
                        "kind",
                        kind,
                        "preferredEntity",
                        entity,
                        "contents",
                        NOTICE));
        String dispute = Api.as("negotiator")
                .queryParam("caseId", caseId)
                .get("/disputes")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        Api.as("negotiator")
                .header("If-Match", "*")
                .body(map("entity", entity, "selectedOn", today))
                .post("/disputes/" + dispute + "/entity-selection")
                .then()
                .statusCode(200);
        return dispute;
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
