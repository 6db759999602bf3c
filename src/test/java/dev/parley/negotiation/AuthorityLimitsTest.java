package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.workflow.Decisions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityLimitsTest {
    private final Decisions tables = new Decisions();

    @ParameterizedTest(name = "{0} at {1}, floor {2}, waiver {3}: {4}")
    @CsvSource({
        "STOP, , 1000, false, true",
        "ACCEPT, 1000, 1000, false, false",
        "ACCEPT, 900, 1000, false, false",
        "ACCEPT, 899.99, 1000, false, true",
        "ACCEPT, 1000, , false, true",
        "ACCEPT, 1000, 900, true, true",
        "ACCEPT, 10000, 9000, false, false",
        "ACCEPT, 10000.01, 9000, false, true",
        "COUNTER, 1200, , false, false",
        "COUNTER, 800, 1000, false, true",
        "COUNTER, 50000, 1000, false, false",
        "IDR, , 1000, false, false",
        "PATIENT_BALANCE, , , false, false"
    })
    void asksForASecondPersonBeyondTheLimits(
            Choice choice, String rate, String floor, boolean waivesRights, boolean needed) {
        Map<String, Object> facts = CheckAuthority.facts(
                choice, rate == null ? null : Money.of(rate), waivesRights, Optional.of(comparison(floor)));
        Map<String, Object> answer = tables.decide("authorityLimits", facts);
        assertThat(answer).containsEntry("secondApprovalNeeded", needed);
        assertThat((String) answer.get("because")).isNotBlank();
    }

    private static Comparison comparison(String floor) {
        Money known = floor == null ? null : Money.of(floor);
        return new Comparison(List.of(), List.of(), null, List.of(), known, null, null, null);
    }
}
