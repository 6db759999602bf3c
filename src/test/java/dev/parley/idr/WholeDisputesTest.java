package dev.parley.idr;

import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.parley.idr.EntitySelectionResource.Text;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.testing.Api;
import dev.parley.testing.LiveTimers;
import dev.parley.workflow.BusinessClock;
import dev.parley.workflow.PartOfProcess;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole disputes with the law's own days, under the text of today and under the amended one with its days announced: every
 * route of the diagram, every window closing unused, and after each step no open clock without a live timer.
 */
@QuarkusTest
class WholeDisputesTest {
    /** What binds the parties beyond the dispute may run on after it. */
    private static final Set<String> OUTLIVE_A_DISPUTE = Set.of("AWARD_PAYMENT", "FEE_REFUND", "COOLING_OFF_END");

    private static final BusinessCalendar CALENDAR = BusinessCalendar.federal();

    @Inject
    NegotiatedCases cases;

    @Inject
    LiveTimers timers;

    @Inject
    BusinessClock clock;

    @Inject
    PartOfProcess processes;

    @Inject
    SweepSelections silence;

    private LocalDate started;
    private final List<WholeDispute> walked = new ArrayList<>();

    private interface Route {
        void walk();
    }

    @AfterEach
    void backToToday() {
        secondPerson("NEVER");
        clock.moveTo(Instant.now());
    }

    @ParameterizedTest
    @EnumSource(Text.class)
    void everyRouteIsWalkedAndEveryWindowMissed(Text text) {
        started = text == Text.LEGACY ? LocalDate.of(2026, 11, 23) : amended();
        Set<ClockKind> missed = EnumSet.noneOf(ClockKind.class);
        assertAll(routes(text, missed).entrySet().stream().map(route ->
                (Executable) () -> assertThatNoException().as(route.getKey()).isThrownBy(route.getValue()::walk)));
        Set<String> unseen = new TreeSet<>(processes.nodes("idrEscalation"));
        for (WholeDispute one : walked) {
            unseen.removeAll(processes.passed("idrEscalation", UUID.fromString(one.caseId())));
        }
        if (text == Text.LEGACY) {
            unseen.remove("chosenWhileAnswering"); // a joint choice selects at once (FED-SE-07)
        }
        assertThat(unseen).as("nodes that no dispute came through").isEmpty();
        assertThat(missed).as("windows that closed unused").isEqualTo(windows(text));
    }

    private Map<String, Route> routes(Text text, Set<ClockKind> missed) {
        Map<String, Route> routes = new LinkedHashMap<>();
        routes.put("won, and neither paid nor refunded", () -> won(text, missed));
        routes.put("silence chooses, and the offer is missed", () -> silent(text, missed));
        routes.put("objected to, picked late, and lost again", () -> reselected(text, missed));
        routes.put("found ineligible twice", this::ineligibleTwice);
        routes.put("found ineligible and not filed again", () -> ineligibleOnce(missed));
        routes.put("attested too late, extended, looked at twice", this::extended);
        routes.put("approved too late", () -> approvedTooLate(missed));
        routes.put("warned of and not filed", () -> notFiled(missed));
        routes.put("wanted after the window", this::wantedTooLate);
        routes.put("not eligible", this::notEligible);
        routes.put("suspended, and missed after it", () -> suspended(missed));
        routes.put("asked, not answered, and withdrawn", () -> withdrawn(text, missed));
        routes.put("settled before an entity is selected", () -> settledWithoutEntity(missed));
        routes.put("settled before the offer", () -> settledBeforeTheOffer(missed));
        routes.put("settled before the determination", () -> settledBeforeTheDetermination(missed));
        routes.put("settled, and reported by a person in time", this::settledAndReported);
        routes.put("settled, and closed by the portal in time", this::settledAndClosed);
        routes.put("settled long before anybody said so", this::settledLongAgo);
        routes.put("settled with no dispute to report it to", this::settledAfterADispute);
        return routes;
    }

