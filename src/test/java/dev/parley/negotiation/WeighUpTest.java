package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.negotiation.Comparison.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeighUpTest {
    private static final DisputeOutcomes OUTCOMES = DisputeOutcomes.load();

    @Test
    void computesADisputeByHand() {
        // O = 300% of 600 (the band; the emergency group's 312% is higher), B = 660, I = 500, F = 520, fee 15:
        // settled: 1230 - 500 - 260 = 470; won: 1300; lost: 660 - 500 - 520 = -360
        // decided: 0.87 * 1300 - 0.13 * 360 = 1131 - 46.80 = 1084.20
        // 0.80 * (0.03 * 470 + 0.97 * 1084.20) - 15 = 0.80 * (14.10 + 1051.67) - 15 = 837.62
        Option idr = compare(Positions.federal()).option(Choice.IDR);
        assertThat(idr.value()).isEqualTo(Money.of("837.62"));
        assertThat(idr.low()).isLessThan(idr.value());
        assertThat(idr.high()).isGreaterThan(idr.value());
    }

    @Test
    void aDisputeOverNothingCostsItsFees() {
        // FED-ST-11: with nothing to gain, about 15 and 13 percent of the entity fee are lost
        Position even = new Position(
                Positions.TODAY,
                dev.parley.regulation.Regime.FEDERAL_IDR,
                Money.of("1000"),
                Money.of("1000"),
                Money.ZERO,
                Money.of("909.09"),
                java.util.List.of(new Position.PricedItem(null, Money.of("909.09"))),
                null,
                null,
                new Position.Dispute(
                        Positions.OPENS, Positions.CLOSES, Money.of("15"), Money.of("500"), Money.of("500")),
                null,
                null);
        Money value = new WeighUp(even, OUTCOMES, Surroundings.NONE)
                .compare()
                .option(Choice.IDR)
                .value();
        // 0.80 * (0.03 * -250 + 0.97 * 0.13 * -500) - 15 = 0.80 * (-7.50 - 63.05) - 15
        assertThat(value).isEqualTo(Money.of("-71.44"));
    }

    @Test
    void doesNotTakeAnUnknownValueForNothing() {
        Comparison comparison = compare(Positions.federal().withoutQualifyingPayment());
        Option idr = comparison.option(Choice.IDR);
        assertThat(idr.open()).isTrue();
        assertThat(idr.value()).isNull();
        assertThat(idr.because()).anyMatch(why -> why.contains("cannot be computed"));
        assertThat(comparison.recommended()).isNull();
        assertThat(comparison.reasons()).anyMatch(why -> why.contains("a person must choose"));
        assertThat(comparison.floor()).isNull();
    }

    @Test
    void explainsEveryNumberOfADispute() {
        Comparison comparison = compare(Positions.federal());
        assertThat(comparison.dataUntil()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(comparison.inputs())
                .extracting(Comparison.Input::name)
                .contains("Paid and owed by the patient (I)", "Our offer (O)", "Payer's offer (B)", "Entity fee (F)");
        assertThat(comparison.inputs()).allMatch(input -> input.source() != null);
        assertThat(comparison.formula()).contains("P(eligible)");
    }

    @Test
    void neverAsksForMoreThanTheCharge() {
        Position dear = Positions.federal().build();
        Position cheap = new Position(
                dear.today(),
                dear.regime(),
                Money.of("900"),
                dear.paid(),
                dear.patientShare(),
                dear.qualifyingPayment(),
                dear.items(),
                null,
                null,
                dear.dispute(),
                null,
                null);
        assertThat(new WeighUp(cheap, OUTCOMES, Surroundings.NONE).compare().target())
                .isEqualTo(Money.of("900"));
    }

    @Test
    void recommendsTheDisputeOverALowOffer() {
        assertThat(compare(Positions.federal().offered("700").weOffered("2000")).recommended())
                .isEqualTo(Choice.IDR);
    }

    @Test
    void countersWhileTheDisputeCannotStart() {
        Positions waiting = Positions.federal().offered("700").disputeOpens(Positions.TODAY.plusDays(10));
        assertThat(compare(waiting).recommended()).isEqualTo(Choice.COUNTER);
    }

    @Test
    void acceptsAnOfferWorthMoreThanADispute() {
        Comparison comparison = compare(Positions.federal().offered("1600").weOffered("2000"));
        assertThat(comparison.recommended()).isEqualTo(Choice.ACCEPT);
        assertThat(comparison.option(Choice.ACCEPT).value()).isEqualTo(Money.of("1100.00"));
        assertThat(comparison.option(Choice.ACCEPT).givesUp()).anyMatch(right -> right.contains("FED-ON-13"));
    }

    @Test
    void countersAFirstOfferBeforeAnyPriceOfOurs() {
        assertThat(compare(Positions.federal().firstOffered("1600")).recommended())
                .isEqualTo(Choice.COUNTER);
    }

    @Test
    void anExpiredOfferCannotBeAccepted() {
        Comparison comparison = compare(Positions.federal().offered("1600", false, Positions.TODAY.minusDays(1)));
        assertThat(comparison.option(Choice.ACCEPT).open()).isFalse();
        assertThat(comparison.option(Choice.ACCEPT).closedBecause()).contains("expired");
        assertThat(comparison.recommended()).isEqualTo(Choice.IDR);
    }

    @Test
    void asksThePatientOnlyWhereNoLawProtects() {
        assertThat(compare(Positions.federal()).option(Choice.PATIENT_BALANCE).open())
                .isFalse();
        Comparison direct = compare(Positions.direct().withoutQualifyingPayment());
        assertThat(direct.option(Choice.PATIENT_BALANCE).open()).isTrue();
        assertThat(direct.option(Choice.PATIENT_BALANCE).high()).isEqualTo(Money.of("3500.00"));
        assertThat(direct.recommended()).isEqualTo(Choice.PATIENT_BALANCE);
    }

    private static Comparison compare(Positions position) {
        return new WeighUp(position.build(), OUTCOMES, Surroundings.NONE).compare();
    }
}
