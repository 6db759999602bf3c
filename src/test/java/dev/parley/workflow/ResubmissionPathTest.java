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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = "processes/resubmission.bpmn")
class ResubmissionPathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    @Test
    void aCaseWithNothingLeftToTryGoesBackToReview() {
        steps.answer("chooseRemedy", Map.of("remedy", "none"));
        assertThat(start("resubmission")).isEnded().hasPassed("nothingLeftToTry");
    }

    @ParameterizedTest
    @CsvSource({
        "correctedClaim, prepareCorrectedClaim",
        "documentation,  gatherDocumentation",
        "appeal,         writeAppeal"
    })
    void eachRemedyHasItsTaskAndWaitsForThePayer(String remedy, String task) {
        ProcessInstance resubmission = resubmission(remedy);
        assertThat(openTasks(resubmission)).containsExactly(task);
        finish(resubmission, task, Map.of("resubmitted", true));
        tell(resubmission, "payerAnswered");
        assertThat(resubmission).isEnded().hasPassedInOrder(task, "sendResubmission", "payerAnsweredResubmission");
    }

    @Test
    void aRemedyThatIsNotWorthItIsAbandoned() {
        ProcessInstance resubmission = resubmission("appeal");
        finish(resubmission, "writeAppeal", Map.of("resubmitted", false));
        assertThat(resubmission).isEnded().hasPassed("resubmissionAbandoned").hasNotPassed("sendResubmission");
    }

    @Test
    void aClosingWindowIsWarnedOfAndTheTaskStays() {
        ProcessInstance resubmission = resubmission("documentation");
        clock.reaches("2026-03-02");
        assertThat(steps.ran()).contains("warnWindowClosing");
        assertThat(openTasks(resubmission)).containsExactly("gatherDocumentation");
    }

    @Test
    void aReceiptIsNotedAndTheWaitGoesOnUntilItIsOverdue() {
        ProcessInstance resubmission = sent();
        tell(resubmission, "claimAcknowledged");
        tell(resubmission, "claimAcknowledged");
        assertThat(steps.ran()).filteredOn("noteAcknowledgment"::equals).hasSize(2);
        clock.reaches("2026-04-30");
        assertThat(resubmission).isNotEnded();
        clock.reaches("2026-05-01");
        assertThat(resubmission).isEnded().hasPassedInOrder("noteSilenceAfterResubmission", "noAnswer");
        assertThat(steps.ran()).endsWith("noteSilentPayer");
    }

    @Test
    void aRejectedClaimGetsAnotherRemedy() {
        ProcessInstance resubmission = sent();
        steps.answer("chooseRemedy", Map.of("remedy", "none"));
        tell(resubmission, "claimRejected");
        assertThat(resubmission).isEnded().hasPassedInOrder("rejectionArrived", "nothingLeftToTry");
    }

    private static ProcessInstance sent() {
        ProcessInstance resubmission = resubmission("correctedClaim");
        finish(resubmission, "prepareCorrectedClaim", Map.of("resubmitted", true));
        return resubmission;
    }

    private static ProcessInstance resubmission(String remedy) {
        steps.answer("chooseRemedy", Map.of("remedy", remedy, "remedyWarnAt", on("2026-03-02")))
                .answer("sendResubmission", Map.of("answerDueAt", on("2026-05-01")));
        return start("resubmission");
    }
}
