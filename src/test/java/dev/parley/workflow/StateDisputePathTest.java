package dev.parley.workflow;

import static dev.parley.workflow.EngineClock.on;
import static dev.parley.workflow.Moves.finish;
import static dev.parley.workflow.Moves.openTasks;
import static dev.parley.workflow.Moves.start;
import static dev.parley.workflow.Moves.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through a state's process, with the clock moved over a whole one. */
@Deployment(resources = "processes/state-dispute.bpmn")
class StateDisputePathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    @Test
    void anArbitrationGoesFromItsRequestToADecision() {
        ProcessInstance dispute = filed("arbitration");
        tell(dispute, "stateNeutralNamed");
        finish(dispute, "submitStateOffer", Map.of("decisionDueAt", on("2026-05-01")));
        assertThat(dispute).isWaitingAt("decisionOverdue");
        tell(dispute, "stateDecisionIssued");
        assertThat(dispute).isEnded().hasPassed("stateDecided").variables().containsEntry("idrOutcome", "moneyDue");
    }

    @Test
    void anAgreedMediationIsCollected() {
        ProcessInstance dispute = filed("mediation");
        tell(dispute, "stateNeutralNamed");
        finish(dispute, "attendMediation", Map.of("mediationOutcome", "adjourned", "mediationAt", on("2026-03-10")));
        assertThat(dispute).isWaitingAt("nextSession");
        clock.reaches("2026-03-10");
        finish(dispute, "attendMediation", Map.of("mediationOutcome", "agreed"));
        assertThat(dispute)
                .isEnded()
                .hasPassed("mediationSettled", "proceedingOver")
                .variables()
                .containsEntry("idrOutcome", "moneyDue");
    }

    @Test
    void aFailedMediationLeavesTheProviderToDecideAnew() {
        ProcessInstance dispute = filed("mediation");
        tell(dispute, "stateNeutralNamed");
        finish(dispute, "attendMediation", Map.of("mediationOutcome", "failed"));
        assertThat(dispute).isEnded().hasPassed("mediationFailed").variables().containsEntry("idrOutcome", "notFiled");
    }

    @Test
    void aComplaintWaitsForTheRegulatorWhoIsAsked() {
        ProcessInstance dispute = filed("complaint");
        assertThat(dispute).isWaitingAt("decisionOverdue").hasNotPassed("awaitNeutral");
        clock.reaches("2026-04-01");
        finish(dispute, "chaseState", Map.of("decisionDueAt", on("2026-05-01"), "neutralDueAt", on("2026-05-01")));
        assertThat(dispute).isWaitingAt("decisionOverdue");
        tell(dispute, "stateDecisionIssued");
        assertThat(dispute).isEnded();
    }

    @Test
    void anOfficeThatNamesNobodyIsAskedUntilItDoes() {
        ProcessInstance dispute = filed("arbitration");
        clock.reaches("2026-03-01");
        finish(dispute, "chaseState", Map.of("decisionDueAt", on("2026-03-15"), "neutralDueAt", on("2026-03-15")));
        assertThat(dispute).isWaitingAt("awaitNeutral");
        clock.reaches("2026-03-15");
        assertThat(openTasks(dispute)).containsExactly("chaseState");
        tell(dispute, "stateNeutralNamed");
        assertThat(openTasks(dispute)).containsExactly("submitStateOffer");
    }

    @Test
    void submissionsNotMadeInTimeAreSaidLoudlyAndTheDecisionIsAwaited() {
        ProcessInstance dispute = filed("arbitration");
        tell(dispute, "stateNeutralNamed");
        clock.reaches("2026-02-20");
        assertThat(steps.ran()).contains("recordMissedSubmission");
        assertThat(dispute).isWaitingAt("decisionOverdue");
    }

    @Test
    void aDismissedRequestIsReviewedAnew() {
        ProcessInstance dispute = filed("arbitration");
        steps.answer("noteStateDisputeClosed", Map.of("idrOutcome", "ineligible"));
        tell(dispute, "stateDisputeClosed");
        assertThat(dispute)
                .isEnded()
                .hasPassed("stateDisputeOver")
                .variables()
                .containsEntry("idrOutcome", "ineligible");
    }

    @Test
    void questionsAreAskedOneByOneUntilNothingIsOpen() {
        steps.answer("checkStateRoad", road("ask", 2), road("ask", 1), road("go", 0));
        ProcessInstance dispute = start("stateDispute");
        assertThat(openTasks(dispute)).containsExactly("supplyMissingFact", "supplyMissingFact");
        taskService().createTaskQuery().list().forEach(task -> taskService().complete(task.getId()));
        assertThat(openTasks(dispute)).containsExactly("supplyMissingFact");
        tell(dispute, "factsChanged");
        clock.reaches("2026-01-06");
        assertThat(openTasks(dispute)).containsExactly("fileStateDispute");
    }

    @Test
    void questionsThatStayOpenGoToTheSupervisorWhoMayAskAgain() {
        steps.answer("checkStateRoad", road("ask", 1), road("ask", 1));
        ProcessInstance dispute = start("stateDispute");
        clock.reaches("2026-01-13");
        assertThat(steps.ran()).contains("recordMissedStateWindow");
        finish(dispute, "escalateToSupervisor", Map.of("giveUp", false));
        assertThat(openTasks(dispute)).containsExactly("supplyMissingFact");
    }

    @Test
    void aMissedWindowIsOpenedAgainOrLetGo() {
        steps.answer("checkStateRoad", road("missed", 0), road("go", 0));
        ProcessInstance dispute = start("stateDispute");
        finish(dispute, "escalateToSupervisor", Map.of("giveUp", false));
        clock.reaches("2026-01-06");
        assertThat(openTasks(dispute)).containsExactly("fileStateDispute");
        clock.reaches("2026-01-29");
        assertThat(steps.ran()).contains("warnWindowClosing");
        clock.reaches("2026-01-31");
        finish(dispute, "escalateToSupervisor", Map.of("giveUp", true));
        assertThat(dispute).isEnded().hasPassed("notFiled");
    }

    @Test
    void aRoadThatIsClosedEndsAtOnce() {
        steps.answer("checkStateRoad", road("closed", 0));
        assertThat(start("stateDispute")).isEnded().hasPassed("noRoad").hasNotPassed("fileStateDispute");
    }

    @Test
    void theRequestWaitsForTheStatesNegotiationAndMayBeLeftOut() {
        Map<String, Object> waits = new HashMap<>(road("go", 0));
        waits.put("filingOpensAt", on("2026-01-20"));
        steps.answer("checkStateRoad", waits);
        ProcessInstance dispute = start("stateDispute");
        assertThat(openTasks(dispute)).isEmpty();
        clock.reaches("2026-01-20");
        finish(dispute, "fileStateDispute", Map.of("filed", false));
        assertThat(dispute).isEnded().hasPassed("notFiled");
    }

    private ProcessInstance filed(String kind) {
        steps.answer("checkStateRoad", road("go", 0));
        steps.answer(
                "openStateDispute",
                Map.of(
                        "stateKind",
                        kind,
                        "neutralKnown",
                        kind.equals("complaint"),
                        "neutralDueAt",
                        on("2026-03-01"),
                        "decisionDueAt",
                        on("2026-04-01")));
        steps.answer(
                "recordNeutral",
                Map.of("neutralKnown", true, "submissionsDueAt", on("2026-02-20"), "decisionDueAt", on("2026-04-01")));
        steps.answer("recordStateDecision", Map.of("idrOutcome", "moneyDue"));
        steps.answer("settleMediation", Map.of("idrOutcome", "moneyDue"));
        steps.answer("recordFailedMediation", Map.of("idrOutcome", "notFiled"));
        ProcessInstance dispute = start("stateDispute");
        clock.reaches("2026-01-06");
        finish(dispute, "fileStateDispute", Map.of("filed", true));
        return dispute;
    }

    private static Map<String, Object> road(String word, int questions) {
        return Map.of(
                "stateRoad",
                word,
                "blockerCount",
                questions,
                "questionsDueAt",
                on("2026-01-13"),
                "filingOpensAt",
                on("2026-01-05"),
                "filingClosesAt",
                on("2026-01-31"),
                "filingWarnAt",
                on("2026-01-29"),
                "idrOutcome",
                "notFiled");
    }
}
