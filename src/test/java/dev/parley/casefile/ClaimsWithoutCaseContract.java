package dev.parley.casefile;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.MapAssert;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A house that sends all of its claims: one that needs nothing stays a claim, one that needs a case gets one, once. */
abstract class ClaimsWithoutCaseContract {
    private static final String POLICY = "/policies/case-opening";

    @Inject
    SweepUndisputed sweep;

    @Inject
    ScoreClaims scores;

    @Inject
    Session session;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    private LocalDate today;
    private String number;

    @BeforeEach
    void theHouseSendsAllOfItsClaims() {
        today = LocalDate.now(clock);
        number = aClaimNumber();
        policy(Map.of("opening", "WHEN_NEEDED", "underpaidBelowPercent", 60, "everyEmergency", false));
    }

    @AfterEach
    void backToTheStandard() {
        policy(Map.of("opening", "EVERY_CLAIM", "underpaidBelowPercent", 100, "everyEmergency", true));
    }

    @Test
    void aClaimThatWaitsForItsPayerHasNoCase() {
        String claimId = posted(aClaim());
        claim(claimId)
                .body("caseId", nullValue())
                .body("withoutCase.state", equalTo("AWAITED"))
                .body("withoutCase.answerDueOn", equalTo(sent().plusDays(30).toString())) // FED-IP-01
                .body("withoutCase.because", containsString("has not come"));
        assertThat(rows("case_file", claimId)).isZero();
        Api.as("auditor")
                .queryParam("limit", 500)
                .get("/claims/without-case")
                .then()
                .statusCode(200)
                .body("items.claimId", hasItem(claimId))
                .body("items.find { it.claimId == '" + claimId + "' }.claimNumber", equalTo(number))
                .body("items.find { it.claimId == '" + claimId + "' }.totalCharge", equalTo(1850.00f))
                .body("items.find { it.claimId == '" + claimId + "' }.paid", nullValue());
        Api.as("auditor@other")
                .queryParam("limit", 500)
                .get("/claims/without-case")
                .then()
                .body("items.claimId", not(hasItem(claimId)));
    }

    @Test
    void paidAsExpectedItStaysAClaim() {
        String claimId = posted(aClaim());
        pay(payment(1200, 100));
        claim(claimId)
                .body("caseId", nullValue())
                .body("withoutCase.state", equalTo("ANSWERED"))
                .body("withoutCase.because", containsString("expects is allowed"));
        pay(payment(10, 0)); // a second payment beside it changes nothing
        claim(claimId).body("caseId", nullValue());
    }

    @Test
    void underpaidItGetsACaseWithAllThatIsKnown() {
        String claimId = posted(aClaim());
        send(aLowPayment(number, today));
        String caseId = caseOf(claimId);
        Api.as("negotiator")
                .get("/cases/" + caseId)
                .then()
                .body("money.paid", equalTo(310.00f))
                .body("owner", notNullValue())
                .body("phase", not(equalTo("CLOSED")));
        timeline(caseId)
                .body("items.kind", hasItems("case-opened", "case-needed", "remittance-received", "case-assessed"));
        Api.as("auditor")
                .get("/cases/" + caseId + "/deadlines")
                .then()
                .body("kind", hasItems("INITIAL_PAYMENT", "OPEN_NEGOTIATION_START"));
        Api.as("auditor")
                .get("/cases/" + caseId + "/decisions")
                .then()
                .body("decision", hasItems("openCase", "assessCase"))
                .body("find { it.decision == 'openCase' }.facts.standing", equalTo("ANSWERED"));
    }

    @Test
    void aDenialAfterAPaymentOpensACase() {
        String claimId = posted(aClaim());
        pay(payment(1200, 100));
        claim(claimId).body("caseId", nullValue());
        pay(reversalOf(payment(1200, 100)), denial());
        Api.as("negotiator").get("/cases/" + caseOf(claimId)).then().body("money.paid", equalTo(0f));
    }

