package dev.parley.benchmark.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.remittance.PaidHistory.PaidUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles of own payments: by rank, hidden when few, of the same modifiers only. */
class OwnHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static List<PaidUnit> payments(int count, String... modifiers) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new PaidUnit("P", Set.of(modifiers), Money.of(i + "00"), DAY.plusDays(i)))
                .toList();
    }

    @ParameterizedTest(name = "percentile {0} of 1 to {1} is {2}")
    @CsvSource({"50, 1, 1", "50, 10, 5", "50, 11, 6", "25, 10, 3", "75, 10, 8", "80, 11, 9", "1, 3, 1", "100, 7, 7"})
    void picksTheValueAtTheRank(int p, int n, int expected) {
        assertThat(Percentile.of(p, IntStream.rangeClosed(1, n).boxed().toList()))
                .isEqualTo(expected);
    }

    @Test
    void fewerThanElevenAreNotShown() {
        OwnHistory.Spread ten = OwnHistory.spread(payments(10), List.of(), null);
        assertThat(ten.n()).isEqualTo(10);
        assertThat(ten.hidden()).isTrue();
        assertThat(ten.median()).isNull();
        OwnHistory.Spread eleven = OwnHistory.spread(payments(11), List.of(), null);
        assertThat(eleven.median()).isEqualTo(Money.of("600"));
        assertThat(eleven.thin()).isTrue();
        OwnHistory.Spread thirty = OwnHistory.spread(payments(30), List.of(), "P");
        assertThat(thirty.thin()).isFalse();
        assertThat(thirty.p25()).isEqualTo(Money.of("800"));
        assertThat(thirty.last()).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void anotherPartIsAnotherService() {
        assertThat(OwnHistory.spread(payments(40, "26"), List.of(), null).n()).isZero();
        assertThat(OwnHistory.spread(payments(40, "26", "59"), List.of("26"), null)
                        .n())
                .as("59 says nothing of the price")
                .isEqualTo(40);
        assertThat(OwnHistory.spread(payments(40), List.of(), "another payer").n())
                .isZero();
    }
}
