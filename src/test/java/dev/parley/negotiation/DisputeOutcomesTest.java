package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeOutcomesTest {
    private static final DisputeOutcomes OUTCOMES = DisputeOutcomes.load();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "99285, 312",
        "99281, 312",
        "99288, 312",
        "99291, 338",
        "00100, 312",
        "70450, 512",
        "29881, 1319",
        "99213, 1240",
        "A0431, 241",
        "A0432, ",
        "0123T, ",
        "90837, ",
        "9928, ",
        ", "
    })
    void findsTheServiceGroup(String code, Integer percent) {
        assertThat(OUTCOMES.groupOf(code).map(DisputeOutcomes.Group::percent).orElse(null))
                .isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0}: {1}%")
    @CsvSource({"0, 591", "99.99, 591", "100, 345", "999.99, 300", "1000, 249", "9999, 238", "250000, 173"})
    void findsTheBand(String qualifyingPayment, int percent) {
        assertThat(OUTCOMES.bandOf(Money.of(qualifyingPayment)).percent()).isEqualTo(percent);
    }
}