    @Test
    void aReversalWithItsCorrectionIsOneAnswer() {
        String claimId = posted(aClaim());
        pay(payment(1100, 100));
        pay(reversalOf(payment(1100, 100)), payment(1200, 100));
        claim(claimId).body("caseId", nullValue()).body("withoutCase.state", equalTo("ANSWERED"));
        pay(reversalOf(payment(1200, 100)));
        timeline(caseOf(claimId)).body("items.text", hasItem("A case was opened: the payer took its payment back"));
    }

    @Test
    void moneyTakenBackAtProviderLevelOpensACase() {
        String claimId = posted(aClaim());
        pay(payment(1200, 100));
        send(remittance(
                List.of(reversalOf(payment(1200, 100)), payment(1100, 100)),
                List.of(offset(-100)))); // taken only later
        Map<String, Object> another = payment(1200, 100);
        another.put("claimNumber", aClaimNumber());
        String anotherId = posted(aClaim((String) another.get("claimNumber")));
        send(remittance(List.of(another), List.of(offset(100))));
        claim(claimId).body("caseId", nullValue()).body("withoutCase.state", equalTo("ANSWERED"));
        send(remittance(List.of(another), List.of(offset(300))));
        String caseId = caseOf(claimId);
        Api.as("negotiator").get("/cases/" + caseId).then().body("money.paid", equalTo(800.00f));
        timeline(caseId)
                .body("items.text", hasItem("A case was opened: the payer took its payment back"))
                .body("items.findAll { it.kind == 'payment-offset' }", hasSize(3));
        claim(anotherId).body("caseId", nullValue());
    }

    @Test
    void aClaimPostedWithALowAnswerOpensItsCaseAtOnce() {
        Map<String, Object> claim = aClaim();
        claim.put("remittance", aLowPayment(number, today));
        timeline(caseOf(posted(claim))).body("items.kind", hasItem("remittance-received"));
    }

    @Test
    void anAnswerThatCameBeforeItsClaimCounts() {
        pay(denial());
        caseOf(posted(aClaim()));
    }

    @Test
    void silenceOpensACaseOnce() throws Exception {
        String late = posted(aClaim());
        due(late);
        String waiting = posted(aClaim(aClaimNumber()));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Integer>> sweeps = nodes.invokeAll(List.<Callable<Integer>>of(sweep::sweep, sweep::sweep));
        int opened = sweeps.get(0).get() + sweeps.get(1).get();
        nodes.shutdown();
        assertThat(opened).isEqualTo(1);
        timeline(caseOf(late)).body("items.text", hasItem(containsString("let the day for its answer pass")));
        claim(waiting).body("caseId", nullValue());
        assertThat(sweep.sweep()).isZero();
        pay(payment(1200, 100));
        Api.as("negotiator").get("/cases/" + caseOf(late)).then().body("money.paid", equalTo(1200.00f));
    }

    @Test
    void aClaimWhoseDayHasPassedWhenItComesInOpensItsCaseAtOnce() {
        Map<String, Object> old = aClaim();
        old.put("billSent", today.minusDays(31).toString());
        old.put("lines", linesOn(today.minusDays(40)));
        caseOf(posted(old));
    }

    @Test
    void aPersonMayDisputeAnyClaim() {
        String claimId = posted(aClaim());
        Api.as("auditor").post("/claims/" + claimId + "/case").then().statusCode(403);
        Api.as("negotiator@other").post("/claims/" + claimId + "/case").then().statusCode(404);
        String caseId = Api.as("negotiator")
                .post("/claims/" + claimId + "/case")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/cases/"))
                .body("withoutCase", nullValue())
                .extract()
                .path("caseId");
        Api.as("biller")
                .post("/claims/" + claimId + "/case")
                .then()
                .statusCode(200)
                .body("caseId", equalTo(caseId));
        pay(denial());
        assertThat(rows("case_file", claimId)).isEqualTo(1);
    }

