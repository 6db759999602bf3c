package dev.parley.workflow;

import static dev.parley.workflow.EngineClock.on;
import static dev.parley.workflow.Moves.finish;
import static dev.parley.workflow.Moves.openTasks;
import static dev.parley.workflow.Moves.start;
import static dev.parley.workflow.Moves.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "processes/idr-escalation.bpmn")
class IdrEscalationPathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    @BeforeEach
    void theWindowIsOpenFromMondayToThursday() {
        steps.answer("preflightIdr", window(true, "2026-03-02", "2026-03-04", "2026-03-05"))
                .answer("recordMissedWindow", Map.of("idrOutcome", "notFiled"))
                .answer("openDispute", Map.of("selectionDefaultAt", on("2026-03-12")))
                .answer("startOfferClock", Map.of("offerDueAt", on("2026-03-30")))
                .answer("recordFinalOffer", Map.of("determinationDueAt", on("2026-05-04")))
                .answer("recordMissedOffer", Map.of("determinationDueAt", on("2026-05-04")))
                .answer("recordDetermination", Map.of("idrOutcome", "moneyDue"));
    }

    @Test
    void aDisputeGoesFromAttestationToDetermination() {
        ProcessInstance idr = disputed();
        finish(idr, "answerEntitySelection");
        assertThat(openTasks(idr)).isEmpty();
        tell(idr, "entitySelected");
        finish(idr, "submitOfferAndFees");
        assertThat(idr).isWaitingAt("determinationOverdue");
        tell(idr, "determinationIssued");
        assertThat(idr).isEnded().hasPassedInOrder("recordFinalOffer", "recordDetermination", "determined");
        assertThat(idr).hasNotPassed("recordMissedOffer").variables().containsEntry("idrOutcome", "moneyDue");
    }

    @Test
    void anotherEntityIsChosenWhenTheFirstDropsOut() {
        ProcessInstance idr = disputed();
        steps.answer("reopenSelection", Map.of("selectionDefaultAt", on("2026-03-16")));
        finish(idr, "answerEntitySelection");
        tell(idr, "entitySelected");
        assertThat(openTasks(idr)).containsExactly("submitOfferAndFees");
        tell(idr, "entityLost");
        assertThat(idr).hasPassedInOrder("entityDroppedOut", "reopenSelection");
        assertThat(openTasks(idr)).containsExactly("answerEntitySelection");
        tell(idr, "entitySelected");
        finish(idr, "submitOfferAndFees");
        assertThat(idr).isWaitingAt("determinationOverdue");
    }

    @Test
    void nobodyFilesBeforeTheWindowOpens() {
        ProcessInstance idr = start("idrEscalation");
        finish(idr, "attestEligibility", Map.of("eligible", true, "secondApprovalNeeded", false));
        clock.reaches("2026-03-01");
        assertThat(idr).isWaitingAt("initiationOpens");
        clock.reaches("2026-03-02");
        assertThat(openTasks(idr)).containsExactly("submitInitiation");
    }

    @Test
    void aClaimThatMayNotBeDisputedGoesBackToReview() {
        ProcessInstance idr = start("idrEscalation");
        finish(idr, "attestEligibility", Map.of("eligible", false, "idrOutcome", "ineligible"));
        assertThat(idr).isEnded().hasPassed("notEligible").hasNotPassed("submitInitiation");
    }

    @Test
    void aSecondPersonAgreesOrSendsTheAttestationBack() {
        ProcessInstance idr = start("idrEscalation");
        finish(idr, "attestEligibility", Map.of("eligible", true, "secondApprovalNeeded", true));
        finish(idr, "secondApproval", Map.of("approved", false));
        finish(idr, "attestEligibility", Map.of("eligible", true, "secondApprovalNeeded", true));
        finish(idr, "secondApproval", Map.of("approved", true));
        assertThat(idr).isWaitingAt("initiationOpens");
    }

    @Test
    void anApprovalThatComesTooLateIsAMissedWindow() {
        ProcessInstance idr = start("idrEscalation");
        finish(idr, "attestEligibility", Map.of("eligible", true, "secondApprovalNeeded", true));
        clock.reaches("2026-03-05");
        assertThat(idr).hasPassed("approvalTooLate", "recordMissedWindow");
        assertThat(openTasks(idr)).containsExactly("escalateToSupervisor");
    }

    @Test
    void aWindowAlreadyClosedGoesToTheSupervisorWhoLetsItGo() {
        steps.answer("preflightIdr", window(false, "2026-03-02", "2026-03-04", "2026-03-05"));
        ProcessInstance idr = start("idrEscalation");
        finish(idr, "escalateToSupervisor", Map.of("giveUp", true));
        assertThat(idr).isEnded().hasPassed("notFiled").variables().containsEntry("idrOutcome", "notFiled");
    }

    @Test
    void anExtensionOpensTheWindowAgain() {
        ProcessInstance idr = start("idrEscalation");
        clock.reaches("2026-03-05");
        assertThat(idr).hasPassed("attestationTooLate", "recordMissedWindow");
        steps.answer("preflightIdr", window(true, "2026-03-09", "2026-03-11", "2026-03-12"));
        finish(idr, "escalateToSupervisor", Map.of("giveUp", false));
        assertThat(openTasks(idr)).containsExactly("attestEligibility");
    }

    @Test
    void anInitiationNobodySubmitsIsWarnedOfAndThenMissed() {
        ProcessInstance idr = start("idrEscalation");
        finish(idr, "attestEligibility", Map.of("eligible", true, "secondApprovalNeeded", false));
        clock.reaches("2026-03-04");
        assertThat(steps.ran()).contains("warnWindowClosing");
        assertThat(openTasks(idr)).containsExactly("submitInitiation");
        clock.reaches("2026-03-05");
        assertThat(openTasks(idr)).containsExactly("escalateToSupervisor");
        assertThat(idr)
                .hasPassedInOrder("initiationWindowClosed", "recordMissedWindow")
                .hasNotPassed("openDispute");
    }

    @Test
    void aSuspensionSendsTheFilingBackUntilTheWindowAfterIt() {
        ProcessInstance idr = start("idrEscalation");
        finish(idr, "attestEligibility", Map.of("eligible", true, "secondApprovalNeeded", false));
        clock.reaches("2026-03-02");
        runtimeService().setVariable(idr.getId(), "initiationOpensAt", on("2026-05-04"));
        runtimeService().setVariable(idr.getId(), "initiationClosesAt", on("2026-05-08"));
        tell(idr, "filingWindowMoved");
        assertThat(idr).isWaitingAt("initiationOpens").hasPassed("windowMovedAway");
        clock.reaches("2026-05-04");
        assertThat(openTasks(idr)).containsExactly("submitInitiation");
        clock.reaches("2026-05-08");
        assertThat(openTasks(idr)).containsExactly("escalateToSupervisor");
    }

    @Test
    void anEntitySelectedBeforeWeAnsweredEndsTheQuestion() {
        ProcessInstance idr = disputed();
        tell(idr, "entitySelected");
        assertThat(openTasks(idr)).containsExactly("submitOfferAndFees");
    }

    @Test
    void anEntityChosenForTheTimeBeingLeavesNothingToAnswer() {
        ProcessInstance idr = disputed();
        tell(idr, "entityChosenForNow");
        assertThat(openTasks(idr)).isEmpty();
        clock.reaches("2026-03-12");
        assertThat(openTasks(idr)).containsExactly("answerEntitySelection");
    }

    @Test
    void aSelectionThatDoesNotComeIsAskedForAgain() {
        ProcessInstance idr = disputed();
        finish(idr, "answerEntitySelection");
        clock.reaches("2026-03-12");
        finish(idr, "answerEntitySelection", Map.of("selectionDefaultAt", on("2026-03-20")));
        clock.reaches("2026-03-19");
        assertThat(openTasks(idr)).isEmpty();
        clock.reaches("2026-03-20");
        assertThat(openTasks(idr)).containsExactly("answerEntitySelection");
    }

    @Test
    void anOfferNotMadeInTimeIsRecordedAsMissed() {
        ProcessInstance idr = disputed();
        tell(idr, "entitySelected");
        clock.reaches("2026-03-30");
        assertThat(idr)
                .isWaitingAt("determinationOverdue")
                .hasPassed("recordMissedOffer")
                .hasNotPassed("recordFinalOffer");
    }

    @Test
    void aLateDeterminationIsChasedUntilItComes() {
        ProcessInstance idr = offered();
        clock.reaches("2026-05-04");
        finish(idr, "chaseDetermination", Map.of("determinationDueAt", on("2026-05-18")));
        assertThat(openTasks(idr)).isEmpty();
        clock.reaches("2026-05-18");
        assertThat(openTasks(idr)).containsExactly("chaseDetermination");
        tell(idr, "determinationIssued");
        assertThat(idr).isEnded().hasPassed("determined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answerEntitySelection", "submitOfferAndFees", "chaseDetermination"})
    void aDeterminationIsHeardWhereverTheDisputeStands(String task) {
        ProcessInstance idr = disputeAt(task);
        tell(idr, "determinationIssued");
        assertThat(idr).isEnded().hasPassed("recordDetermination", "determined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answerEntitySelection", "submitOfferAndFees", "chaseDetermination"})
    void aDisputeClosedByBothSidesIsOverWhereverItStands(String task) {
        steps.answer("noteDisputeClosed", Map.of("idrOutcome", "noMoneyDue"));
        ProcessInstance idr = disputeAt(task);
        tell(idr, "disputeClosed");
        assertThat(idr).isEnded().hasPassedInOrder("noteDisputeClosed", "disputeOver");
        assertThat(idr).hasNotPassed("recordDetermination").variables().containsEntry("idrOutcome", "noMoneyDue");
    }

    @Test
    void anIneligibleDisputeGoesBackToReview() {
        steps.answer("weighIneligibility", Map.of("resubmissionAllowed", false, "idrOutcome", "ineligible"));
        ProcessInstance idr = offered();
        tell(idr, "disputeFoundIneligible");
        assertThat(idr).isEnded().hasPassed("ineligible").variables().containsEntry("idrOutcome", "ineligible");
    }

    @Test
    void anImproperBatchMayBeFiledOnceMoreInANewWindow() {
        Map<String, Object> again = new HashMap<>(window(true, "2026-03-13", "2026-03-18", "2026-03-19"));
        again.put("resubmissionAllowed", true);
        again.put("idrOutcome", "ineligible");
        steps.answer("weighIneligibility", again);
        ProcessInstance idr = disputed();
        tell(idr, "disputeFoundIneligible");
        assertThat(openTasks(idr)).containsExactly("submitInitiation");
        clock.reaches("2026-03-18");
        assertThat(steps.ran()).endsWith("warnWindowClosing");
        finish(idr, "submitInitiation");
        assertThat(openTasks(idr)).containsExactly("answerEntitySelection");
    }

    private ProcessInstance disputeAt(String task) {
        ProcessInstance idr = disputed();
        if (task.equals("answerEntitySelection")) {
            return idr;
        }
        tell(idr, "entitySelected");
        if (task.equals("chaseDetermination")) {
            finish(idr, "submitOfferAndFees");
            clock.reaches("2026-05-04");
        }
        assertThat(openTasks(idr)).containsExactly(task);
        return idr;
    }

    private ProcessInstance offered() {
        ProcessInstance idr = disputed();
        tell(idr, "entitySelected");
        finish(idr, "submitOfferAndFees");
        return idr;
    }

    private ProcessInstance disputed() {
        ProcessInstance idr = start("idrEscalation");
        finish(idr, "attestEligibility", Map.of("eligible", true, "secondApprovalNeeded", false));
        clock.reaches("2026-03-02");
        finish(idr, "submitInitiation");
        assertThat(openTasks(idr)).containsExactly("answerEntitySelection");
        return idr;
    }

    private static Map<String, Object> window(boolean open, String opens, String warns, String closes) {
        return Map.of(
                "initiationOpen", open,
                "initiationOpensAt", on(opens),
                "initiationWarnAt", on(warns),
                "initiationClosesAt", on(closes));
    }
}
