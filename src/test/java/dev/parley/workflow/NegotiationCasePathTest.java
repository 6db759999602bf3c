package dev.parley.workflow;

import static dev.parley.workflow.EngineClock.on;
import static dev.parley.workflow.Moves.finish;
import static dev.parley.workflow.Moves.openTasks;
import static dev.parley.workflow.Moves.running;
import static dev.parley.workflow.Moves.start;
import static dev.parley.workflow.Moves.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The root alone: each called process is a single task that ends with what the real one hands out. */
@Deployment(resources = "processes/negotiation-case.bpmn")
class NegotiationCasePathTest {
    private static final String[] STAGES = {
        "caseReview",
        "resubmission",
        "payerOutreach",
        "counterOfferEvaluation",
        "idrEscalation",
        "stateDispute",
        "paymentRecovery",
        "patientBalance",
        "workersCompDispute"
    };

    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine(STAGES);

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    static String[] stages() {
        return STAGES;
    }

    @BeforeAll
    static void standInForTheCalledProcesses() {
        DeploymentBuilder deployment =
                engine.getProcessEngine().getRepositoryService().createDeployment();
        for (String process : STAGES) {
            deployment.addModelInstance(
                    process + ".bpmn",
                    Bpmn.createExecutableProcess(process)
                            .camundaHistoryTimeToLive(1)
                            .startEvent()
                            .userTask(process + "Task")
                            .endEvent()
                            .done());
        }
        deployment.deploy();
    }

    @BeforeEach
    void bothSidesAreSettledAtTheEnd() {
        steps.answer("checkClosing", Map.of("closing", "allowed"));
    }

    @Test
    void aCaseWithAnOpenSideIsClosedByASupervisorOnly() {
        steps.answer("checkClosing", Map.of("closing", "approve"));
        ProcessInstance root = reviewed("close");
        assertThat(root).isNotEnded();
        assertThat(openTasks(root)).containsExactly("approveClosing");
        finish(root, "approveClosing");
        assertThat(root).isEnded().hasPassedInOrder("closedAtReview", "checkClosing", "approveClosing", "closeCase");
    }

    @Test
    void anAwardThatCameToBringMoneyIsFollowedBeforeTheEnd() {
        steps.answer("checkClosing", Map.of("closing", "recover"), Map.of("closing", "allowed"));
        ProcessInstance root = decided("idr");
        ends(root, "idrEscalation", Map.of("idrOutcome", "noMoneyDue"));
        assertThat(inside(root)).containsExactly("paymentRecovery");
        ends(root, "paymentRecovery");
        assertThat(root).isEnded().hasPassedInOrder("recoverSettlement", "closeCase");
    }

    @Test
    void thePatientsSideIsDecidedBeforeTheEnd() {
        steps.answer("checkClosing", Map.of("closing", "patient"), Map.of("closing", "allowed"));
        ProcessInstance root = decided("accept");
        ends(root, "paymentRecovery");
        assertThat(inside(root)).containsExactly("patientBalance");
        ends(root, "patientBalance");
        assertThat(root).isEnded().hasPassedInOrder("settlePatientSide", "closeCase", "caseClosed");
    }

    @Test
    void moneyThatMovesAfterTheEndOpensTheRecoveryAgain() {
        ProcessInstance root = runtimeService()
                .startProcessInstanceByMessage(
                        "recoveryReopened", UUID.randomUUID().toString());
        assertThat(inside(root)).containsExactly("paymentRecovery");
        steps.answer("weighRemittance", Map.of("remittanceEffect", "noted"));
        tell(root, "remittanceReceived");
        ends(root, "paymentRecovery");
        assertThat(root).isEnded().hasPassedInOrder("recoverSettlement", "checkClosing", "closeCase");
        assertThat(root).hasNotPassed("workCase");
    }

    @Test
    void anAcceptedOfferIsFollowedByItsMoney() {
        ProcessInstance root = underNegotiation();
        ends(root, "payerOutreach");
        ends(root, "counterOfferEvaluation", Map.of("decision", "accept"));
        ends(root, "paymentRecovery");
        assertThat(root).isEnded().hasPassedInOrder("paymentRecovery", "workDone", "closeCase", "caseClosed");
        assertThat(root).hasNotPassed("idrEscalation");
    }

