package dev.parley.idr;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;

import dev.parley.casefile.Clocks;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import dev.parley.review.RemedyRoad;
import dev.parley.review.TriedRemedies;
import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import dev.parley.workflow.PartOfProcess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Cases whose negotiation began on 2026-11-23 and that want to be disputed, and the ways to take them on. */
@ApplicationScoped
class NegotiatedCases {
    static final LocalDate STARTED = LocalDate.of(2026, 11, 23);

    private final CaseDriver driver;
    private final PartOfProcess processes;
    private final FederalClocks law;
    private final Clocks clocks;
    private final Tenancy tenancy;
    private final TriedRemedies remedies;

    NegotiatedCases(
            CaseDriver driver,
            PartOfProcess processes,
            FederalClocks law,
            Clocks clocks,
            Tenancy tenancy,
            TriedRemedies remedies) {
        this.driver = driver;
        this.processes = processes;
        this.law = law;
        this.clocks = clocks;
        this.tenancy = tenancy;
        this.remedies = remedies;
    }

    /** Of a payer of its own, as disputes suspend each other. */
    String inDispute() {
        return inDispute("P-" + UUID.randomUUID().toString().substring(0, 8));
    }

    String inDispute(String payer) {
        return inDispute(payer, billed -> {});
    }

    /** Billed otherwise than as usual. */
    String inDispute(String payer, Consumer<Map<String, Object>> otherwise) {
        String caseId = negotiated(payer, STARTED, otherwise);
        wantDispute(caseId);
        return caseId;
    }

    /** On that day, with nothing of a dispute yet. */
    String negotiated(String payer, LocalDate started, Consumer<Map<String, Object>> otherwise) {
        driver.on(started);
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, started.minusDays(30));
        claim.put("payer", map("payerId", payer, "name", "Test Health " + payer));
        otherwise.accept(claim);
        Map<String, Object> answer = aLowPayment(number, started.minusDays(1));
        answer.put("payerId", payer);
        String caseId = driver.post(claim, answer);
        inTenant(() -> {
            clocks.start(UUID.fromString(caseId), computed(ClockKind.OPEN_NEGOTIATION_END, started), "notice sent");
            clocks.start(UUID.fromString(caseId), computed(ClockKind.IDR_INITIATION, started), "notice sent");
        });
        return caseId;
    }

    /** A corrected claim went out before the payer answered. */
    void tried(String caseId) {
        inTenant(() -> remedies.keep(UUID.fromString(caseId), RemedyRoad.CORRECTED_CLAIM, UUID.randomUUID()));
    }

    void wantDispute(String caseId) {
        inTenant(() -> processes.start("idrEscalation", UUID.fromString(caseId)));
    }

    /** The case leaves dispute resolution. */
    void interruptDispute(String caseId) {
        inTenant(() -> processes.interrupt("idrEscalation", UUID.fromString(caseId)));
    }

    /** What is due is waited for from now on. */
    void recover(String caseId) {
        inTenant(() -> processes.start("paymentRecovery", UUID.fromString(caseId)));
    }

    LocalDate opens() {
        return window(STARTED).opens();
    }

    /** The days to file on after a negotiation that began on that day. */
    ComputedClock window(LocalDate started) {
        return computed(ClockKind.IDR_INITIATION, started);
    }

    void on(LocalDate day) {
        driver.on(day);
    }

    ValidatableResponse complete(String caseId, String kind, Map<String, Object> body) {
        return driver.attempt(caseId, kind, body);
    }

    Set<String> open(String caseId) {
        return driver.open(caseId);
    }

    /** The states of the case's disputes, the newest first. */
    List<String> disputes(String caseId) {
        return Api.as("auditor")
                .queryParam("caseId", caseId)
                .get("/disputes")
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
    }

    String dispute(String caseId) {
        return Api.as("auditor")
                .queryParam("caseId", caseId)
                .get("/disputes")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    void paper(String caseId, String kind, String text) {
        Api.as("negotiator")
                .body(map(
                        "name",
                        kind + ".txt",
                        "kind",
                        kind,
                        "mediaType",
                        "text/plain",
                        "contentBase64",
                        Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))))
                .post("/cases/" + caseId + "/documents")
                .then()
                .statusCode(201);
    }

    /** With both fees, on the first day to file. */
    Map<String, Object> offer() {
        String day = opens().toString();
        return map(
                "offer",
                1200.00,
                "submittedOn",
                day,
                "administrativeFeePaidOn",
                day,
                "entityFeePaidOn",
                day,
                "entityFee",
                435.00,
                "practiceSize",
                "FROM_20_TO_50",
                "specialty",
                "Emergency medicine");
    }

    /** On the first day to file. */
    Map<String, Object> initiation(String disputeNumber) {
        return map(
                "disputeNumber",
                disputeNumber,
                "initiatedOn",
                opens().toString(),
                "payerNotifiedOn",
                opens().toString(),
                "kind",
                "BATCHED",
                "preferredEntity",
                "Test Entity",
                "contents",
                Arrays.stream(NoticeContent.values()).map(Enum::name).toList(),
                "evidence",
                "portal confirmation");
    }

    static Map<String, Object> attestation() {
        return map(
                "eligible",
                true,
                "legs",
                Arrays.stream(EligibilityLeg.values()).map(Enum::name).toList(),
                "basis",
                "claim, remittance and notice looked into",
                "reasons",
                map("NEGOTIATION", "attested ahead of the last day", "BATCHING", "one encounter"));
    }

    private ComputedClock computed(ClockKind kind, LocalDate started) {
        LegalEvents events = LegalEvents.NONE.with(Trigger.OPEN_NEGOTIATION_STARTED, started);
        return tenancy.runAsParley("demo", () -> law.clock(kind, events, false).orElseThrow());
    }

    private void inTenant(Runnable work) {
        tenancy.runAsParley("demo", () -> {
            QuarkusTransaction.requiringNew().run(work);
            return null;
        });
    }
}