    private static Set<ClockKind> windows(Text text) {
        Set<ClockKind> windows = EnumSet.of(
                ClockKind.IDR_INITIATION,
                ClockKind.IDR_INITIATION_AFTER_COOLING_OFF,
                ClockKind.RESUBMISSION,
                ClockKind.ENTITY_SELECTION_RESPONSE,
                ClockKind.ENTITY_SELECTION_DEFAULT,
                ClockKind.ENTITY_CONFLICT_CHECK,
                ClockKind.ELIGIBILITY,
                ClockKind.INFORMATION_RESPONSE,
                ClockKind.OFFER,
                ClockKind.DETERMINATION,
                ClockKind.AWARD_PAYMENT,
                ClockKind.SETTLEMENT_NOTICE,
                ClockKind.FEE_REFUND);
        windows.addAll(
                text == Text.LEGACY
                        ? Set.of(ClockKind.SELECTION_NOTICE)
                        : Set.of(ClockKind.ENTITY_RESELECTION, ClockKind.WITHDRAWAL_RESPONSE));
        return windows;
    }

    private void won(Text text, Set<ClockKind> missed) {
        WholeDispute dispute = dispute().filed();
        LocalDate day = dispute.opens();
        dispute.step(map("act", "NAMED", "by", "PAYER", "entity", "IPRO", "on", day))
                .waitsFor("answerEntitySelection")
                .done("answerEntitySelection", map("answer", "AGREE", "answeredOn", day));
        assertThat(dispute.selection().getString("text")).isEqualTo(text.name());
        if (text == Text.AMENDED) {
            assertThat(dispute.phase()).isEqualTo("PRELIMINARY");
            assertThat(dispute.selection().getString("since"))
                    .as("a joint choice is dated by the last day for answers (FED-SE-02)")
                    .isEqualTo(dispute.day(3).toString());
            dispute.on(dispute.day(4))
                    .due(ClockKind.ENTITY_CONFLICT_CHECK, dispute.day(6))
                    .step(map("act", "CLEARED", "by", "ENTITY", "on", dispute.day(4)))
                    .step(map("act", "SELECTED", "by", "DEPARTMENTS", "on", dispute.day(4)));
        } else {
            silence.sweep();
            dispute.on(dispute.day(5));
            missed(dispute, missed, ClockKind.SELECTION_NOTICE);
            missed(dispute, missed, ClockKind.ENTITY_CONFLICT_CHECK);
        }
        assertThat(dispute.states()).containsExactly("ENTITY_SELECTED");
        LocalDate offered = dispute.day(5);
        dispute.on(offered)
                .told("eligibility", map("foundOn", offered))
                .offered(offered)
                .on(dispute.day(15))
                .told("determination", determined(dispute.day(15), "PROVIDER", 1200.00));
        over(dispute);
        dispute.on(dispute.day(60));
        missed(dispute, missed, ClockKind.AWARD_PAYMENT);
        missed(dispute, missed, ClockKind.FEE_REFUND);
        dispute.on(dispute.day(90)).clock(ClockKind.COOLING_OFF_END, "MET");
        assertThat(dispute.clocks("OPEN")).isEmpty();
    }

    private void silent(Text text, Set<ClockKind> missed) {
        WholeDispute dispute = dispute().filed().on(after(opens(), 4));
        missed(dispute, missed, ClockKind.ENTITY_SELECTION_RESPONSE);
        dispute.waitsFor("answerEntitySelection");
        silence.sweep();
        assertThat(dispute.open()).doesNotContain("answerEntitySelection");
        LocalDate selected = dispute.day(3);
        if (text == Text.AMENDED) {
            assertThat(dispute.phase()).isEqualTo("PRELIMINARY");
            dispute.on(dispute.day(7));
            missed(dispute, missed, ClockKind.ENTITY_CONFLICT_CHECK);
            assertThat(dispute.open()).doesNotContain("answerEntitySelection");
            dispute.on(dispute.day(8))
                    .waitsFor("answerEntitySelection")
                    .done("answerEntitySelection", map("answer", "NONE", "answeredOn", dispute.day(8)));
            selected = dispute.day(8);
            dispute.confirmed(selected);
        }
        assertThat(dispute.states()).containsExactly("ENTITY_SELECTED");
        LocalDate from = selected;
        dispute.due(ClockKind.OFFER, after(from, 10)).on(after(from, 11));
        missed(dispute, missed, ClockKind.ELIGIBILITY);
        missed(dispute, missed, ClockKind.OFFER);
        assertThat(dispute.texts("idr-offer-missed"))
                .singleElement()
                .asString()
                .contains("unpaid: administrative fee, entity fee", "FED-OF-03", "federal debt (FED-FE-03)");
        LocalDate overdue = after(from, 31);
        dispute.on(overdue);
        missed(dispute, missed, ClockKind.DETERMINATION);
        LocalDate again = after(overdue, 3);
        dispute.waitsFor("chaseDetermination")
                .done(
                        "chaseDetermination",
                        map(
                                "contactedOn", overdue,
                                "channel", "EMAIL",
                                "contact", "case desk",
                                "answer", "backlog",
                                "nextOn", again));
        assertThat(dispute.open()).doesNotContain("chaseDetermination");
        dispute.on(again).waitsFor("chaseDetermination").told("determination", determined(again, "PAYER", 420.00));
        over(dispute);
    }

