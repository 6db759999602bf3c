package dev.parley.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedPaymentTest {
    private static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");

    @ParameterizedTest(name = "{0} agreed, {1} paid, {2} on the patient: {3} due")
    @CsvSource({"1500, 400, 100, 1000.00", "500, 400, 100, 0.00", "450, 400, 100, 0.00", "1500, 0, 0, 1500.00"})
    void whatIsDueIsTheRateLessWhatCameAndThePatientOwes(String agreed, String paid, String share, String due) {
        assertThat(expected(agreed, paid, share).due()).isEqualTo(Money.of(due));
    }

    @ParameterizedTest(name = "{0}, {1} said to be the patient's: {2}")
    @CsvSource({"SETTLEMENT, 100, 100", "AWARD, 100, 100", "SETTLEMENT, , 0", "COMP_FEE, 100, 0"})
    void anInjuredWorkerOwesNothing(ExpectedPayment.Source source, String said, String share) {
        AgreedRate rate = new AgreedRate(source, UUID.randomUUID(), Money.of("900"), LocalDate.of(2026, 11, 2), null);
        assertThat(rate.shareOf(said == null ? null : Money.of(said))).isEqualTo(Money.of(share));
    }

    @Test
    void comesInParts() {
        ExpectedPayment expected = expected("1500", "400", "100");
        assertThat(expected.match(Money.of("1000"), NOW)).isFalse();
        assertThat(expected.missing()).isEqualTo(Money.of("400"));
        assertThat(expected.match(Money.of("1400"), NOW)).isTrue();
        assertThat(expected.state()).isEqualTo(ExpectedPayment.State.PAID);
        assertThat(expected.missing()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPaymentTakenBackIsMissingAgain() {
        ExpectedPayment expected = expected("1500", "400", "100");
        expected.match(Money.of("1000"), NOW);
        expected.match(Money.of("300"), NOW);
        assertThat(expected.missing()).isEqualTo(Money.of("1100"));
    }

    @Test
    void aShortfallOfNothingIsNoWriteOff() {
        ExpectedPayment nothing = expected("500", "400", "100");
        nothing.writeOff(NOW);
        assertThat(nothing.state()).isEqualTo(ExpectedPayment.State.PAID);
        ExpectedPayment some = expected("1500", "400", "100");
        some.writeOff(NOW);
        assertThat(some.state()).isEqualTo(ExpectedPayment.State.WRITTEN_OFF);
    }

    private static ExpectedPayment expected(String agreed, String paid, String share) {
        AgreedRate rate = new AgreedRate(
                ExpectedPayment.Source.SETTLEMENT,
                UUID.randomUUID(),
                Money.of(agreed),
                LocalDate.of(2026, 11, 2),
                null);
        return new ExpectedPayment(
                UUID.randomUUID(), rate, Money.of(paid), Money.of(share), LocalDate.of(2026, 12, 2), NOW);
    }
}
