package dev.parley.journey;

import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static dev.parley.testing.Samples.npi;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Three claims of one payer, from the underpaid visit to the invoice of the house: negotiated, batched, disputed, decided
 * item by item, chased and paid. Through REST alone, so that it runs in a test and against a started demo alike.
 */
final class BatchWalk {
    /** Where it runs. */
    interface Place {
        RequestSpecification as(String user);

        /** Moves the clock to that day, so that what is due by then has happened. */
        void on(LocalDate day);

        /** Lets what is due now happen; whether it is worth looking again. */
        boolean settle();

        /** After each step, with the cases that are on their way. */
        default void after(List<String> cases) {}
    }

    static final List<String> LEGS =
            List.of("SCOPE", "PLAN", "FORUM", "NEGOTIATION", "WINDOW", "WAIVER", "SUSPENSION", "PARTIES", "BATCHING");
    static final List<String> CONTENTS = List.of(
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

    private final Place place;
    private final String suffix;
    private final List<String> story = new ArrayList<>();
    private final Map<String, String> cases = new LinkedHashMap<>();
    private LocalDate today;

    /** The suffix keeps the numbers of several walks on one server apart. */
    BatchWalk(Place place, String suffix) {
        this.place = place;
        this.suffix = suffix;
    }

    /** The ids of the three cases by their letter. */
    Map<String, String> cases() {
        return cases;
    }

    /** What was done, as a numbered list. */
    List<String> story() {
        return story;
    }

    BatchWalk walk() {
        threeUnderpaidVisits();
        negotiationFails();
        String dispute = oneBatchIsFiled();
        theEntityIsChosenAfterAnObjection(dispute);
        theEntityIsFree(dispute);
        offersGoInAndMoneyComesMeanwhile(dispute);
        theEntityDecidesItemByItem(dispute);
        eachCaseGetsOrReturnsItsMoney(dispute);
        theShortPaymentIsChasedToTheEnd();
        moneyIsTakenBackAndPaidAgain();
        return this;
    }

    private void threeUnderpaidVisits() {
        on("2027-03-01", "A client agrees on a fee of 20 percent of what is recovered over the first payment.");
        String client = post(
                        "admin",
                        "/clients",
                        map(
                                "name",
                                "Riverside Emergency Group" + suffix,
                                "npis",
                                List.of(npi("145000077")),
                                "users",
                                List.of()),
                        201)
                .extract()
                .path("id");
        post(
                "admin",
                "/clients/" + client + "/contracts",
                map("beginsOn", "2027-01-01", "fee", map("model", "PERCENT", "percent", 20)),
                201);
        say(
                "Three emergency visits of 99285 are billed at $1,500.00 each, and the payer pays $280.00 on each: it names $370.00"
                        + " as its qualifying payment amount and leaves $90.00 to the patient.");
        for (String letter : List.of("A", "B", "C")) {
            cases.put(letter, visit(number(letter)));
        }
    }

    @SuppressWarnings("unchecked")
    private String visit(String number) {
        Map<String, Object> claim = anEmergencyClaim(number, LocalDate.of(2027, 2, 3));
        claim.put("totalCharge", 1500.00);
        ((Map<String, Object>) claim.get("billingProvider")).put("npi", npi("145000077"));
        claim.put("payer", map("payerId", "WALK" + suffix, "name", "Walk Health" + suffix));
        List<Object> lines = (List<Object>) claim.get("lines");
        claim.put("lines", lines.subList(0, 1));
        Map<String, Object> remittance = aLowPayment(number, today);
        remittance.put("payerId", "WALK" + suffix);
        remittance.put("payerName", "Walk Health" + suffix);
        remittance.put("totalPaid", 280.00);
        Map<String, Object> answer = ((List<Map<String, Object>>) remittance.get("claims")).get(0);
        answer.put("charge", 1500.00);
        answer.put("paid", 280.00);
        answer.put("lines", ((List<Object>) answer.get("lines")).subList(0, 1));
        claim.put("remittance", remittance);
        return post("rcm-system", "/claims", claim, 201).extract().path("caseId");
    }

    private void negotiationFails() {
        say("Open negotiation is begun for each; the payer offers $350.00, and the provider decides to dispute.");
        for (String letter : cases.keySet()) {
            String id = cases.get(letter);
            complete(letter, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
            complete(
                    letter,
                    "prepareNotice",
                    map(
                            "sentOn",
                            today.toString(),
                            "channel",
                            "EMAIL",
                            "recipient",
                            "negotiation@payer.example",
                            "offerTotal",
                            1200.00,
                            "contact",
                            map("name", "N. Negotiator", "email", "n@clinic.example")));
            place.as("negotiator")
                    .header("If-Match", "*")
                    .body(map("party", "PAYER", "amount", 350.00, "channel", "EMAIL", "madeOn", today.toString()))
                    .post("/cases/" + id + "/offers")
                    .then()
                    .statusCode(201);
            complete(letter, "evaluateOffer", map("recommendation", "IDR", "reason", "awards are far higher"));
            complete(letter, "providerDecision", map("decision", "IDR", "reason", "go on", "rightsAcknowledged", true));
            if (isOpen(letter, "secondApproval")) {
                complete(letter, "secondApproval", map("approved", true));
            }
        }
    }

    private String oneBatchIsFiled() {
        on(
                "2027-04-12",
                "The 30 business days are over. Each case is attested, the three lines are proven to be a lawful batch,"
                        + " and the batch is filed under one number.");
        List<Map<String, Object>> items = new ArrayList<>();
        for (String letter : cases.keySet()) {
            complete(
                    letter,
                    "attestEligibility",
                    map(
                            "eligible",
                            true,
                            "legs",
                            LEGS,
                            "basis",
                            "remittance, notice and plan document",
                            "reasons",
                            map("BATCHING", "planned as a batch of the same code")));
            items.add(map("caseId", cases.get(letter), "line", 1));
        }
        post("negotiator", "/batches", map("items", items), 201);
        for (String letter : cases.keySet()) {
            complete(
                    letter,
                    "submitInitiation",
                    map(
                            "disputeNumber",
                            "DISP-WALK" + suffix,
                            "initiatedOn",
                            today.toString(),
                            "payerNotifiedOn",
                            today.toString(),
                            "kind",
                            "BATCHED",
                            "preferredEntity",
                            "FHAS",
                            "contents",
                            CONTENTS,
                            "evidence",
                            "portal confirmation"));
        }
        return dispute("A");
    }

    private String dispute(String letter) {
        return place.as("auditor")
                .queryParam("caseId", cases.get(letter))
                .get("/disputes")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private void theEntityIsChosenAfterAnObjection(String dispute) {
        on("2027-04-13", "The payer objects to the entity that we prefer and names another.");
        step(dispute, map("act", "OBJECTED", "by", "PAYER", "reason", "it decided for us last month"));
        step(dispute, map("act", "NAMED", "by", "PAYER", "entity", "IPRO"));
        on("2027-04-14", "We agree to the other one, and the portal is told.");
        step(dispute, map("act", "AGREED", "by", "PROVIDER"));
        step(dispute, map("act", "NOTIFIED", "by", "PROVIDER", "evidence", "portal message 7"));
    }

    private void theEntityIsFree(String dispute) {
        on("2027-04-16", "The entity says that it has no conflict and that the dispute is eligible.");
        step(dispute, map("act", "CLEARED", "by", "ENTITY"));
        for (String letter : cases.keySet()) {
            post("negotiator", "/disputes/" + dispute(letter) + "/eligibility", map("foundOn", today.toString()), 200);
        }
    }

    private void step(String dispute, Map<String, Object> step) {
        step.put("on", today.toString());
        post("negotiator", "/disputes/" + dispute + "/entity-selection/steps", step, 200);
    }

    private void offersGoInAndMoneyComesMeanwhile(String dispute) {
        on("2027-04-20", "$1,100.00 is offered for each item, with both fees paid once for the batch.");
        for (String letter : cases.keySet()) {
            Map<String, Object> offer = map(
                    "offer",
                    1100.00,
                    "submittedOn",
                    today.toString(),
                    "practiceSize",
                    "FROM_20_TO_50",
                    "specialty",
                    "Emergency medicine",
                    "brief",
                    "The patient's acuity was high and the practice covers the region alone.");
            if (letter.equals("A")) {
                offer.putAll(map(
                        "administrativeFeePaidOn",
                        today.toString(),
                        "entityFeePaidOn",
                        today.toString(),
                        "entityFee",
                        600.00));
            }
            complete(letter, "submitOfferAndFees", offer);
        }
        on(
                "2027-04-26",
                "The payer sends another $50.00 for claim C while the dispute is live: what is open is counted anew, and"
                        + " the negotiator decides that the dispute goes on.");
        pay("C", 50.00, "L");
        desk("weighLatePayment", "C", map("next", "GO_ON", "reason", "far below our offer"));
    }

    private void theEntityDecidesItemByItem(String dispute) {
        on("2027-05-17", "The entity takes our offer for A and C, and the payer's $350.00 for B.");
        List<Map<String, Object>> items = place.as("negotiator")
                .get("/disputes/" + dispute + "/items")
                .then()
                .statusCode(200)
                .extract()
                .path("");
        List<Map<String, Object>> decided = new ArrayList<>();
        for (Map<String, Object> item : items) {
            boolean lost = item.get("caseId").equals(cases.get("B"));
            decided.add(map(
                    "itemId",
                    item.get("id"),
                    "prevailing",
                    lost ? "PAYER" : "PROVIDER",
                    "award",
                    lost ? 350.00 : 1100.00,
                    "payerOffer",
                    350.00));
        }
        post(
                "negotiator",
                "/disputes/" + dispute + "/determination",
                map("determinedOn", today.toString(), "award", 2550.00, "prevailing", "PROVIDER", "items", decided),
                200);
    }

    private void eachCaseGetsOrReturnsItsMoney(String dispute) {
        on(
                "2027-06-01",
                "The award for B is less than what was paid on it: a biller sends the difference back. The entity returns"
                        + " its fee. For A, $500.00 comes: too little, so it is asked for.");
        complete(
                "B",
                "returnMoney",
                map(
                        "next",
                        "SENT",
                        "reason",
                        "the award is below the first payment",
                        "amount",
                        20.00,
                        "sentOn",
                        today.toString(),
                        "reference",
                        "CHK-1001"));
        post(
                "biller",
                "/disputes/" + dispute + "/fee-refunds",
                map("amount", 600.00, "receivedOn", today.toString(), "reference", "IPRO-77"),
                200);
        pay("A", 500.00, "1");
        complete("A", "chasePayment", map("next", "WAIT", "reason", "they look into it"));
        on("2027-06-02", "All that is due for C comes: the case closes, and the service fee is invoiced.");
        pay("C", 680.00, "2");
    }

    private void theShortPaymentIsChasedToTheEnd() {
        on("2027-06-15", "The next day is the last one to pay: the clock warns.");
        on("2027-06-17", "The 30 days are over and the rest for A has not come: it is asked for again.");
        complete("A", "chasePayment", map("next", "WAIT", "reason", "promised for next week"));
        on("2027-06-25", "And once more.");
        complete("A", "chasePayment", map("next", "WAIT", "reason", "no answer on the phone"));
        on(
                "2027-07-06",
                "Asked three times in vain, it goes to a supervisor with a complaint packet ready; the supervisor has"
                        + " compliance complain.");
        complete("A", "decideRecovery", map("next", "COMPLAIN", "reason", "three times in vain"));
        complete(
                "A",
                "fileComplaint",
                map("addressee", "FEDERAL_HELP_DESK", "reference", "NSA-4711", "filedOn", today.toString()));
        on("2027-07-20", "The rest comes: the case closes, and the rest of the service fee is invoiced.");
        pay("A", 230.00, "3");
    }

    private void moneyIsTakenBackAndPaidAgain() {
        on(
                "2027-08-02",
                "The payer takes $100.00 of A back at provider level: the case opens again and the client gets its part"
                        + " of the fee back.");
        Map<String, Object> offset = payment("A", 0.00, "4");
        claim(offset).put("statusCode", "4");
        offset.put(
                "providerAdjustments",
                List.of(map(
                        "providerId", npi("145000077"), "reason", "WO", "reference", number("A"), "amount", 100.00)));
        post("rcm-system", "/remittances", offset, 201);
        on("2027-08-03", "It is asked for at once.");
        complete("A", "chasePayment", map("next", "WAIT", "reason", "they say it was an error"));
        on("2027-08-09", "It comes again, and so does its fee.");
        pay("A", 100.00, "5");
    }

    private void pay(String letter, double amount, String trace) {
        post("rcm-system", "/remittances", payment(letter, amount, trace), 201);
    }

    /** For the one line of the claim. */
    private Map<String, Object> payment(String letter, double amount, String trace) {
        Map<String, Object> answer = map(
                "claimNumber",
                number(letter),
                "payerControlNumber",
                "PC-" + number(letter) + trace,
                "statusCode",
                "1",
                "charge",
                1500.00,
                "paid",
                amount,
                "patientResponsibility",
                90.00,
                "lines",
                new ArrayList<>(List.of(map(
                        "procedureCode",
                        "99285",
                        "charge",
                        1500.00,
                        "paid",
                        amount,
                        "adjustments",
                        List.of(
                                map("group", "CO", "reason", "45", "amount", 1410.00 - amount),
                                map("group", "PR", "reason", "2", "amount", 90.00))))));
        return map(
                "traceNumber",
                "TRN-" + number(letter) + "-" + trace,
                "payerId",
                "WALK" + suffix,
                "payerName",
                "Walk Health" + suffix,
                "receivedOn",
                today.toString(),
                "totalPaid",
                amount,
                "claims",
                List.of(answer));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claim(Map<String, Object> remittance) {
        return ((List<Map<String, Object>>) remittance.get("claims")).get(0);
    }

    private String number(String letter) {
        return "WALK-" + letter + suffix;
    }

    private void on(String day, String what) {
        today = LocalDate.parse(day);
        place.on(today);
        say(what);
        place.after(List.copyOf(cases.values()));
    }

    private void say(String what) {
        story.add(today + ": " + what);
    }

    private ValidatableResponse post(String user, String path, Map<String, Object> body, int status) {
        ValidatableResponse answer = place.as(user)
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .then()
                .statusCode(status);
        place.after(List.copyOf(cases.values()));
        return answer;
    }

    private boolean isOpen(String letter, String kind) {
        place.settle();
        return !tasks(letter, kind).isEmpty();
    }

    private List<Map<String, Object>> tasks(String letter, String kind) {
        return place.as("negotiator")
                .queryParam("caseId", cases.get(letter))
                .queryParam("kind", kind)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private void complete(String letter, String kind, Map<String, Object> body) {
        List<Map<String, Object>> open = tasks(letter, kind);
        while (open.isEmpty() && place.settle()) {
            open = tasks(letter, kind);
        }
        if (open.size() != 1) {
            throw new AssertionError(
                    "Claim " + letter + " has " + open.size() + " open tasks " + kind + " on " + today);
        }
        finish(open.get(0), body);
    }

    /** A task that stands beside the cases. */
    private void desk(String kind, String letter, Map<String, Object> body) {
        List<Map<String, Object>> open = place.as("negotiator")
                .queryParam("kind", kind)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subjectId == '" + cases.get(letter) + "' }");
        if (open.size() != 1) {
            throw new AssertionError("Claim " + letter + " has " + open.size() + " desk tasks " + kind);
        }
        finish(open.get(0), body);
    }

    private void finish(Map<String, Object> task, Map<String, Object> body) {
        place.as((String) task.get("queue"))
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(body)
                .post("/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(200);
        place.after(List.copyOf(cases.values()));
    }

    JsonPath theCase(String letter) {
        return get("/cases/" + cases.get(letter));
    }

    List<Map<String, Object>> timeline(String letter) {
        return place.as("auditor")
                .queryParam("limit", 200)
                .get("/cases/" + cases.get(letter) + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private JsonPath get(String path) {
        return place.as("auditor").get(path).then().statusCode(200).extract().jsonPath();
    }
}