    private void reselected(Text text, Set<ClockKind> missed) {
        WholeDispute dispute = dispute().filed();
        LocalDate day = dispute.opens();
        dispute.step(map("act", "OBJECTED", "by", "PAYER", "on", day))
                .done("answerEntitySelection", map("answer", "NONE", "answeredOn", day))
                .on(dispute.day(7));
        missed(dispute, missed, ClockKind.ENTITY_SELECTION_DEFAULT);
        LocalDate picked = dispute.day(7);
        dispute.waitsFor("answerEntitySelection")
                .step(map("act", "PICKED", "by", "DEPARTMENTS", "entity", "C2C", "on", picked));
        assertThat(dispute.open()).doesNotContain("answerEntitySelection");
        if (text == Text.AMENDED) {
            assertThat(dispute.phase()).isEqualTo("PRELIMINARY");
            dispute.step(map("act", "LOST", "by", "ENTITY", "on", picked, "reason", "owned by the payer"))
                    .due(ClockKind.ENTITY_RESELECTION, after(picked, 4))
                    .on(after(picked, 5));
            missed(dispute, missed, ClockKind.ENTITY_RESELECTION);
            LocalDate next = after(picked, 5);
            dispute.waitsFor("answerEntitySelection")
                    .step(map("act", "PICKED", "by", "DEPARTMENTS", "entity", "MCMC", "on", next))
                    .confirmed(next);
            picked = next;
        }
        assertThat(dispute.states()).containsExactly("ENTITY_SELECTED");
        LocalDate lost = after(picked, 1);
        dispute.on(lost)
                .told("information-requests", request(lost))
                .offered(lost)
                .step(map("act", "LOST", "by", "ENTITY", "on", lost, "reason", "certification ended"))
                .waitsFor("answerEntitySelection");
        assertThat(dispute.clocks("OPEN"))
                .doesNotContain("OFFER", "ELIGIBILITY", "DETERMINATION", "INFORMATION_RESPONSE");
        assertThat(dispute.requests()).containsExactly("LAPSED");
        LocalDate last = after(lost, 2);
        dispute.on(last).step(map("act", "PICKED", "by", "DEPARTMENTS", "entity", "IPRO", "on", last));
        if (text == Text.AMENDED) {
            dispute.confirmed(last);
        }
        dispute.due(ClockKind.OFFER, after(last, 10))
                .offered(last)
                .told("determination", determined(last, "PROVIDER", 1200.00));
        over(dispute);
    }

    private void ineligibleTwice() {
        WholeDispute dispute = dispute().filed().selected(opens());
        LocalDate found = dispute.opens();
        dispute.told("ineligibility", map("foundOn", found, "reason", "IMPROPER_BATCHING"))
                .due(ClockKind.RESUBMISSION, after(found, 4))
                .on(after(found, 1))
                .done("submitInitiation", dispute.initiation(after(found, 1), "FHAS"))
                .clock(ClockKind.RESUBMISSION, "MET")
                .selected(after(found, 1))
                .told("ineligibility", map("foundOn", after(found, 1), "reason", "IMPROPER_BATCHING"));
        assertThat(dispute.states()).containsExactly("INELIGIBLE", "INELIGIBLE");
        over(dispute);
    }

    private void ineligibleOnce(Set<ClockKind> missed) {
        LocalDate found = opens();
        WholeDispute dispute = dispute()
                .filed()
                .told("entity-selection", map("entity", "Maximus", "selectedOn", found))
                .told("ineligibility", map("foundOn", found, "reason", "IMPROPER_BATCHING"))
                .on(after(found, 5))
                .waitsFor("escalateToSupervisor");
        missed(dispute, missed, ClockKind.RESUBMISSION);
        dispute.done("escalateToSupervisor", map("giveUp", true, "reason", "not worth it"));
        assertThat(dispute.states()).containsExactly("NOT_FILED", "INELIGIBLE");
        over(dispute);
    }

