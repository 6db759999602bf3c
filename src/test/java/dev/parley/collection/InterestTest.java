package dev.parley.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.StateLaws;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

    private final StateLaws states = StateLaws.load();

    @ParameterizedTest(name = "{0} in {1}, {2} days late: {3}")
    @CsvSource({
        "FULLY_INSURED,     AL, 30, 15.00, 1.5% a month",
        "FULLY_INSURED,     AK, 73, 30.00, 15% a year",
        "FULLY_INSURED,     AK, 0,  0.00,  15% a year",
        "FULLY_INSURED,     AZ, 30, ,      no plain rate",
        "SELF_FUNDED_ERISA, AK, 73, ,      no federal figure",
        "UNKNOWN,           AK, 73, ,      who funds the plan is not known"
    })
    void isClaimedOnlyWhereARuleGivesAPlainRate(
            PlanFunding funding, String state, int days, String amount, String because) {
        Interest interest = Interest.on(Money.of("1000"), DUE, DUE.plusDays(days), funding, states.of(state));
        assertThat(interest.given()).isEqualTo(amount != null);
        assertThat(interest.amount()).isEqualTo(amount == null ? null : Money.of(amount));
        assertThat(interest.because()).contains(because);
        assertThat(interest.ruleId()).isIn("CLM-23", "FED-PY-03");
    }
}
