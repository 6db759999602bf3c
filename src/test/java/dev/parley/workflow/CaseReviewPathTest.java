package dev.parley.workflow;

import static dev.parley.workflow.Moves.finish;
import static dev.parley.workflow.Moves.openTasks;
import static dev.parley.workflow.Moves.start;
import static dev.parley.workflow.Moves.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/case-review.bpmn")
class CaseReviewPathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    private static final Map<String, Object> CLEAR =
            Map.of("blockerCount", 0, "path", "negotiate", "reviewNeeded", false);

    @Test
    void aClearCaseFindsItsPathWithoutAPerson() {
        steps.answer("assessCase", CLEAR);
        ProcessInstance review = start("caseReview");
        assertThat(review).isEnded().hasPassedInOrder("gatherFacts", "assessCase", "pathSet");
        assertThat(review)
                .hasNotPassed("supplyMissingFact", "reviewCase")
                .variables()
                .containsEntry("path", "negotiate");
    }

    @Test
    void aDoubtfulCaseTakesThePathAPersonChooses() {
        steps.answer("assessCase", Map.of("blockerCount", 0, "path", "negotiate", "reviewNeeded", true));
        ProcessInstance review = start("caseReview");
        assertThat(review).isWaitingAt("reviewCase");
        finish(review, "reviewCase", Map.of("path", "resubmit"));
        assertThat(review).isEnded().variables().containsEntry("path", "resubmit");
    }

    @Test
    void everyMissingFactHasItsOwnTaskAndTheLastOneStartsTheReviewOver() {
        steps.answer("assessCase", Map.of("blockerCount", 3), CLEAR);
        ProcessInstance review = start("caseReview");
        assertThat(openTasks(review)).hasSize(3).containsOnly("supplyMissingFact");
        taskService().createTaskQuery().list().forEach(task -> complete(task));
        assertThat(review).isEnded();
        assertThat(steps.ran()).containsExactly("gatherFacts", "assessCase", "gatherFacts", "assessCase");
    }

    @Test
    void aFactFromElsewhereTakesAllTheTasksBackAndAsksAgain() {
        steps.answer("assessCase", Map.of("blockerCount", 3), Map.of("blockerCount", 1));
        ProcessInstance review = start("caseReview");
        tell(review, "factsChanged");
        assertThat(openTasks(review)).containsExactly("supplyMissingFact");
        assertThat(steps.ran()).containsExactly("gatherFacts", "assessCase", "gatherFacts", "assessCase");
    }

    @Test
    void aFactThatChangesWhileOnlyOneOfThreeIsSuppliedIsHeardToo() {
        steps.answer("assessCase", Map.of("blockerCount", 3), CLEAR);
        ProcessInstance review = start("caseReview");
        complete(taskService().createTaskQuery().list().get(0));
        assertThat(openTasks(review)).hasSize(2);
        tell(review, "factsChanged");
        assertThat(review).isEnded();
    }
}