    private void extended() {
        WholeDispute dispute = dispute().wanted();
        LocalDate late = dispute.due().plusDays(1);
        dispute.on(late).waitsFor("escalateToSupervisor").clock(ClockKind.IDR_INITIATION, "MISSED");
        dispute.done(
                "escalateToSupervisor",
                map(
                        "giveUp",
                        false,
                        "reason",
                        "the portal was down",
                        "extension",
                        map("until", after(late, 5), "reference", "notice 7", "ground", "PUBLIC_NOTICE")));
        secondPerson("ALWAYS");
        dispute.done("attestEligibility", NegotiatedCases.attestation())
                .done("secondApproval", map("approved", false, "reason", "the plan document is missing"))
                .done("attestEligibility", NegotiatedCases.attestation())
                .done("secondApproval", map("approved", true));
        secondPerson("NEVER");
        dispute.done("submitInitiation", dispute.initiation(late, "FHAS")).clock(ClockKind.IDR_INITIATION, "MET");
        dispute.told("closure", map("closedOn", late, "how", "WITHDRAWN_JOINTLY", "reason", "both signed"));
        over(dispute);
    }

    private void approvedTooLate(Set<ClockKind> missed) {
        secondPerson("ALWAYS");
        WholeDispute dispute = dispute().attested().on(due().plusDays(1));
        secondPerson("NEVER");
        missed(dispute, missed, ClockKind.IDR_INITIATION);
        dispute.done("escalateToSupervisor", map("giveUp", true, "reason", "not worth it"));
        over(dispute);
    }

    private void notFiled(Set<ClockKind> missed) {
        WholeDispute dispute = dispute().attested().on(opens()).waitsFor("submitInitiation");
        dispute.on(dispute.due());
        assertThat(dispute.texts("window-closing"))
                .as("the morning of the last day but one warns")
                .isNotEmpty();
        dispute.waitsFor("submitInitiation").on(dispute.due().plusDays(1)).waitsFor("escalateToSupervisor");
        missed(dispute, missed, ClockKind.IDR_INITIATION);
        assertThat(dispute.states()).containsExactly("NOT_FILED");
        dispute.done("escalateToSupervisor", map("giveUp", true, "reason", "not worth it"));
        over(dispute);
    }

    private void wantedTooLate() {
        WholeDispute dispute = dispute().on(due().plusDays(1)).wanted();
        dispute.done("escalateToSupervisor", map("giveUp", true, "reason", "not worth it"));
        assertThat(dispute.states()).isEmpty();
        over(dispute);
    }

    private void notEligible() {
        WholeDispute dispute = dispute()
                .wanted()
                .done(
                        "attestEligibility",
                        map("eligible", false, "legs", List.of(), "basis", "a state sets the price"));
        assertThat(dispute.open()).isEmpty();
    }

    private void suspended(Set<ClockKind> missed) {
        String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
        WholeDispute waiting = dispute(payer).attested();
        WholeDispute first = dispute(payer).filed().selected(opens()).offered(opens());
        waiting.waitsFor("submitInitiation");
        first.told("determination", determined(first.opens(), "PROVIDER", 1200.00));
        assertThat(waiting.open()).doesNotContain("submitInitiation");
        waiting.on(waiting.day(31))
                .waitsFor("submitInitiation")
                .on(waiting.day(40))
                .waitsFor("escalateToSupervisor");
        missed(waiting, missed, ClockKind.IDR_INITIATION_AFTER_COOLING_OFF);
        waiting.done("escalateToSupervisor", map("giveUp", true, "reason", "not worth it"));
        over(waiting);
    }

    private void withdrawn(Text text, Set<ClockKind> missed) {
        WholeDispute dispute = dispute().filed().selected(opens());
        LocalDate day = dispute.opens();
        dispute.told("information-requests", request(day));
        assertThat(dispute.requests()).containsExactly("OPEN");
        dispute.on(after(day, 6));
        assertThat(dispute.requests()).containsExactly("LATE");
        missed(dispute, missed, ClockKind.INFORMATION_RESPONSE);
        LocalDate asked = after(day, 6);
        dispute.told("withdrawal-requests", map("requestedOn", asked, "reason", "wrong plan"));
        LocalDate answered = after(asked, 6);
        dispute.on(answered);
        if (text == Text.AMENDED) {
            missed(dispute, missed, ClockKind.WITHDRAWAL_RESPONSE);
        }
        dispute.told(
                "closure",
                map("closedOn", answered, "how", "WITHDRAWN_JOINTLY", "reason", "both signed", "foundEligible", true));
        assertThat(dispute.states()).containsExactly("CLOSED");
        over(dispute);
    }