    @Test
    void aReplacementLeavesNothingToWaitForOfItsOriginal() {
        String original = posted(aClaim());
        Map<String, Object> corrected = aClaim();
        corrected.put("frequencyCode", "7");
        corrected.put("payerControlNumber", "PCN-" + number);
        String replacement = posted(corrected);
        claim(original).body("withoutCase.state", equalTo("SUPERSEDED"));
        claim(replacement).body("withoutCase.state", equalTo("AWAITED"));
        due(original);
        assertThat(sweep.sweep()).isZero();
        pay(denial()); // is for the latest
        claim(original).body("caseId", nullValue());
        caseOf(replacement);
        Map<String, Object> voided = aClaim();
        voided.put("frequencyCode", "8");
        voided.put("payerControlNumber", "PCN-" + number);
        claim(posted(voided)).body("withoutCase.state", equalTo("SUPERSEDED"));
    }

    @Test
    void plansOfFewProvidersAndPlansBoughtByPeopleOpenACaseWhereTheHouseWantsThem() {
        Map<String, Object> terms = map("opening", "WHEN_NEEDED", "underpaidBelowPercent", 60, "everyEmergency", false);
        Map<String, Object> narrow = aClaimUnder(map("narrowNetwork", true));
        claim(posted(narrow)).body("caseId", nullValue());
        terms.put("everyNarrowNetwork", true);
        policy(terms);
        pay(payment(1200, 100));
        timelineOfClaim(narrow).body("items.text", hasItem("A case was opened: its plan has a narrow network"));
        claim(posted(aClaimUnder(map("exchange", true)))).body("caseId", nullValue());
        terms.put("everyNarrowNetwork", null);
        terms.put("everyExchangePlan", true);
        policy(terms);
        Map<String, Object> exchange = aClaimUnder(map("exchange", true));
        posted(exchange);
        timelineOfClaim(exchange)
                .body("items.text", hasItem("A case was opened: its plan is an exchange or individual plan"));
        Map<String, Object> individual = aClaimUnder(map("funding", "INDIVIDUAL"));
        caseOf(posted(individual));
        claim(posted(aClaimUnder(map("narrowNetwork", true)))).body("caseId", nullValue());
        claim(posted(aClaim(aClaimNumber()))).body("caseId", nullValue()); // not said is no reason
    }

    @Test
    void thePayersFilingIndicatorTellsOfANarrowNetworkWhereNobodyStatedIt() {
        policy(map(
                "opening",
                "WHEN_NEEDED",
                "underpaidBelowPercent",
                60,
                "everyEmergency",
                false,
                "everyNarrowNetwork",
                true));
        String claimId = posted(aClaim());
        claim(claimId).body("caseId", nullValue());
        Map<String, Object> paid = payment(1200, 100);
        paid.put("filingIndicator", "HM");
        pay(paid);
        timeline(caseOf(claimId)).body("items.text", hasItem("A case was opened: its plan has a narrow network"));
    }

    @Test
    void aClaimWithoutACaseHasTheScoreThatItsCaseGets() {
        Map<String, Object> plan = map("narrowNetwork", true, "funding", "INDIVIDUAL");
        Map<String, Object> claim = aClaimUnder(plan);
        String claimId = posted(claim);
        listed(claimId, "AWAITED")
                .containsEntry("withoutCaseState", "AWAITED")
                .containsEntry("gain", null)
                .hasEntrySatisfying(
                        "notKnown", why -> assertThat(why.toString()).contains("expectedGain: before"));
        pay(payment(1200, 100));
        Map<String, Object> before = new HashMap<>(listed(claimId, "ANSWERED").actual());
        assertThat(before.get("because").toString())
                .contains("the plan is an exchange or individual plan")
                .contains("the plan has a narrow network");
        assertThat(before.get("gain")).isEqualTo(530.00f); // 1850 - 1200 - 100, less the 20 that the work costs
        Api.as("negotiator").post("/claims/" + claimId + "/case").then().statusCode(201);
        Api.as("auditor")
                .get("/cases/" + caseOf(claimId))
                .then()
                .body("triage.points", equalTo(before.get("points")))
                .body("triage.because", equalTo(before.get("because")))
                .body("triage.expectedGain", equalTo(before.get("gain")));
    }

