package dev.parley.workcomp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.workflow.Decisions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompTablesTest {
    private static final Decisions DECISIONS = new Decisions();

    @ParameterizedTest(name = "shortfall {0}, review {1}, known {2}, window {3}, path {4}, schedule {5}: {6} by {7}")
    @CsvSource({
        "false, false, true, OPEN, true, true, false, WC-05",
        "true, true, true, OPEN, true, true, false, WC-07",
        "true, false, false, NONE, false, , false, WC-16",
        "true, false, true, CLOSED, true, true, false, WC-13",
        "true, false, true, OPEN, true, true, true, WC-13",
        "true, false, true, NONE, true, false, true, WC-14",
        "true, false, true, NONE, false, true, true, WC-05",
        "true, false, true, NONE, false, false, false, WC-05"
    })
    void opensAFeeDispute(
            boolean shortfall,
            boolean utilizationReview,
            boolean stateKnown,
            String window,
            boolean path,
            Boolean feeSchedule,
            boolean open,
            String ruleId) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("shortfall", shortfall);
        inputs.put("utilizationReview", utilizationReview);
        inputs.put("stateKnown", stateKnown);
        inputs.put("window", window);
        inputs.put("path", path);
        inputs.put("feeSchedule", feeSchedule);
        assertThat(DECISIONS.decide("openFeeDispute", inputs))
                .containsEntry("disputeOpen", open)
                .containsEntry("ruleId", ruleId);
    }

    @ParameterizedTest
    @CsvSource({"CA, 60", "FL, 120", "TX, 60", ", 60"})
    void waitsForTheState(String state, int days) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("state", state);
        assertThat(((Number) DECISIONS.decide("compAnswerDays", inputs).get("days")).intValue())
                .isEqualTo(days);
    }
}