    private void settledWithoutEntity(Set<ClockKind> missed) {
        WholeDispute dispute = settledAndForgotten(dispute().filed(), missed);
        closedAfterAll(dispute, "NOT_NEEDED");
    }

    private void settledBeforeTheOffer(Set<ClockKind> missed) {
        WholeDispute dispute = dispute().filed().selected(opens());
        dispute.told("information-requests", request(opens()));
        settledAndForgotten(dispute, missed);
        LocalDate late = after(opens(), 5);
        dispute.report("negotiator", reported(late)).statusCode(403);
        dispute.report("supervisor", reported(late)).statusCode(200);
        assertThat(dispute.reportWaitsWith()).isEmpty();
        assertThat(dispute.notice().getBoolean("inTime")).isFalse();
        assertThat(dispute.texts("idr-settlement-reported"))
                .singleElement()
                .asString()
                .contains("by PORTAL, after its last day " + after(opens(), 4));
        closedAfterAll(dispute, "REPORTED");
        assertThat(dispute.requests()).containsExactly("LAPSED");
    }

    private void settledBeforeTheDetermination(Set<ClockKind> missed) {
        WholeDispute dispute = dispute().filed().selected(opens()).offered(opens());
        settledAndForgotten(dispute, missed);
        dispute.report("supervisor", reported(after(opens(), 4))).statusCode(200);
        assertThat(dispute.notice().getBoolean("inTime"))
                .as("recorded late, and reported in time")
                .isTrue();
        closedAfterAll(dispute, "REPORTED");
    }

    /** FED-WD-01: nobody reports it in its days, and then it is a supervisor's. */
    private WholeDispute settledAndForgotten(WholeDispute dispute, Set<ClockKind> missed) {
        LocalDate agreed = after(opens(), 1);
        LocalDate last = after(agreed, 3);
        dispute.on(agreed).settled(agreed).due(ClockKind.SETTLEMENT_NOTICE, last);
        assertThat(dispute.clocks("OPEN")).containsExactlyInAnyOrder("SETTLEMENT_NOTICE", "AWARD_PAYMENT");
        assertThat(dispute.reportWaitsWith()).containsExactly("negotiator");
        dispute.on(last).clock(ClockKind.SETTLEMENT_NOTICE, "OPEN").on(after(last, 1));
        missed(dispute, missed, ClockKind.SETTLEMENT_NOTICE);
        assertThat(dispute.reportWaitsWith()).containsExactly("supervisor");
        assertThat(dispute.texts("idr-settlement-unreported")).hasSize(1);
        return dispute;
    }

    private void closedAfterAll(WholeDispute dispute, String report) {
        dispute.told("closure", settlementReported(after(opens(), 5))).clock(ClockKind.SETTLEMENT_NOTICE, "MISSED");
        assertThat(dispute.states()).containsExactly("CLOSED");
        settledAndOver(dispute, report);
    }

    private void settledAndReported() {
        LocalDate agreed = after(opens(), 1);
        LocalDate last = after(agreed, 3);
        WholeDispute dispute =
                dispute().filed().selected(opens()).on(agreed).settled(agreed).on(last);
        dispute.report("negotiator", reported(agreed.minusDays(1))).statusCode(400);
        dispute.report("negotiator", reported(last.plusDays(1))).statusCode(400);
        Map<String, Object> unsigned = reported(last);
        unsigned.put("signedByBoth", false);
        dispute.report("negotiator", unsigned).statusCode(400);
        Map<String, Object> unproven = reported(last);
        unproven.put("documentId", UUID.randomUUID().toString());
        dispute.report("negotiator", unproven).statusCode(404);
        assertThat(dispute.notice().getString("state")).isEqualTo("OWED");
        dispute.report("negotiator", reported(last)).statusCode(200);
        dispute.clock(ClockKind.SETTLEMENT_NOTICE, "MET");
        assertThat(dispute.notice().getString("evidence")).isEqualTo("portal confirmation");
        assertThat(dispute.states()).as("until the portal closes it").containsExactly("ENTITY_SELECTED");
        dispute.on(after(last, 1)).told("closure", settlementReported(after(last, 1)));
        settledAndOver(dispute, "REPORTED");
        assertThat(dispute.clocks("MISSED")).isSubsetOf("OPEN_NEGOTIATION_START"); // before the walk begins
    }

