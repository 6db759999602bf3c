package dev.parley.workflow;

import static dev.parley.workflow.Moves.finish;
import static dev.parley.workflow.Moves.openTasks;
import static dev.parley.workflow.Moves.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/patient-balance.bpmn")
class PatientBalancePathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    @Test
    void aPatientWhoOwesNothingIsLeftAlone() {
        steps.answer("findPatientBalance", Map.of("nothingToBill", true, "clinicalReviewNeeded", false));
        ProcessInstance balance = start("patientBalance");
        assertThat(balance).isEnded().hasPassed("nothingOwed").hasNotPassed("applyPatientBalance");
    }

    @Test
    void anOrdinaryBalanceIsDecidedByOnePerson() {
        ProcessInstance balance = balance(false);
        finish(balance, "decidePatientBalance", Map.of("secondApprovalNeeded", false));
        assertThat(balance).isEnded().hasPassedInOrder("decidePatientBalance", "applyPatientBalance", "balanceSettled");
        assertThat(balance).hasNotPassed("clinicalReview", "secondApproval");
    }

    @Test
    void theClinicianLooksBeforeAnybodyAsksThePatient() {
        ProcessInstance balance = balance(true);
        assertThat(openTasks(balance)).containsExactly("clinicalReview");
        finish(balance, "clinicalReview");
        assertThat(openTasks(balance)).containsExactly("decidePatientBalance");
    }

    @Test
    void aWriteOffThatIsRefusedIsDecidedAgain() {
        ProcessInstance balance = balance(false);
        finish(balance, "decidePatientBalance", Map.of("secondApprovalNeeded", true));
        finish(balance, "secondApproval", Map.of("approved", false));
        assertThat(openTasks(balance)).containsExactly("decidePatientBalance");
        finish(balance, "decidePatientBalance", Map.of("secondApprovalNeeded", true));
        finish(balance, "secondApproval", Map.of("approved", true));
        assertThat(balance).isEnded().hasPassed("balanceSettled");
        assertThat(steps.ran()).containsExactly("findPatientBalance", "applyPatientBalance");
    }

    private static ProcessInstance balance(boolean clinicalReviewNeeded) {
        steps.answer(
                "findPatientBalance", Map.of("nothingToBill", false, "clinicalReviewNeeded", clinicalReviewNeeded));
        return start("patientBalance");
    }
}
