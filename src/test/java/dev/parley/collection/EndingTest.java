package dev.parley.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.casefile.Outcome;
import dev.parley.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTest {

    @ParameterizedTest(name = "withdrawn {0}, {1} {2}, balance {3}, {4} paid, stopped {5}, award {6}: {7}")
    @CsvSource({
        "too small, SETTLEMENT, PAID, , 1000, , , WITHDRAWN",
        ", SETTLEMENT, PAID, , 700, , , SETTLED",
        ", AWARD, PAID, , 1000, , 900, AWARDED",
        ", COMP_FEE, PAID, , 900, , , AWARDED",
        ", SETTLEMENT, WRITTEN_OFF, , 500, , , SHORT_PAID",
        ", AWARD, WRITTEN_OFF, , 500, , 900, SHORT_PAID",
        ", , , BILL_COST_SHARE, 400, , , PATIENT_BALANCE_SETTLED",
        ", , , , 900, , , PAID_IN_FULL",
        ", , , , 899.99, not worth it, , STOPPED",
        ", , , , 400, , 450, AWARDED",
        ", , , , 400, , , NOTHING_TO_PURSUE",
        ", , , , 0, , , NOTHING_TO_PURSUE"
    })
    void endsAsItsFactsShow(
            String withdrawn,
            ExpectedPayment.Source source,
            ExpectedPayment.State state,
            String balance,
            String paid,
            String stopped,
            String award,
            Outcome outcome) {
        Ending.Recovered recovered = source == null
                ? null
                : new Ending.Recovered(source, state, Money.of("900"), Money.of("100"), "the payer is insolvent");
        Ending ending = Ending.of(new Ending.Facts(
                withdrawn,
                recovered,
                balance,
                Money.of("1000"),
                Money.of(paid),
                Money.of("100"),
                stopped,
                award == null ? null : Money.of(award)));
        assertThat(ending.outcome()).isEqualTo(outcome);
        assertThat(ending.because()).isNotBlank();
    }
}
