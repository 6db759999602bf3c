package dev.parley.workflow;

import static dev.parley.workflow.EngineClock.on;
import static dev.parley.workflow.Moves.openTasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/payment-recovery.bpmn")
class PaymentRecoveryPathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    private static final Map<String, Object> LOOK_AGAIN =
            Map.of("complain", false, "giveUp", false, "paymentDueAt", on("2026-04-01"));
    private static final Map<String, Object> COMPLAIN = Map.of(
            "complain",
            true,
            "giveUp",
            false,
            "paymentDueAt",
            on("2026-04-01"),
            "complaintOverdueAt",
            on("2026-11-02"));

    private static final Map<String, Object> DONE = Map.of("moneyNext", "done");
    private static final Map<String, Object> CHASE =
            Map.of("moneyNext", "chase", "paymentDueAt", on("2026-03-02"), "chaseOverdueAt", on("2026-12-31"));
    private static final Map<String, Object> ESCALATE =
            Map.of("moneyNext", "escalate", "paymentDueAt", on("2026-03-02"), "chaseOverdueAt", on("2026-12-31"));
    private static final Map<String, Object> RETURN =
            Map.of("moneyNext", "return", "paymentDueAt", on("2026-03-02"), "returnOverdueAt", on("2026-05-04"));
    private static final Map<String, Object> RETURN_ANEW =
            Map.of("moneyNext", "return", "paymentDueAt", on("2026-03-02"), "returnOverdueAt", on("2026-08-03"));
    private static final Map<String, Object> SENT = Map.of("returnWaits", false, "paymentDueAt", on("2026-04-01"));
    private static final Map<String, Object> RETURN_LATER =
            Map.of("returnWaits", true, "paymentDueAt", on("2026-04-01"));

    @BeforeEach
    void moneyIsDueInMarch() {
        steps.answer("expectPayment", Map.of("paymentDueAt", on("2026-03-02")))
                .answer("matchPayment", CHASE)
                .answer("escalateRecovery", Map.of("recoveryOverdueAt", on("2026-06-01")))
                .answer("escalateReturn", Map.of("returnOverdueAt", on("2026-06-01")));
    }

    @Test
    void moneyThatComesInFullEndsTheRecovery() {
        paysInFull();
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        assertThat(recovery).isEnded().hasPassedInOrder("moneyArrived", "matchPayment", "moneyIn");
    }

    @Test
    void aShortPaymentIsChasedAtOnceAndItsRestIsMatchedWhileChasing() {
        steps.answer("matchPayment", CHASE, DONE);
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
        tell(recovery, "expectedMoneyPaid");
        assertThat(recovery).isEnded().hasPassedInOrder("moneyWhileChasing", "moneyIn");
    }

    @Test
    void moneyThatDoesNotComeIsChasedAgainAndAgain() {
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        finish(recovery, "chasePayment", LOOK_AGAIN);
        assertThat(openTasks(recovery)).isEmpty();
        reaches("2026-04-01");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
    }

    @Test
    void aComplaintIsFollowedByWaiting() {
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        finish(recovery, "chasePayment", COMPLAIN);
        finish(recovery, "fileComplaint", Map.of("paymentDueAt", on("2026-05-01")));
        reaches("2026-04-30");
        assertThat(openTasks(recovery)).isEmpty();
        reaches("2026-05-01");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
    }

    @Test
    void moneyThatComesBeforeTheComplaintIsFiledSparesIt() {
        steps.answer("matchPayment", CHASE, DONE);
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        finish(recovery, "chasePayment", COMPLAIN);
        tell(recovery, "expectedMoneyPaid");
        assertThat(recovery).isEnded().hasPassedInOrder("moneyWhileComplaining", "moneyIn");
    }

    @Test
    void aShortfallIsWrittenOffOnlyBecauseAPersonSaysSo() {
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        finish(recovery, "chasePayment", Map.of("complain", false, "giveUp", true, "paymentDueAt", on("2026-04-01")));
        assertThat(recovery).isEnded().hasPassedInOrder("writeOffShortfall", "shortfallAccepted");
    }

    @Test
    void whatIsAskedForInVainGoesToASupervisorWhoHasItComplainedAbout() {
        steps.answer("matchPayment", CHASE, ESCALATE, CHASE, DONE);
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        finish(recovery, "chasePayment", LOOK_AGAIN);
        reaches("2026-04-01");
        assertThat(openTasks(recovery)).containsExactly("decideRecovery");
        finish(recovery, "decideRecovery", COMPLAIN);
        finish(recovery, "fileComplaint", Map.of("paymentDueAt", on("2026-05-01")));
        reaches("2026-05-01");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
        tell(recovery, "expectedMoneyPaid");
        assertThat(recovery).isEnded();
    }

    @Test
    void aSupervisorMayHaveItChasedOnOrGiveItUp() {
        steps.answer("matchPayment", ESCALATE);
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        finish(recovery, "decideRecovery", LOOK_AGAIN);
        reaches("2026-04-01");
        finish(recovery, "decideRecovery", Map.of("complain", false, "giveUp", true, "paymentDueAt", on("2026-05-01")));
        assertThat(recovery).isEnded().hasPassed("shortfallAccepted");
    }

    @Test
    void moneyThatNobodyAsksForGoesToASupervisor() {
        steps.answer("escalateRecovery", Map.of("recoveryOverdueAt", on("2027-02-01")));
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
        reaches("2026-12-31");
        assertThat(openTasks(recovery)).containsExactly("decideRecovery");
    }

    @Test
    void whatASupervisorLeavesUndoneIsSaidAgainUntilTheMoneyComes() {
        steps.answer("matchPayment", ESCALATE, DONE)
                .answer(
                        "escalateRecovery",
                        Map.of("recoveryOverdueAt", on("2026-06-01")),
                        Map.of("recoveryOverdueAt", on("2026-07-01")));
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        reaches("2026-06-01");
        assertThat(steps.ran()).filteredOn("escalateRecovery"::equals).hasSize(2);
        assertThat(openTasks(recovery)).containsExactly("decideRecovery");
        tell(recovery, "expectedMoneyPaid");
        assertThat(recovery).isEnded().hasPassed("moneyWhileDeciding");
    }

    @Test
    void aComplaintThatNobodyFilesGoesToASupervisorWhoHasItFiledAfterAll() {
        steps.answer("escalateRecovery", Map.of("recoveryOverdueAt", on("2027-02-01")));
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        finish(recovery, "chasePayment", COMPLAIN);
        reaches("2026-11-01");
        assertThat(openTasks(recovery)).containsExactly("fileComplaint");
        reaches("2026-11-02");
        assertThat(openTasks(recovery)).containsExactly("decideRecovery");
        finish(
                recovery,
                "decideRecovery",
                Map.of(
                        "complain",
                        true,
                        "giveUp",
                        false,
                        "paymentDueAt",
                        on("2026-12-01"),
                        "complaintOverdueAt",
                        on("2026-11-16")));
        finish(recovery, "fileComplaint", Map.of("paymentDueAt", on("2026-12-14")));
        assertThat(openTasks(recovery)).isEmpty();
        assertThat(recovery).hasPassedInOrder("complaintOverdue", "escalateRecovery", "fileComplaint");
    }

    @Test
    void whatNobodySendsBackGoesToASupervisorWhoHandsItBack() {
        steps.answer("matchPayment", RETURN, RETURN_ANEW, DONE);
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        reaches("2026-05-03");
        assertThat(openTasks(recovery)).containsExactly("returnMoney");
        reaches("2026-05-04");
        assertThat(openTasks(recovery)).containsExactly("decideReturn");
        finish(recovery, "decideReturn", SENT); // not to wait for, so it is matched again
        assertThat(openTasks(recovery)).containsExactly("returnMoney");
        finish(recovery, "returnMoney", SENT);
        assertThat(recovery).isEnded().hasPassedInOrder("returnOverdue", "escalateReturn", "decideReturn", "moneyIn");
    }

    @Test
    void whatASupervisorLeavesToReturnIsSaidAgainUntilItIsKept() {
        steps.answer("matchPayment", RETURN, DONE)
                .answer(
                        "escalateReturn",
                        Map.of("returnOverdueAt", on("2026-06-01")),
                        Map.of("returnOverdueAt", on("2026-07-01")));
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        reaches("2026-05-04");
        reaches("2026-06-01");
        assertThat(steps.ran()).filteredOn("escalateReturn"::equals).hasSize(2);
        assertThat(openTasks(recovery)).containsExactly("decideReturn");
        finish(recovery, "decideReturn", SENT);
        assertThat(recovery).isEnded();
    }

    @Test
    void whatASupervisorLeavesToThePayerIsLookedAtAgain() {
        steps.answer("matchPayment", RETURN, RETURN_ANEW);
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        reaches("2026-05-04");
        finish(recovery, "decideReturn", Map.of("returnWaits", true, "paymentDueAt", on("2026-05-18")));
        assertThat(openTasks(recovery)).isEmpty();
        reaches("2026-05-18");
        assertThat(openTasks(recovery)).containsExactly("returnMoney");
    }

    @Test
    void whatThePayerTakesWhileASupervisorDecidesIsMatched() {
        steps.answer("matchPayment", RETURN, DONE);
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        reaches("2026-05-04");
        tell(recovery, "expectedMoneyPaid");
        assertThat(recovery).isEnded().hasPassed("moneyWhileDecidingReturn", "moneyIn");
    }

    @Test
    void nothingDueEndsAtOnce() {
        steps.answer("expectPayment", Map.of("paymentDueAt", on("2026-01-05"))).answer("matchPayment", DONE);
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-01-05");
        assertThat(recovery).isEnded().hasPassedInOrder("paymentOverdue", "matchPayment", "moneyIn");
    }

    @Test
    void anAwardBelowThePaymentIsSentBack() {
        steps.answer("expectPayment", Map.of("paymentDueAt", on("2026-01-05"))).answer("matchPayment", RETURN, DONE);
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-01-05");
        assertThat(openTasks(recovery)).containsExactly("returnMoney");
        finish(recovery, "returnMoney", SENT);
        assertThat(recovery).isEnded().hasPassedInOrder("returnMoney", "returnWaits", "matchPayment", "moneyIn");
    }

    @Test
    void aPartOfWhatGoesBackLeavesTheRestToSend() {
        steps.answer("matchPayment", RETURN, RETURN, DONE);
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        finish(recovery, "returnMoney", SENT);
        assertThat(openTasks(recovery)).containsExactly("returnMoney");
        finish(recovery, "returnMoney", SENT);
        assertThat(recovery).isEnded();
    }

    @Test
    void whatThePayerWillTakeByItselfIsLookedAtAgain() {
        steps.answer("matchPayment", RETURN, RETURN, DONE);
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        finish(recovery, "returnMoney", RETURN_LATER);
        assertThat(openTasks(recovery)).isEmpty();
        reaches("2026-04-01");
        assertThat(openTasks(recovery)).containsExactly("returnMoney");
        tell(recovery, "expectedMoneyPaid");
        assertThat(recovery).isEnded().hasPassed("moneyWhileReturning");
    }

    @Test
    void aRateThatWasPutRightIsWaitedForUntilItsOwnDay() {
        steps.answer("matchPayment", Map.of("moneyNext", "wait", "paymentDueAt", on("2026-04-01")), CHASE);
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        reaches("2026-03-31");
        assertThat(openTasks(recovery)).isEmpty();
        reaches("2026-04-01");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
    }

    @Test
    void noPayThenAComplaintThenMoneyInTwoPartsThenTooMuch() {
        steps.answer("matchPayment", CHASE, CHASE, RETURN, DONE);
        ProcessInstance recovery = start("paymentRecovery");
        reaches("2026-03-02");
        finish(recovery, "chasePayment", COMPLAIN);
        finish(recovery, "fileComplaint", Map.of("paymentDueAt", on("2026-05-01")));
        tell(recovery, "expectedMoneyPaid");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
        tell(recovery, "expectedMoneyPaid");
        assertThat(openTasks(recovery)).containsExactly("returnMoney");
        finish(recovery, "returnMoney", SENT);
        assertThat(recovery).isEnded();
    }

    private static ProcessInstance start(String process) {
        ProcessInstance started = Moves.start(process);
        neverWaitsForNothing();
        return started;
    }

    private static void tell(ProcessInstance recovery, String message) {
        Moves.tell(recovery, message);
        neverWaitsForNothing();
    }

    private static void finish(ProcessInstance recovery, String task, Map<String, Object> answer) {
        Moves.finish(recovery, task, answer);
        neverWaitsForNothing();
    }

    private void reaches(String day) {
        clock.reaches(day);
        neverWaitsForNothing();
    }

    /** After every step: the recovery waits for a person or for a timer with a date, never for nothing. */
    private static void neverWaitsForNothing() {
        for (ProcessInstance open :
                runtimeService().createProcessInstanceQuery().list()) {
            boolean person = !openTasks(open).isEmpty();
            boolean timer = managementService().createJobQuery().processInstanceId(open.getId()).list().stream()
                    .anyMatch(job -> job.getDuedate() != null && job.getRetries() > 0);
            assertThat(person || timer).as("someone or something wakes it").isTrue();
        }
    }

    private static void paysInFull() {
        steps.answer("matchPayment", DONE);
    }
}