    private void settledAndClosed() {
        WholeDispute dispute = dispute().filed().selected(opens()).offered(opens());
        LocalDate agreed = after(opens(), 1);
        LocalDate last = after(agreed, 3);
        dispute.on(agreed)
                .settled(agreed)
                .on(last)
                .told("closure", settlementReported(last))
                .clock(ClockKind.SETTLEMENT_NOTICE, "MET");
        settledAndOver(dispute.on(after(last, 1)), "NOT_NEEDED");
        assertThat(dispute.clocks("MISSED")).isSubsetOf("OPEN_NEGOTIATION_START"); // before the walk begins
    }

    private void settledLongAgo() {
        LocalDate agreed = after(opens(), 1);
        WholeDispute dispute =
                dispute().filed().selected(opens()).on(after(agreed, 5)).settled(agreed);
        assertThat(dispute.reportWaitsWith()).as("its days are gone").containsExactly("supervisor");
        dispute.report("supervisor", reported(after(agreed, 5))).statusCode(200);
        dispute.told("closure", settlementReported(after(agreed, 5)));
        settledAndOver(dispute, "REPORTED");
    }

    private void settledAndOver(WholeDispute dispute, String report) {
        assertThat(dispute.notice().getString("state")).isEqualTo(report);
        assertThat(dispute.reportWaitsWith()).isEmpty();
        over(dispute);
    }

    private void settledAfterADispute() {
        LocalDate day = opens();
        WholeDispute over = dispute().filed().selected(day);
        over.told("ineligibility", map("foundOn", day, "reason", "IMPROPER_BATCHING"))
                .on(after(day, 1))
                .settled(after(day, 1));
        WholeDispute unfiled = dispute().attested();
        unfiled.on(day).settled(day);
        for (WholeDispute one : List.of(over, unfiled)) {
            assertThat(one.clocks("OPEN")).doesNotContain("SETTLEMENT_NOTICE");
            over(one);
        }
    }

    /** Nothing of its course is left to do or to miss. */
    private void over(WholeDispute dispute) {
        assertThat(dispute.open()).as("tasks after the end").isEmpty();
        assertThat(OUTLIVE_A_DISPUTE).as("clocks after the end").containsAll(dispute.clocks("OPEN"));
    }

    private static void missed(WholeDispute dispute, Set<ClockKind> missed, ClockKind kind) {
        dispute.missed(kind);
        missed.add(kind);
    }

    private WholeDispute dispute() {
        return dispute("P-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private WholeDispute dispute(String payer) {
        WholeDispute dispute = new WholeDispute(cases, timers, started, payer);
        walked.add(dispute);
        return dispute;
    }

    private LocalDate opens() {
        return cases.window(started).opens();
    }

    private LocalDate due() {
        return cases.window(started).due();
    }

    private static LocalDate after(LocalDate day, int businessDays) {
        return CALENDAR.nthBusinessDayAfter(day, businessDays);
    }

    private static Map<String, Object> determined(LocalDate on, String prevailing, double award) {
        return map("determinedOn", on, "award", award, "prevailing", prevailing, "payerOffer", 420.00);
    }

    private static Map<String, Object> settlementReported(LocalDate on) {
        return map("closedOn", on, "how", "SETTLED", "reason", "agreed by phone", "foundEligible", true);
    }

    private static Map<String, Object> reported(LocalDate on) {
        return map("reportedOn", on, "channel", "PORTAL", "signedByBoth", true, "evidence", "portal confirmation");
    }

    private static Map<String, Object> request(LocalDate on) {
        return map("sender", "ENTITY", "addressee", "PROVIDER", "asked", "the remittance advice", "requestedOn", on);
    }

    private static void secondPerson(String when) {
        Api.as("supervisor")
                .header("If-Match", "*")
                .body(map("terms", map("secondPerson", when), "reason", "tried in a test"))
                .put("/policies/idr-attestation")
                .then()
                .statusCode(200);
    }

    /** Negotiations that begin a week after the first day of the amended texts. */
    private static LocalDate amended() {
        for (String provision :
                List.of("SELECTION_V2_FROM", "ELIGIBILITY_V2_FROM", "OFFER_CLOCK_V2_FROM", "WITHDRAWAL_V2_FROM")) {
            Api.as("admin")
                    .body(map("startsOn", "2027-06-01", "source", "guidance"))
                    .post("/regulation/provisions/" + provision + "/announcements")
                    .then()
                    .statusCode(201);
        }
        return LocalDate.of(2027, 6, 7);
    }
}