    @Test
    void aCounterOfferGoesBackToThePayer() {
        ProcessInstance root = decided("counter");
        assertThat(inside(root)).containsExactly("payerOutreach");
    }

    @Test
    void aProviderWhoStopsClosesTheCase() {
        assertThat(decided("stop")).isEnded().hasPassedInOrder("stopped", "closeCase", "caseClosed");
    }

    @Test
    void aProviderMayTurnToThePatient() {
        ProcessInstance root = decided("patientBalance");
        ends(root, "patientBalance");
        assertThat(root).isEnded().hasPassedInOrder("patientBalanceSettled", "closeCase");
    }

    @ParameterizedTest
    @CsvSource({"moneyDue,   paymentRecovery", "ineligible, caseReview", "notFiled,   counterOfferEvaluation"})
    void whatComesAfterTheDisputeIsSaidByHowItEnded(String outcome, String next) {
        ProcessInstance root = decided("idr");
        ends(root, "idrEscalation", Map.of("idrOutcome", outcome));
        assertThat(inside(root)).containsExactly(next);
    }

    @ParameterizedTest
    @CsvSource({"moneyDue,   paymentRecovery", "ineligible, caseReview", "notFiled,   counterOfferEvaluation"})
    void theStatesProcessEndsLikeTheFederalOne(String outcome, String next) {
        ProcessInstance root = decided("stateDispute");
        ends(root, "stateDispute", Map.of("idrOutcome", outcome));
        assertThat(inside(root)).containsExactly(next);
    }

    @Test
    void aLostDisputeClosesTheCase() {
        ProcessInstance root = decided("idr");
        ends(root, "idrEscalation", Map.of("idrOutcome", "noMoneyDue"));
        assertThat(root).isEnded().hasPassedInOrder("noMoneyDue", "closeCase");
    }

    @Test
    void aResubmissionIsReviewedForWhatCameOfIt() {
        ProcessInstance root = reviewed("resubmit");
        ends(root, "resubmission");
        assertThat(inside(root)).containsExactly("caseReview");
    }

    @Test
    void aReviewThatLeadsToThePatientAsksThePatientAlone() {
        ProcessInstance root = reviewed("patientBalance");
        ends(root, "patientBalance");
        assertThat(root).isEnded().hasNotPassed("payerOutreach");
    }

    @Test
    void anAwardOfWorkersCompensationIsRecovered() {
        ProcessInstance root = reviewed("workersComp");
        ends(root, "workersCompDispute", Map.of("compOutcome", "awarded"));
        assertThat(inside(root)).containsExactly("paymentRecovery");
    }

    @Test
    void workersCompensationWithoutAnAwardClosesTheCase() {
        ProcessInstance root = reviewed("workersComp");
        ends(root, "workersCompDispute", Map.of("compOutcome", "closed"));
        assertThat(root).isEnded().hasPassedInOrder("compClosed", "closeCase");
    }

    @Test
    void aReviewThatFindsNothingToPursueClosesTheCase() {
        assertThat(reviewed("close")).isEnded().hasPassedInOrder("closedAtReview", "closeCase", "caseClosed");
    }

    @Test
    void thePayersAnswerIsReviewed() {
        ProcessInstance root = awaitingThePayer();
        tell(root, "payerAnswered");
        assertThat(inside(root)).containsExactly("caseReview");
        assertThat(steps.ran()).isEmpty();
    }

    @Test
    void aPayerSilentPastThirtyDaysIsNotedAndReviewed() {
        ProcessInstance root = awaitingThePayer();
        clock.reaches("2026-02-03");
        assertThat(root).isWaitingAt("awaitPayerAnswer");
        clock.reaches("2026-02-04");
        assertThat(inside(root)).containsExactly("caseReview");
        assertThat(steps.ran()).containsExactly("noteSilentPayer");
    }