    @Test
    void theClaimsOfOnePayerAreFoundByItsId() {
        String code = "W" + UUID.randomUUID().toString().substring(0, 8);
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> claim = aClaim(aClaimNumber());
            claim.put("payer", map("payerId", code, "name", "Payer " + code));
            claims.add(posted(claim));
        }
        String otherPayers = posted(aClaim(aClaimNumber()));
        Map<String, Object> nameless = aClaim(); // until somebody answers it
        nameless.remove("payer");
        String namelessId = posted(nameless);
        String payer = claim(claims.get(0)).extract().path("payer.id");

        ValidatableResponse first = ofPayer("auditor", payer, "AWAITED", null)
                .body("items.claimId", equalTo(claims.subList(0, 2)))
                .body("items.payerId", contains(payer, payer))
                .body("items.payerName", contains("Payer " + code, "Payer " + code));
        ofPayer("auditor", payer, "AWAITED", first.extract().path("nextCursor"))
                .body("items.claimId", contains(claims.get(2)))
                .body("nextCursor", nullValue());
        ofPayer("auditor", claim(otherPayers).extract().path("payer.id"), "AWAITED", null)
                .body("items.payerId", not(hasItem(payer)));
        ofPayer("auditor@other", payer, "AWAITED", null).body("items", empty());

