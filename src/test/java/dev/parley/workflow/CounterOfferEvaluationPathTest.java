package dev.parley.workflow;

import static dev.parley.workflow.EngineClock.on;
import static dev.parley.workflow.Moves.finish;
import static dev.parley.workflow.Moves.openTasks;
import static dev.parley.workflow.Moves.start;
import static dev.parley.workflow.Moves.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "processes/counter-offer-evaluation.bpmn")
class CounterOfferEvaluationPathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    @BeforeEach
    void thereIsAWeekToDecide() {
        steps.answer(
                "weighOptions",
                Map.of(
                        "decisionWarnAt",
                        on("2026-03-06"),
                        "providerReminderAt",
                        on("2026-03-04"),
                        "providerSilentAt",
                        on("2026-03-05")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "counter", "idr", "patientBalance", "stop"})
    void theProviderDecidesOnTheNegotiatorsRecommendation(String decision) {
        steps.answer("checkAuthority", Map.of("secondApprovalNeeded", false));
        ProcessInstance evaluation = start("counterOfferEvaluation");
        decide(evaluation, decision);
        assertThat(evaluation).isEnded().hasPassedInOrder("decided", "carryOutDecision", "decisionCarriedOut");
        assertThat(evaluation).hasNotPassed("secondApproval").variables().containsEntry("decision", decision);
    }

    @Test
    void whatIsBeyondOnePersonsLimitWaitsForASecondAndGoesBackWhenRefused() {
        ProcessInstance evaluation = evaluationBeyondOnePersonsLimit();
        decide(evaluation, "accept");
        finish(evaluation, "secondApproval", Map.of("approved", false));
        assertThat(openTasks(evaluation)).containsExactly("evaluateOffer");
        decide(evaluation, "counter");
        finish(evaluation, "secondApproval", Map.of("approved", true));
        assertThat(evaluation).isEnded().variables().containsEntry("decision", "counter");
        assertThat(steps.ran()).containsOnlyOnce("carryOutDecision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluateOffer", "providerDecision", "secondApproval"})
    void aNewOfferStartsTheEvaluationOverWhoeverHasIt(String task) {
        ProcessInstance evaluation = evaluationBeyondOnePersonsLimit();
        while (!openTasks(evaluation).contains(task)) {
            finish(evaluation, openTasks(evaluation).get(0), Map.of("decision", "accept"));
        }
        tell(evaluation, "offerReceived");
        assertThat(openTasks(evaluation)).containsExactly("evaluateOffer");
        assertThat(steps.ran()).filteredOn("weighOptions"::equals).hasSize(2);
    }

    @Test
    void aWindowAboutToCloseIsWarnedOfWhileTheDecisionStaysOpen() {
        ProcessInstance evaluation = start("counterOfferEvaluation");
        clock.reaches("2026-03-06");
        assertThat(steps.ran()).contains("warnWindowClosing");
        assertThat(openTasks(evaluation)).containsExactly("evaluateOffer");
    }

    @Test
    void aSilentProviderIsRemindedThenCalledAndStillDecides() {
        steps.answer("checkAuthority", Map.of("secondApprovalNeeded", false));
        ProcessInstance evaluation = start("counterOfferEvaluation");
        finish(evaluation, "evaluateOffer");
        clock.reaches("2026-03-04");
        assertThat(steps.ran()).contains("remindProvider").doesNotContain("escalateSilence");
        clock.reaches("2026-03-05");
        assertThat(steps.ran()).contains("escalateSilence");
        assertThat(openTasks(evaluation)).containsExactlyInAnyOrder("providerDecision", "callProvider");
        finish(evaluation, "providerDecision", Map.of("decision", "counter"));
        assertThat(evaluation).isEnded().hasPassed("decided").hasNotPassed("providerCalled");
    }

    @Test
    void callingTheProviderDecidesNothing() {
        steps.answer("checkAuthority", Map.of("secondApprovalNeeded", false));
        ProcessInstance evaluation = start("counterOfferEvaluation");
        finish(evaluation, "evaluateOffer");
        clock.reaches("2026-03-05");
        finish(evaluation, "callProvider");
        assertThat(openTasks(evaluation)).containsExactly("providerDecision");
        assertThat(steps.ran()).doesNotContain("carryOutDecision");
    }

    private static ProcessInstance evaluationBeyondOnePersonsLimit() {
        steps.answer("checkAuthority", Map.of("secondApprovalNeeded", true));
        return start("counterOfferEvaluation");
    }

    private static void decide(ProcessInstance evaluation, String decision) {
        finish(evaluation, "evaluateOffer");
        finish(evaluation, "providerDecision", Map.of("decision", decision));
    }
}
