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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/workers-comp-dispute.bpmn")
class WorkersCompDisputePathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    @Test
    void aClaimNoStateHearsIsReviewedForItsValue() {
        steps.answer("assessCompClaim", Map.of("disputeOpen", false));
        ProcessInstance dispute = start("workersCompDispute");
        finish(dispute, "valueReview", Map.of("compOutcome", "closed"));
        assertThat(dispute).isEnded().hasPassed("valueReviewed").hasNotPassed("fileFeeDispute");
    }

    @Test
    void theCarriersAnswerIsWeighed() {
        steps.answer("weighCompAnswer", Map.of("compOutcome", "awarded"));
        ProcessInstance dispute = dispute();
        finish(dispute, "fileFeeDispute", Map.of("filed", true, "compAnswerDueAt", on("2026-05-01")));
        tell(dispute, "payerAnswered");
        assertThat(dispute).isEnded().hasPassed("compAnswered").variables().containsEntry("compOutcome", "awarded");
    }

    @Test
    void aSilentCarrierLeadsToTheValueReview() {
        ProcessInstance dispute = dispute();
        finish(dispute, "fileFeeDispute", Map.of("filed", true, "compAnswerDueAt", on("2026-05-01")));
        clock.reaches("2026-04-30");
        assertThat(dispute).isWaitingAt("awaitCompAnswer");
        clock.reaches("2026-05-01");
        assertThat(openTasks(dispute)).containsExactly("valueReview");
    }

    @Test
    void aDisputeNotFiledInTimeIsWarnedOfAndEndsInTheValueReview() {
        ProcessInstance dispute = dispute();
        clock.reaches("2026-03-20");
        assertThat(steps.ran()).contains("warnWindowClosing");
        assertThat(openTasks(dispute)).containsExactly("fileFeeDispute");
        finish(dispute, "fileFeeDispute", Map.of("filed", false));
        assertThat(openTasks(dispute)).containsExactly("valueReview");
    }

    @Test
    void nobodyIsWarnedOnceTheDisputeIsFiled() {
        ProcessInstance dispute = dispute();
        finish(dispute, "fileFeeDispute", Map.of("filed", true, "compAnswerDueAt", on("2026-05-01")));
        clock.reaches("2026-04-01");
        assertThat(steps.ran()).doesNotContain("warnWindowClosing");
    }

    private static ProcessInstance dispute() {
        steps.answer("assessCompClaim", Map.of("disputeOpen", true, "disputeWarnAt", on("2026-03-20")));
        return start("workersCompDispute");
    }
}