        ofPayer("auditor", payer, "ANSWERED", null).body("items", empty());
        Map<String, Object> answer = remittance(List.of(payment(1200, 100)), List.of());
        answer.put("payerId", code);
        answer.put("payerName", "Payer " + code);
        send(answer);
        ofPayer("auditor", payer, "ANSWERED", null).body("items.claimId", contains(namelessId));
    }

    private static ValidatableResponse ofPayer(String user, String payer, String state, String cursor) {
        return Api.unchecked(user) // its check takes no enumeration with a default
                .queryParams(map("payer", payer, "state", state, "limit", 2))
                .queryParams(cursor == null ? map() : map("cursor", cursor))
                .get("/claims/without-case")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsSupersededHasNoScore() {
        String claimId = posted(aClaim());
        Map<String, Object> voided = aClaim();
        voided.put("frequencyCode", "8");
        voided.put("payerControlNumber", "ICN-" + number);
        posted(voided);
        assertThat(listed(claimId, "SUPERSEDED").actual())
                .containsEntry("points", null)
                .containsEntry("notKnown", List.of("triage: a later claim replaces or voids it"));
    }

    @Test
    void scoringAPageAsksNoMoreQuestionsThanScoringOneClaim() {
        List<UUID> claims = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            number = aClaimNumber();
            Map<String, Object> claim = aClaim();
            claim.put("payer", map("payerId", "Q" + i % 3, "name", "Payer Q" + i % 3));
            claims.add(UUID.fromString(posted(claim)));
            pay(payment(1200, 100));
        }
        long one = questions(claims.subList(0, 1));
        assertThat(questions(claims)).isLessThanOrEqualTo(one + 2);
    }

    @Test
    void theHouseNamesKindsThatItWorksInAnyCase() {
        policy(map("opening", "WHEN_NEEDED", "underpaidBelowPercent", 60, "everyEmergency", true, "highDollar", null));
        caseOf(posted(anEmergencyClaim(number, today.minusDays(10))));
        claim(posted(aClaim(aClaimNumber()))).body("caseId", nullValue());
        policy(map("opening", "WHEN_NEEDED", "underpaidBelowPercent", 60, "everyEmergency", false, "highDollar", 1850));
        caseOf(posted(aClaim(aClaimNumber())));
        Api.unchecked("supervisor")
                .header("If-Match", etag())
                .body(Map.of(
                        "terms",
                        map(
                                "opening",
                                "WHEN_NEEDED",
                                "underpaidBelowPercent",
                                60,
                                "everyEmergency",
                                true,
                                "highDollar",
                                0),
                        "reason",
                        "none"))
                .put(POLICY)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/terms/highDollar"));
    }

    @Test
    void ofManyThatWantOneCaseOneOpensIt() throws Exception {
        String claimId = posted(aClaim());
        due(claimId);
        ExecutorService all = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> wishes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            wishes.add(sweep::sweep);
            wishes.add(() ->
                    Api.as("negotiator").post("/claims/" + claimId + "/case").statusCode());
        }
        wishes.add(() -> {
            pay(denial());
            return 0;
        });
        for (Future<Integer> wish : all.invokeAll(wishes)) {
            assertThat(wish.get()).isIn(0, 1, 200, 201);
        }
        all.shutdown();
        assertThat(rows("case_file", claimId)).isEqualTo(1);
        String caseId = caseOf(claimId);
        assertThat((List<?>) timeline(caseId).extract().path("items.findAll { it.kind == 'remittance-received' }"))
                .hasSize(1);
    }

    @Test
    void whenTheHouseTurnsToEveryClaimTheNextAnswerOpensTheCase() {
        String claimId = posted(aClaim());
        backToTheStandard();
        claim(claimId).body("caseId", nullValue());
        pay(payment(1850, 0));
        caseOf(claimId);
        caseOf(posted(aClaim(aClaimNumber())));
    }

    private Map<String, Object> aClaim() {
        return aClaim(number);
    }

    /** Planned care that was sent seven days ago. */
    private Map<String, Object> aClaim(String claimNumber) {
        Map<String, Object> claim = anEmergencyClaim(claimNumber, today.minusDays(10));
        claim.put(
                "facts",
                map(
                        "serviceType",
                        "NON_EMERGENCY",
                        "facilityNetwork",
                        "OUT_OF_NETWORK",
                        "providerNetwork",
                        "OUT_OF_NETWORK",
                        "serviceState",
                        "TX"));
        return claim;
    }

    private Map<String, Object> aClaimUnder(Map<String, Object> plan) {
        number = aClaimNumber();
        Map<String, Object> claim = aClaim();
        Map<String, Object> named = new HashMap<>(plan);
        named.put("groupNumber", number); // a plan of its own
        claim.put("plan", named);
        return claim;
    }

    private static ValidatableResponse timelineOfClaim(Map<String, Object> claim) {
        String id = Api.as("auditor")
                .queryParam("claimNumber", claim.get("claimNumber"))
                .get("/claims")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return timeline(caseOf(id));
    }

    /** Its entry in the list, whichever page it is on. */
    private static MapAssert<String, Object> listed(String claimId, String state) {
        String cursor = null;
        do {
            var request = Api.unchecked("auditor").queryParam("limit", 500).queryParam("state", state);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/claims/without-case")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            String item = "items.find { it.claimId == '" + claimId + "' }";
            if (page.get(item) != null) {
                Map<String, Object> entry = new HashMap<>();
                entry.put("withoutCaseState", page.get(item + ".withoutCase.state"));
                entry.put("points", page.get(item + ".triage?.points"));
                entry.put("because", page.get(item + ".triage?.because"));
                entry.put("gain", page.get(item + ".triage?.expectedGain"));
                entry.put("notKnown", page.get(item + ".notKnown"));
                return assertThat(entry);
            }
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        throw new AssertionError("claim " + claimId + " is not listed as " + state);
    }

    /** How many statements scoring these claims takes. */
    private long questions(List<UUID> claims) {
        return inDemo(() -> {
            Statistics statistics = session.getSessionFactory().getStatistics();
            statistics.setStatisticsEnabled(true);
            long before = statistics.getPrepareStatementCount();
            assertThat(scores.score(claims)).hasSize(claims.size());
            return statistics.getPrepareStatementCount() - before;
        });
    }

    private LocalDate sent() {
        return today.minusDays(7);
    }

    private static List<Map<String, Object>> linesOn(LocalDate day) {
        return List.of(map("procedureCode", "99285", "charge", 1850.00, "serviceFrom", day.toString()));
    }

    private Map<String, Object> payment(int paid, int ofPatient) {
        Map<String, Object> payment = map(
                "claimNumber",
                number,
                "statusCode",
                "1",
                "charge",
                1850,
                "paid",
                paid,
                "patientResponsibility",
                ofPatient);
        payment.put("adjustments", List.of(map("group", "CO", "reason", "45", "amount", 1850 - paid - ofPatient)));
        return payment;
    }

    private Map<String, Object> denial() {
        Map<String, Object> denial =
                map("claimNumber", number, "statusCode", "4", "charge", 1850, "paid", 0, "patientResponsibility", 0);
        denial.put("adjustments", List.of(map("group", "CO", "reason", "50", "amount", 1850)));
        return denial;
    }

    private static Map<String, Object> reversalOf(Map<String, Object> payment) {
        Map<String, Object> reversal = new HashMap<>(payment);
        reversal.put("statusCode", "22");
        reversal.put("charge", -1850);
        reversal.put("paid", -(Integer) payment.get("paid"));
        reversal.remove("adjustments");
        reversal.put("patientResponsibility", 0);
        return reversal;
    }

    private Map<String, Object> offset(int amount) {
        return map("providerId", "1450000017", "reason", "WO", "reference", number, "amount", amount);
    }

    private void pay(Object... payments) {
        send(remittance(List.of(payments), List.of()));
    }

    private Map<String, Object> remittance(List<Object> payments, List<Object> providerAdjustments) {
        return map(
                "traceNumber",
                "TRN-" + UUID.randomUUID(),
                "payerId",
                "TEST1",
                "payerName",
                "Test Health Administrators",
                "receivedOn",
                today.toString(),
                "claims",
                payments,
                "providerAdjustments",
                providerAdjustments);
    }

    private static void send(Map<String, Object> remittance) {
        Api.as("rcm-system").body(remittance).post("/remittances").then().statusCode(201);
    }

    private static String posted(Map<String, Object> claim) {
        return Api.as("rcm-system")
                .body(claim)
                .post("/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse claim(String claimId) {
        return Api.as("auditor").get("/claims/" + claimId).then().statusCode(200);
    }

    private static String caseOf(String claimId) {
        return claim(claimId)
                .body("caseId", notNullValue())
                .body("withoutCase", nullValue())
                .extract()
                .path("caseId");
    }

    private static ValidatableResponse timeline(String caseId) {
        return Api.as("auditor").get("/cases/" + caseId + "/timeline").then().statusCode(200);
    }

    private static String etag() {
        return Api.as("auditor").get(POLICY).header("ETag");
    }

    private static void policy(Map<String, Object> terms) {
        Api.as("supervisor")
                .header("If-Match", etag())
                .body(Map.of("terms", terms, "reason", "all claims are sent"))
                .put(POLICY)
                .then()
                .statusCode(200);
    }

    /** As if the payer's day had been an hour ago. */
    private void due(String claimId) {
        inDemo(() -> session.createNativeMutationQuery(
                        "update undisputed_claim set answer_due_at = :at where claim_id = :claim")
                .setParameter("at", clock.instant().minusSeconds(3600))
                .setParameter("claim", UUID.fromString(claimId))
                .executeUpdate());
    }

    private int rows(String table, String claimId) {
        return inDemo(() -> session.createNativeQuery(
                        "select count(*) from " + table + " where claim_id = :claim", Integer.class)
                .setParameter("claim", UUID.fromString(claimId))
                .getSingleResult());
    }

    private <T> T inDemo(Callable<T> work) {
        return tenancy.runAsParley(
                "demo", () -> QuarkusTransaction.requiringNew().call(work));
    }
}
