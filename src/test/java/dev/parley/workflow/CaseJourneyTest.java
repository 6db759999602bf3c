package dev.parley.workflow;

import static dev.parley.workflow.EngineClock.on;
import static dev.parley.workflow.Moves.finish;
import static dev.parley.workflow.Moves.openTasks;
import static dev.parley.workflow.Moves.running;
import static dev.parley.workflow.Moves.start;
import static dev.parley.workflow.Moves.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whole cases through the real processes together: every message finds its one receiver by the case id. */
@Deployment(
        resources = {
            "processes/negotiation-case.bpmn",
            "processes/case-review.bpmn",
            "processes/resubmission.bpmn",
            "processes/payer-outreach.bpmn",
            "processes/counter-offer-evaluation.bpmn",
            "processes/idr-escalation.bpmn",
            "processes/payment-recovery.bpmn",
            "processes/patient-balance.bpmn",
            "processes/workers-comp-dispute.bpmn"
        })
class CaseJourneyTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineExtension engine = steps.engineForJourneys();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    @BeforeEach
    void aFederalCase() {
        steps.answer("assessCase", assessed("negotiate"))
                .answer("planOutreach", Map.of("noticeNeeded", true, "noticeWarnAt", on("2026-02-10")))
                .answer(
                        "startOpenNegotiation",
                        Map.of(
                                "offerStanding", false,
                                "followUpAt", on("2026-01-20"),
                                "contactOverdueAt", on("2026-02-21"),
                                "escalationOverdueAt", on("2026-02-21"),
                                "negotiationEndsAt", on("2026-02-20")))
                .answer(
                        "weighOptions",
                        Map.of(
                                "decisionWarnAt",
                                on("2026-02-25"),
                                "providerReminderAt",
                                on("2026-03-04"),
                                "providerSilentAt",
                                on("2026-03-05")))
                .answer("checkAuthority", Map.of("secondApprovalNeeded", false))
                .answer(
                        "preflightIdr",
                        Map.of(
                                "initiationOpen", true,
                                "initiationOpensAt", on("2026-02-23"),
                                "initiationWarnAt", on("2026-02-25"),
                                "initiationClosesAt", on("2026-02-26")))
                .answer("openDispute", Map.of("selectionDefaultAt", on("2026-03-05")))
                .answer("startOfferClock", Map.of("offerDueAt", on("2026-03-20")))
                .answer("recordFinalOffer", Map.of("determinationDueAt", on("2026-04-20")))
                .answer("recordDetermination", Map.of("idrOutcome", "moneyDue"))
                .answer("expectPayment", Map.of("paymentDueAt", on("2026-05-20")))
                .answer("matchPayment", Map.of("moneyNext", "done"))
                .answer("checkClosing", Map.of("closing", "allowed"));
    }

    @Test
    void fromAnUnansweredClaimThroughADisputeToTheMoney() {
        steps.answer(
                        "assessCase",
                        Map.of(
                                "blockerCount",
                                0,
                                "reviewNeeded",
                                false,
                                "path",
                                "await",
                                "payerAnswerDueAt",
                                on("2026-02-04")),
                        assessed("negotiate"))
                .answer(
                        "weighRemittance",
                        Map.of("remittanceEffect", "answersClaim"),
                        Map.of("remittanceEffect", "expectedMoney"));
        ProcessInstance root = start("negotiationCase");
        steps.does("announcePayerAnswer", caseId -> tell(root, "payerAnswered"));
        steps.does("announceExpectedMoney", caseId -> tell(root, "expectedMoneyPaid"));

        tell(root, "remittanceReceived");
        finish(root, "prepareNotice", Map.of("noticeMailed", false));
        clock.reaches("2026-01-20");
        tell(root, "offerReceived");
        finish(root, "evaluateOffer");
        finish(root, "providerDecision", Map.of("decision", "counter"));
        finish(root, "prepareNotice", Map.of("noticeMailed", false));
        clock.reaches("2026-02-20");
        finish(root, "evaluateOffer");
        finish(root, "providerDecision", Map.of("decision", "idr"));
        finish(root, "attestEligibility", Map.of("eligible", true, "secondApprovalNeeded", false));
        clock.reaches("2026-02-23");
        finish(root, "submitInitiation");
        tell(root, "entitySelected");
        finish(root, "submitOfferAndFees");
        tell(root, "determinationIssued");
        assertThat(running(root, "paymentRecovery")).isWaitingAt("awaitMoney");

        tell(root, "remittanceReceived");
        assertThat(root).isEnded().hasPassedInOrder("idrEscalation", "paymentRecovery", "closeCase", "caseClosed");
        assertThat(steps.ran()).endsWith("announceExpectedMoney", "matchPayment", "checkClosing", "closeCase");
        nothingIsLeftOf(root);
    }

    @Test
    void aSettlementDuringTheDisputeLeavesOnlyItsMoneyToWaitFor() {
        ProcessInstance root = inDispute();
        tell(root, "settlementReached");
        assertThat(running(root, "idrEscalation")).isNull();
        assertThat(running(root, "paymentRecovery")).isWaitingAt("awaitMoney");
        assertThat(openTasks(root)).isEmpty();
        assertThat(managementService().createJobQuery().list())
                .extracting(Job::getDuedate)
                .containsExactly(on("2026-05-20"));

        steps.answer("weighRemittance", Map.of("remittanceEffect", "expectedMoney"))
                .does("announceExpectedMoney", caseId -> tell(root, "expectedMoneyPaid"));
        tell(root, "remittanceReceived");
        assertThat(root).isEnded().hasPassedInOrder("recoverSettlement", "closeCase", "caseClosed");
        nothingIsLeftOf(root);
    }

    @Test
    void aWithdrawalDuringTheDisputeLeavesNothing() {
        ProcessInstance root = inDispute();
        tell(root, "caseWithdrawn");
        assertThat(root).isEnded().hasPassed("withdrawn");
        nothingIsLeftOf(root);
    }

    @Test
    void fullPaymentDuringTheDisputeLeavesNothing() {
        steps.answer("weighRemittance", Map.of("remittanceEffect", "paidInFull"));
        ProcessInstance root = inDispute();
        tell(root, "remittanceReceived");
        assertThat(root).isEnded().hasPassed("paidInFull");
        nothingIsLeftOf(root);
    }

    @Test
    void aPayerWhoAnswersAResubmissionByRemittanceSendsTheCaseBackToReview() {
        steps.answer("assessCase", assessed("resubmit"), assessed("close"))
                .answer("chooseRemedy", Map.of("remedy", "appeal", "remedyWarnAt", on("2026-03-01")))
                .answer("sendResubmission", Map.of("answerDueAt", on("2026-04-01")))
                .answer("weighRemittance", Map.of("remittanceEffect", "answersClaim"));
        ProcessInstance root = start("negotiationCase");
        steps.does("announcePayerAnswer", caseId -> tell(root, "payerAnswered"));
        finish(root, "writeAppeal", Map.of("resubmitted", true));
        tell(root, "remittanceReceived");
        assertThat(root).isEnded().hasPassedInOrder("resubmission", "closedAtReview", "caseClosed");
        nothingIsLeftOf(root);
    }

    @Test
    void oneCaseNeverHearsWhatAnotherIsTold() {
        ProcessInstance one = start("negotiationCase");
        ProcessInstance other = start("negotiationCase");
        tell(one, "caseWithdrawn");
        assertThat(one).isEnded();
        assertThat(other).isNotEnded();
        assertThat(openTasks(other)).containsExactly("prepareNotice");
    }

    private ProcessInstance inDispute() {
        ProcessInstance root = start("negotiationCase");
        finish(root, "prepareNotice", Map.of("noticeMailed", false));
        clock.reaches("2026-02-20");
        finish(root, "evaluateOffer");
        finish(root, "providerDecision", Map.of("decision", "idr"));
        finish(root, "attestEligibility", Map.of("eligible", true, "secondApprovalNeeded", false));
        clock.reaches("2026-02-23");
        finish(root, "submitInitiation");
        assertThat(openTasks(root)).containsExactly("answerEntitySelection");
        return root;
    }

    private static Map<String, Object> assessed(String path) {
        return Map.of("blockerCount", 0, "reviewNeeded", false, "path", path);
    }

    private static void nothingIsLeftOf(ProcessInstance root) {
        assertThat(openTasks(root)).isEmpty();
        assertThat(managementService().createJobQuery().count()).isZero();
        assertThat(runtimeService().createEventSubscriptionQuery().list())
                .as("besides the message that starts the root anew")
                .allMatch(subscription -> subscription.getProcessInstanceId() == null);
        assertThat(runtimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(root.getBusinessKey())
                        .count())
                .isZero();
    }
}
