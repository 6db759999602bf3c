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
    private static final Map<String, Object> COMPLAIN =
            Map.of("complain", true, "giveUp", false, "paymentDueAt", on("2026-04-01"));

    @BeforeEach
    void moneyIsDueInMarch() {
        steps.answer("expectPayment", Map.of("paymentDueAt", on("2026-03-02")));
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
        steps.answer(
                "matchPayment",
                Map.of("paidInFull", false, "paymentDueAt", on("2026-03-02")),
                Map.of("paidInFull", true));
        ProcessInstance recovery = start("paymentRecovery");
        tell(recovery, "expectedMoneyPaid");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
        tell(recovery, "expectedMoneyPaid");
        assertThat(recovery).isEnded().hasPassedInOrder("moneyWhileChasing", "moneyIn");
    }

    @Test
    void moneyThatDoesNotComeIsChasedAgainAndAgain() {
        ProcessInstance recovery = start("paymentRecovery");
        clock.reaches("2026-03-02");
        finish(recovery, "chasePayment", LOOK_AGAIN);
        assertThat(openTasks(recovery)).isEmpty();
        clock.reaches("2026-04-01");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
    }

    @Test
    void aComplaintIsFollowedByWaiting() {
        ProcessInstance recovery = start("paymentRecovery");
        clock.reaches("2026-03-02");
        finish(recovery, "chasePayment", COMPLAIN);
        finish(recovery, "fileComplaint", Map.of("paymentDueAt", on("2026-05-01")));
        clock.reaches("2026-04-30");
        assertThat(openTasks(recovery)).isEmpty();
        clock.reaches("2026-05-01");
        assertThat(openTasks(recovery)).containsExactly("chasePayment");
    }

    @Test
    void moneyThatComesBeforeTheComplaintIsFiledSparesIt() {
        paysInFull();
        ProcessInstance recovery = start("paymentRecovery");
        clock.reaches("2026-03-02");
        finish(recovery, "chasePayment", COMPLAIN);
        tell(recovery, "expectedMoneyPaid");
        assertThat(recovery).isEnded().hasPassedInOrder("moneyWhileComplaining", "moneyIn");
    }

    @Test
    void aShortfallIsWrittenOffOnlyBecauseAPersonSaysSo() {
        ProcessInstance recovery = start("paymentRecovery");
        clock.reaches("2026-03-02");
        finish(recovery, "chasePayment", Map.of("complain", false, "giveUp", true, "paymentDueAt", on("2026-04-01")));
        assertThat(recovery).isEnded().hasPassedInOrder("writeOffShortfall", "shortfallAccepted");
    }

    private static void paysInFull() {
        steps.answer("matchPayment", Map.of("paidInFull", true));
    }
}
