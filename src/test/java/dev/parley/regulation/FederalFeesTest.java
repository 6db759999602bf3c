package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederalFeesTest {
    private final FederalFees fees = new FederalFees(RuleBook.load());

    @ParameterizedTest(name = "a dispute initiated on {0} costs {1} ({2})")
    @CsvSource({
        "2022-04-15,  50.00, FED-FE-01a",
        "2022-12-31,  50.00, FED-FE-01a",
        "2023-01-01, 350.00, FED-FE-01b",
        "2023-08-02, 350.00, FED-FE-01b",
        "2023-08-03,  50.00, FED-FE-01c",
        "2024-01-21,  50.00, FED-FE-01c",
        "2024-01-22, 115.00, FED-FE-01d",
        "2026-06-10, 115.00, FED-FE-01d",
        "2026-06-11,  15.00, FED-FE-01e",
        "2030-01-01,  15.00, FED-FE-01e"
    })
    void picksTheFeeByTheDayOfInitiation(LocalDate initiated, String amount, String rule) {
        assertThat(fees.administrative(initiated)).hasValueSatisfying(fee -> {
            assertThat(fee.amount()).isEqualTo(Money.of(amount));
            assertThat(fee.ruleId()).isEqualTo(rule);
        });
    }

    @Test
    void knowsNoFeeBeforeThePortalOpened() {
        assertThat(fees.administrative(LocalDate.of(2022, 4, 14))).isEmpty();
    }

    @ParameterizedTest(name = "initiated {0}, batched {1}, {2} lines: {3} to {4}")
    @CsvSource({
        "2022-06-01, false, 1, 200.00, 500.00",
        "2022-06-01, true, 60, 268.00, 670.00",
        "2024-01-21, false, 1, 200.00, 700.00",
        "2024-01-22, false, 1, 200.00, 840.00",
        "2024-01-22, true, 25, 268.00, 1173.00",
        "2024-01-22, true, 26, 343.00, 1423.00",
        "2024-01-22, true, 50, 343.00, 1423.00",
        "2024-01-22, true, 51, 418.00, 1673.00",
        "2024-01-22, false, 30, 200.00, 840.00"
    })
    void givesTheRangeOfTheEntity(LocalDate initiated, boolean batched, int lines, String least, String most) {
        assertThat(fees.entity(initiated, batched, lines)).hasValueSatisfying(range -> {
            assertThat(range.least()).isEqualTo(Money.of(least));
            assertThat(range.most()).isEqualTo(Money.of(most));
        });
    }
}