    @Test
    void calledProcessesKnowTheCaseAndNothingElse() {
        ProcessInstance root = underNegotiation();
        ProcessInstance outreach = running(root, "payerOutreach");
        assertThat(outreach.getBusinessKey()).isEqualTo(root.getBusinessKey());
        assertThat(runtimeService().getVariables(outreach.getId())).isEmpty();
    }

    @Test
    void aRemittanceThatChangesNothingIsNoted() {
        steps.answer("weighRemittance", Map.of("remittanceEffect", "noted"));
        ProcessInstance root = underNegotiation();
        tell(root, "remittanceReceived");
        tell(root, "remittanceReceived");
        assertThat(root).isNotEnded().hasPassed("remittanceNoted");
        assertThat(inside(root)).containsExactly("payerOutreach");
    }

    @Test
    void aRemittanceThatAnswersTheClaimWakesWhoeverAwaitsIt() {
        steps.answer("weighRemittance", Map.of("remittanceEffect", "answersClaim"));
        ProcessInstance root = awaitingThePayer();
        steps.does("announcePayerAnswer", caseId -> tell(root, "payerAnswered"));
        tell(root, "remittanceReceived");
        assertThat(inside(root)).containsExactly("caseReview");
    }

    @Test
    void expectedMoneyIsAnnounced() {
        steps.answer("weighRemittance", Map.of("remittanceEffect", "expectedMoney"));
        ProcessInstance root = decided("accept");
        tell(root, "remittanceReceived");
        assertThat(steps.ran()).containsExactly("weighRemittance", "announceExpectedMoney");
        assertThat(inside(root)).containsExactly("paymentRecovery");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aClaimPaidInFullClosesWhereverTheCaseStands(String stage) {
        steps.answer("weighRemittance", Map.of("remittanceEffect", "paidInFull"));
        ProcessInstance root = caseAt(stage);
        tell(root, "remittanceReceived");
        assertThat(root).isEnded().hasPassedInOrder("claimPaidInFull", "closePaidCase", "paidInFull");
        assertThat(root).hasNotPassed("caseClosed");
        assertThat(inside(root)).isEmpty();
        assertThat(steps.ran()).containsExactly("weighRemittance", "closeCase");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aSettlementEndsTheWorkWhereverItStandsAndItsMoneyIsRecovered(String stage) {
        ProcessInstance root = caseAt(stage);
        tell(root, "settlementReached");
        assertThat(inside(root)).containsExactly("paymentRecovery");
        assertThat(root).isWaitingAt("recoverSettlement");
        ends(root, "paymentRecovery");
        assertThat(root).isEnded().hasPassedInOrder("recoverSettlement", "closeCase", "caseClosed");
    }

    @Test
    void aSettlementMayComeBeforeThePayersFirstAnswer() {
        ProcessInstance root = awaitingThePayer();
        tell(root, "settlementReached");
        assertThat(inside(root)).containsExactly("paymentRecovery");
    }

    @Test
    void remittancesAreStillHeardWhileASettlementIsRecovered() {
        steps.answer(
                "weighRemittance",
                Map.of("remittanceEffect", "expectedMoney"),
                Map.of("remittanceEffect", "paidInFull"));
        ProcessInstance root = underNegotiation();
        tell(root, "settlementReached");
        tell(root, "remittanceReceived");
        assertThat(steps.ran()).containsExactly("weighRemittance", "announceExpectedMoney");
        assertThat(inside(root)).containsExactly("paymentRecovery");
        tell(root, "remittanceReceived");
        assertThat(root).isEnded().hasPassed("paidInFull");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aWithdrawnCaseEndsWhereverItStands(String stage) {
        ProcessInstance root = caseAt(stage);
        tell(root, "caseWithdrawn");
        assertThat(root).isEnded().hasPassedInOrder("closeWithdrawnCase", "withdrawn");
        assertThat(root).hasNotPassed("caseClosed");
        assertThat(inside(root)).isEmpty();
        assertThat(steps.ran()).containsExactly("closeCase");
    }

    @Test
    void aCaseMayBeWithdrawnAfterItsSettlement() {
        ProcessInstance root = underNegotiation();
        tell(root, "settlementReached");
        tell(root, "caseWithdrawn");
        assertThat(root).isEnded().hasPassed("withdrawn");
    }

    @Test
    void linesThatWereSplitOffBeginWithTheirDispute() {
        ProcessInstance root = linesSplitOff();
        ends(root, "idrEscalation", Map.of("idrOutcome", "moneyDue"));
        ends(root, "paymentRecovery");
        assertThat(root).isEnded().hasPassedInOrder("disputeLines", "recoverSettlement", "checkClosing", "closeCase");
        assertThat(root).hasNotPassed("workCase");
    }

    @ParameterizedTest
    @CsvSource({"notFiled", "ineligible"})
    void linesThatCannotBeDisputedAreReviewedForAnotherWay(String outcome) {
        ProcessInstance root = linesSplitOff();
        ends(root, "idrEscalation", Map.of("idrOutcome", outcome));
        assertThat(inside(root)).containsExactly("caseReview");
    }

    @Test
    void linesWhoseDisputeBringsNothingAreDone() {
        ProcessInstance root = linesSplitOff();
        ends(root, "idrEscalation", Map.of("idrOutcome", "noMoneyDue"));
        assertThat(root).isEnded().hasPassedInOrder("disputeLines", "checkClosing", "closeCase");
    }

    @Test
    void linesThatWereSplitOffMayBeSettledOrWithdrawnInTheirDispute() {
        ProcessInstance settled = linesSplitOff();
        tell(settled, "settlementReached");
        assertThat(inside(settled)).containsExactly("paymentRecovery");
        ProcessInstance withdrawn = linesSplitOff();
        tell(withdrawn, "caseWithdrawn");
        assertThat(withdrawn).isEnded().hasPassed("withdrawn");
    }

    private static ProcessInstance linesSplitOff() {
        ProcessInstance root = runtimeService()
                .startProcessInstanceByMessage(
                        "linesSplitOff", UUID.randomUUID().toString());
        assertThat(inside(root)).containsExactly("idrEscalation");
        return root;
    }

    /** The called process comes back with this. */
    private static void ends(ProcessInstance root, String stage, Map<String, Object> result) {
        finish(root, stage + "Task", result);
    }

    private static void ends(ProcessInstance root, String stage) {
        ends(root, stage, Map.of());
    }

    /** The called processes the case is in. */
    private static List<String> inside(ProcessInstance root) {
        return openTasks(root).stream().map(task -> task.replace("Task", "")).toList();
    }

    private static ProcessInstance caseAt(String stage) {
        ProcessInstance root =
                switch (stage) {
                    case "caseReview" -> start("negotiationCase");
                    case "resubmission" -> reviewed("resubmit");
                    case "payerOutreach" -> underNegotiation();
                    case "counterOfferEvaluation" -> evaluated();
                    case "idrEscalation" -> decided("idr");
                    case "stateDispute" -> decided("stateDispute");
                    case "paymentRecovery" -> decided("accept");
                    case "patientBalance" -> reviewed("patientBalance");
                    default -> reviewed("workersComp");
                };
        assertThat(inside(root)).containsExactly(stage);
        return root;
    }

    private static ProcessInstance decided(String decision) {
        ProcessInstance root = evaluated();
        ends(root, "counterOfferEvaluation", Map.of("decision", decision));
        return root;
    }

    private static ProcessInstance evaluated() {
        ProcessInstance root = underNegotiation();
        ends(root, "payerOutreach");
        return root;
    }

    private static ProcessInstance underNegotiation() {
        return reviewed("negotiate");
    }

    private static ProcessInstance awaitingThePayer() {
        ProcessInstance root = start("negotiationCase");
        ends(root, "caseReview", Map.of("path", "await", "payerAnswerDueAt", on("2026-02-04")));
        return root;
    }

    private static ProcessInstance reviewed(String path) {
        ProcessInstance root = start("negotiationCase");
        ends(root, "caseReview", Map.of("path", path));
        return root;
    }
}
