package dev.parley.patientbalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.regulation.PatientProtection.Answer;
import dev.parley.regulation.PlanFunding;
import dev.parley.workflow.Decisions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BillableTest {
    private static final Decisions DECISIONS = new Decisions();

    @ParameterizedTest(name = "unpaid {0}, lawful {1}, {2}, {3}, disputed {4}: {5} + {6}, held {7}")
    @CsvSource({
        "1540.00, 90.00, SELF_FUNDED_ERISA, COST_SHARE, false, 90.00, 0.00, 1450.00",
        "1540.00, 400.00, SELF_FUNDED_ERISA, COST_SHARE, false, 400.00, 0.00, 1140.00",
        "1540.00, 90.00, SHORT_TERM, ALLOWED, false, 90.00, 1450.00, 0.00",
        "1540.00, 90.00, SHORT_TERM, ALLOWED, true, 90.00, 0.00, 1450.00",
        "1540.00, 90.00, , HOLD, false, 90.00, 0.00, 1450.00",
        "1540.00, 90.00, MEDICAID, NO, false, 90.00, 0.00, 1450.00",
        "1540.00, 90.00, WORKERS_COMP, NO, false, 0.00, 0.00, 1540.00",
        "0.00, 90.00, SELF_FUNDED_ERISA, COST_SHARE, false, 0.00, 0.00, 0.00"
    })
    void asksNoMoreThanTheLawLets(
            String unpaid,
            String lawful,
            PlanFunding funding,
            Answer answer,
            boolean disputed,
            String costShare,
            String beyond,
            String held) {
        Billable billable = Billable.of(Money.of(unpaid), Money.of(lawful), funding, answer, disputed, List.of());
        assertThat(billable.costShare()).isEqualTo(Money.of(costShare));
        assertThat(billable.beyond()).isEqualTo(Money.of(beyond));
        assertThat(billable.held()).isEqualTo(Money.of(held));
        assertThat(billable.most().plus(billable.held())).isEqualTo(Money.of(unpaid));
    }

    @ParameterizedTest(name = "{0}, program {1}, network {2}, protected {3}, cost share {4}, small {5}: {9} by {10}")
    @CsvSource({
        "ROUTINE_WAIVER, true, false, true, false, true, true, true, true, false, PB-01",
        "ROUTINE_WAIVER, false, false, true, false, true, true, true, true, false, PB-03",
        "HARDSHIP, true, false, false, true, false, false, true, true, true, PB-12",
        "HARDSHIP, true, false, false, true, false, false, true, false, false, PB-02",
        "HARDSHIP, true, false, false, true, false, false, false, true, false, PB-02",
        "HARDSHIP, false, false, false, true, false, false, false, false, false, PB-11",
        "CONTRACTUAL_ADJUSTMENT, false, false, true, false, false, false, false, false, false, CLM-14",
        "CONTRACTUAL_ADJUSTMENT, false, true, true, true, false, false, false, false, false, PB-07",
        "CONTRACTUAL_ADJUSTMENT, false, true, true, false, false, false, false, false, true, PB-07",
        "NSA_OR_STATE_BAR, false, false, true, true, false, false, false, false, false, PB-08",
        "NSA_OR_STATE_BAR, false, false, false, false, false, false, false, false, false, CLM-15",
        "NSA_OR_STATE_BAR, false, false, true, false, false, false, false, false, true, FED-BB-03",
        "SMALL_BALANCE, false, false, true, true, false, false, false, false, false, PB-15",
        "SMALL_BALANCE, false, false, true, true, true, false, false, false, true, PB-15",
        "NONCOVERED_POLICY, false, false, false, true, false, false, false, false, false, PB-17",
        "NONCOVERED_POLICY, false, false, false, true, false, true, false, false, true, PB-17",
        "BANKRUPTCY_OR_DECEASED, false, false, false, true, false, false, false, false, true, GEN-05"
    })
    void writesOffOnlyWithAGround(
            String reason,
            boolean program,
            boolean network,
            boolean protectedItem,
            boolean touchesCostShare,
            boolean small,
            boolean notCovered,
            boolean finding,
            boolean notAdvertised,
            boolean allowed,
            String ruleId) {
        Map<String, Object> row = mayWriteOff(
                reason, program, network, protectedItem, touchesCostShare, small, notCovered, finding, notAdvertised);
        assertThat(row).containsEntry("allowed", allowed).containsEntry("ruleId", ruleId);
        assertThat((String) row.get("because")).isNotBlank();
    }

    /** Whatever else holds, a routine waiver is barred; and every other reason has some ground on which it is allowed. */
    @ParameterizedTest
    @EnumSource(BalanceDecision.WriteOffReason.class)
    void neverAllowsARoutineWaiver(BalanceDecision.WriteOffReason reason) {
        boolean everAllowed = false;
        for (int bits = 0; bits < 256; bits++) {
            Map<String, Object> row = mayWriteOff(
                    reason.name(),
                    (bits & 1) > 0,
                    (bits & 2) > 0,
                    (bits & 4) > 0,
                    (bits & 8) > 0,
                    (bits & 16) > 0,
                    (bits & 32) > 0,
                    (bits & 64) > 0,
                    (bits & 128) > 0);
            everAllowed |= Boolean.TRUE.equals(row.get("allowed"));
        }
        assertThat(everAllowed).isEqualTo(reason != BalanceDecision.WriteOffReason.ROUTINE_WAIVER);
    }

    @Test
    void knowsWhichAnswersProtect() {
        for (Answer answer : Answer.values()) {
            Billable billable = Billable.of(Money.of("10"), Money.ZERO, PlanFunding.CHURCH, answer, false, List.of());
            assertThat(billable.isProtected()).isEqualTo(answer == Answer.NO || answer == Answer.COST_SHARE);
        }
    }

    private static Map<String, Object> mayWriteOff(
            String reason,
            boolean program,
            boolean network,
            boolean protectedItem,
            boolean touchesCostShare,
            boolean small,
            boolean notCovered,
            boolean finding,
            boolean notAdvertised) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("reason", reason);
        inputs.put("federalProgram", program);
        inputs.put("inNetwork", network);
        inputs.put("protectedItem", protectedItem);
        inputs.put("touchesCostShare", touchesCostShare);
        inputs.put("small", small);
        inputs.put("notCovered", notCovered);
        inputs.put("filedLate", notCovered);
        inputs.put("individualFinding", finding);
        inputs.put("notAdvertised", notAdvertised);
        return DECISIONS.decide("mayWriteOff", inputs);
    }
}
