package dev.parley.workflow;

import static dev.parley.workflow.EngineClock.on;
import static dev.parley.workflow.Moves.finish;
import static dev.parley.workflow.Moves.openTasks;
import static dev.parley.workflow.Moves.start;
import static dev.parley.workflow.Moves.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import dev.parley.regulation.Regime;
import dev.parley.regulation.Remedies;
import dev.parley.regulation.Remedy;
import dev.parley.regulation.RemedyCategory;
import dev.parley.review.NextRemedy;
import dev.parley.review.RemedyRoad;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Denials worked to the end while the payer upholds each of them: which tasks people get, one after the other. */
@Deployment(resources = "processes/resubmission.bpmn")
class WorkedDenialsPathTest {
    private static final Remedies REMEDIES = Remedies.load();
    private static final int MOST_ROUNDS = 12;
    private static final Set<RemedyCategory> WITHOUT_RESUBMISSION = EnumSet.of(
            RemedyCategory.PROTECTED_PRICE,
            RemedyCategory.UNDERPAYMENT,
            RemedyCategory.PATIENT_RESPONSIBILITY,
            RemedyCategory.INFORMATIONAL);

    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineExtension engine = steps.engineForJourneys();

    /** C corrected claim, D documentation, A appeal, X external review; {@code -} is nothing to resubmit. */
    @ParameterizedTest(name = "{0} {1} under {2}, {3} levels, external review {4}: {5}")
    @CsvSource({
        "4,,      FEDERAL_IDR,        2, true,  CC",
        "5,,      FEDERAL_IDR,        2, true,  CC",
        "6,,      FEDERAL_IDR,        2, true,  CC",
        "8,,      FEDERAL_IDR,        2, true,  CCAA",
        "11,,     FEDERAL_IDR,        2, true,  CCDD",
        "16,,     FEDERAL_IDR,        2, true,  CC",
        "16,M76,  FEDERAL_IDR,        2, true,  CC",
        "16,MA130,STATE,              2, true,  CC",
        "18,,     FEDERAL_IDR,        2, true,  CC",
        "22,,     FEDERAL_IDR,        2, true,  DD",
        "26,,     FEDERAL_IDR,        2, true,  DD",
        "27,,     APPEAL,             2, true,  DD",
        "29,,     FEDERAL_IDR,        2, true,  AA",
        "29,,     FEDERAL_IDR,        1, true,  A",
        "31,,     FEDERAL_IDR,        2, true,  CCDD",
        "39,,     FEDERAL_IDR,        2, true,  AAX",
        "40,,     FEDERAL_IDR,        2, true,  AAX",
        "50,,     FEDERAL_IDR,        2, true,  DDAAX",
        "50,,     FEDERAL_IDR,        1, true,  DDAX",
        "50,,     NONE,               5, false, DDAAAAA",
        "54,,     FEDERAL_IDR,        2, true,  AAXDD",
        "55,,     STATE,              2, true,  AAXDD",
        "96,,     APPEAL,             2, true,  AA",
        "97,,     FEDERAL_IDR,        2, true,  CCAA",
        "109,,    FEDERAL_IDR,        2, true,  DD",
        "112,,    FEDERAL_IDR,        2, true,  DD",
        "119,,    DIRECT_NEGOTIATION, 2, true,  AA",
        "150,,    FEDERAL_IDR,        2, true,  DDAAX",
        "151,,    DIRECT_NEGOTIATION, 2, true,  DDAAX",
        "163,,    FEDERAL_IDR,        2, true,  DD",
        "193,,    FEDERAL_IDR,        2, true,  AA",
        "197,,    FEDERAL_IDR,        2, true,  AADD",
        "204,,    FEDERAL_IDR,        2, true,  AA",
        "216,,    FEDERAL_IDR,        2, true,  AAX",
        "227,,    FEDERAL_IDR,        2, true,  DD",
        "236,,    FEDERAL_IDR,        2, true,  CCAA",
        "242,,    FEDERAL_IDR,        2, true,  -",
        "242,,    DIRECT_NEGOTIATION, 2, true,  AA",
        "252,M127,FEDERAL_IDR,        2, true,  DD",
        "197 16,, FEDERAL_IDR,        2, true,  CCAADD",
        "45,N877, FEDERAL_IDR,        2, true,  -",
        "1,,      FEDERAL_IDR,        2, true,  -"
    })
    void goesTheWholeRoad(String reasons, String remark, Regime regime, int levels, boolean external, String expected) {
        Remedies.Plan plan =
                REMEDIES.forCodes(List.of(reasons.split(" ")), remark == null ? List.of() : List.of(remark));
        assertThat(plan.unknown()).isEmpty();
        NextRemedy.Appeals appeals = new NextRemedy.Appeals(levels, external);
        List<NextRemedy.Attempt> attempts = new ArrayList<>();
        StringBuilder taken = new StringBuilder();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            UUID answer = UUID.randomUUID();
            Optional<NextRemedy> next = NextRemedy.of(plan, regime, answer, attempts, appeals);
            if (next.isEmpty()) {
                break;
            }
            workedAndUpheld(next.get().road());
            attempts.add(new NextRemedy.Attempt(next.get().road(), answer));
            taken.append(
                    next.get().road() == RemedyRoad.EXTERNAL_REVIEW
                            ? 'X'
                            : next.get().road().name().charAt(0));
        }
        steps.answer("chooseRemedy", Map.of("remedy", "none"));
        assertThat(start("resubmission")).isEnded().hasPassed("nothingLeftToTry");
        assertThat(taken.isEmpty() ? "-" : taken.toString()).isEqualTo(expected);
    }

    /** 155 reasons and 58 remarks, each alone as a first denial: whose queue its first task is in, or which other path takes it up. */
    @Test
    void everyCodeLeadsToATaskInSomebodysQueueOrToAPathOfItsOwn() {
        assertThat(REMEDIES.all()).hasSize(155 + 58).allSatisfy(remedy -> {
            Remedies.Plan plan = REMEDIES.forCodes(List.of(remedy.code()), List.of());
            Optional<NextRemedy> next = NextRemedy.of(
                    plan, Regime.FEDERAL_IDR, UUID.randomUUID(), List.of(), new NextRemedy.Appeals(2, true));
            if (next.isPresent()) {
                ProcessInstance resubmission = taken(next.get().road());
                assertThat(queues(resubmission))
                        .as("%s by %s", remedy.code(), next.get().road())
                        .containsExactly(next.get().road().owner());
            } else { // a price is negotiated or disputed before the state, a patient's part is billed, a note is read
                assertThat(remedy.route() == Remedy.Route.WC_FEE_DISPUTE
                                || WITHOUT_RESUBMISSION.contains(remedy.category()))
                        .as(remedy.code())
                        .isTrue();
            }
        });
    }

    /** By the codes of each category, alone as a denial: who is said to own the work on its first and second road has the task of it. */
    @ParameterizedTest
    @CsvSource({
        "CORRECTED_CLAIM,        biller,            biller negotiator",
        "DOCUMENTATION,          biller,            negotiator",
        "COVERAGE,               biller negotiator, negotiator",
        "APPEAL,                 negotiator,        biller",
        "PROTECTED_PRICE,        '',                ''",
        "UNDERPAYMENT,           '',                ''",
        "PATIENT_RESPONSIBILITY, biller negotiator, ''",
        "INFORMATIONAL,          '',                ''"
    })
    void theOwnerOfACodesWorkHasItsTask(RemedyCategory category, String first, String second) {
        Set<String> firstOwners = new TreeSet<>();
        Set<String> secondOwners = new TreeSet<>();
        REMEDIES.all().stream().filter(one -> one.category() == category).forEach(remedy -> {
            Remedies.Plan plan = REMEDIES.forCodes(List.of(remedy.code()), List.of());
            UUID answer = UUID.randomUUID();
            List<NextRemedy.Attempt> attempts = new ArrayList<>();
            for (Set<String> owners : List.of(firstOwners, secondOwners)) {
                NextRemedy.of(plan, Regime.FEDERAL_IDR, answer, attempts, new NextRemedy.Appeals(2, false))
                        .map(NextRemedy::road)
                        .ifPresent(road -> {
                            assertThat(queues(taken(road)))
                                    .as("%s by %s", remedy.code(), road)
                                    .containsExactly(road.owner());
                            owners.add(road.owner());
                            attempts.add(new NextRemedy.Attempt(road, answer));
                        });
            }
        });
        assertThat(String.join(" ", firstOwners)).isEqualTo(first);
        assertThat(String.join(" ", secondOwners)).isEqualTo(second);
    }

    private static List<String> queues(ProcessInstance process) {
        return taskService().createTaskQuery().processInstanceId(process.getId()).list().stream()
                .flatMap(task -> taskService().getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private static void workedAndUpheld(RemedyRoad road) {
        ProcessInstance resubmission = taken(road);
        String task =
                switch (road) {
                    case CORRECTED_CLAIM -> "prepareCorrectedClaim";
                    case DOCUMENTATION -> "gatherDocumentation";
                    case APPEAL, EXTERNAL_REVIEW -> "writeAppeal";
                };
        assertThat(openTasks(resubmission)).containsExactly(task);
        finish(resubmission, task, Map.of("resubmitted", true));
        tell(resubmission, "payerAnswered");
        assertThat(resubmission).isEnded().hasPassedInOrder(task, "sendResubmission", "payerAnsweredResubmission");
    }

    private static ProcessInstance taken(RemedyRoad road) {
        steps.answer("chooseRemedy", Map.of("remedy", road.word(), "remedyWarnAt", on("2026-03-02")))
                .answer("sendResubmission", Map.of("answerDueAt", on("2026-05-01")));
        return start("resubmission");
    }
}
