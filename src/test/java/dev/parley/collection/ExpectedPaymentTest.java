package dev.parley.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.remittance.ByLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedPaymentTest {
    private static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest(name = "{0} agreed, {1} paid, {2} on the patient: {3} due")
    @CsvSource({"1500, 400, 100, 1000.00", "500, 400, 100, 0.00", "450, 400, 100, 0.00", "1500, 0, 0, 1500.00"})
    void whatIsDueIsTheRateLessWhatCameAndThePatientOwes(String agreed, String paid, String share, String due) {
        assertThat(expected(agreed, paid, share).figures().due()).isEqualTo(Money.of(due));
    }

    @ParameterizedTest(name = "{0}, {1} said to be the patient's: {2}")
    @CsvSource({"SETTLEMENT, 100, 100", "AWARD, 100, 100", "SETTLEMENT, , 0", "COMP_FEE, 100, 0"})
    void anInjuredWorkerOwesNothing(ExpectedPayment.Source source, String said, String share) {
        AgreedRate rate = new AgreedRate(
                source, UUID.randomUUID(), Set.of(), ByLine.whole(Money.of("900")), LocalDate.of(2026, 11, 2), null);
        assertThat(rate.shareOf(said == null ? null : Money.of(said))).isEqualTo(Money.of(share));
    }

    @ParameterizedTest(name = "{0} agreed, {1} paid, {2} on the patient: {3} goes back")
    @CsvSource({"1500, 400, 100, 0.00", "500, 400, 100, 0.00", "450, 400, 100, 50.00", "0, 400, 0, 400.00"})
    void aRateBelowWhatWasPaidIsOwedBack(String agreed, String paid, String share, String back) {
        ExpectedPayment expected = expected(agreed, paid, share);
        assertThat(expected.figures().owedBack()).isEqualTo(Money.of(back));
        assertThat(expected.tooMuch()).isEqualTo(Money.of(back));
    }

    @Test
    void comesInParts() {
        ExpectedPayment expected = expected("1500", "400", "100");
        assertThat(match(expected, "1000")).isFalse();
        assertThat(expected.missing()).isEqualTo(Money.of("400"));
        assertThat(match(expected, "1400")).isTrue();
        assertThat(expected.state()).isEqualTo(ExpectedPayment.State.PAID);
        assertThat(expected.missing()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPaymentTakenBackIsMissingAgain() {
        ExpectedPayment expected = expected("1500", "400", "100");
        match(expected, "1000");
        match(expected, "300");
        assertThat(expected.missing()).isEqualTo(Money.of("1100"));
    }

    @Test
    void whatComesTooMuchGoesBackOrIsKeptByDecision() {
        ExpectedPayment sentBack = expected("1500", "400", "100");
        assertThat(match(sentBack, "1450")).isFalse();
        assertThat(sentBack.tooMuch()).isEqualTo(Money.of("50"));
        sentBack.returned(Money.of("20"), DAY, NOW);
        assertThat(sentBack.state()).isEqualTo(ExpectedPayment.State.OPEN);
        sentBack.returned(Money.of("30"), DAY, NOW);
        assertThat(sentBack.state()).isEqualTo(ExpectedPayment.State.PAID);
        ExpectedPayment kept = expected("1500", "400", "100");
        match(kept, "1450");
        kept.keep("the payer waived it", "supervisor", DAY, NOW);
        assertThat(kept.state()).isEqualTo(ExpectedPayment.State.PAID);
    }

    @Test
    void aRefundThatThePayerTakesAgainIsMissing() {
        ExpectedPayment lost = expected("450", "400", "100");
        lost.returned(Money.of("50"), DAY, NOW);
        assertThat(lost.state()).isEqualTo(ExpectedPayment.State.PAID);
        lost.reopen("the payer took $50.00 back", NOW);
        match(lost, "350");
        assertThat(lost.missing()).isEqualTo(Money.of("50"));
    }

    @Test
    void eachLineIsHeldAgainstItsOwnRate() {
        ExpectedPayment expected = byLine();
        assertThat(match(
                        expected,
                        new ByLine(
                                new TreeMap<>(Map.of(1, Money.of("900"), 2, Money.of("50"), 3, Money.of("777"))),
                                Money.ZERO)))
                .isFalse();
        assertThat(expected.figures().received()).isEqualTo(Money.of("640"));
        assertThat(expected.missing()).isEqualTo(Money.of("210"));
        assertThat(expected.unevenLines()).containsExactly("line 1 is short $190.00", "line 2 is short $20.00");
    }

    @Test
    void moneyOfNoLineCoversShortLinesInTheirOrder() {
        ExpectedPayment expected = byLine();
        match(expected, new ByLine(new TreeMap<>(Map.of(1, Money.of("280"), 2, Money.of("30"))), Money.of("820")));
        assertThat(expected.unevenLines()).containsExactly("line 2 is short $30.00");
        assertThat(expected.missing()).isEqualTo(Money.of("30"));
    }

    @Test
    void whatWentBackComesOffTheLineThatHadTooMuch() {
        ExpectedPayment expected = byLine();
        ByLine paid = new ByLine(new TreeMap<>(Map.of(1, Money.of("1110"), 2, Money.of("70"))), Money.ZERO);
        match(expected, paid);
        assertThat(expected.unevenLines()).containsExactly("line 1 has $20.00 too much");
        expected.returned(Money.of("20"), DAY, NOW);
        match(expected, paid);
        assertThat(expected.unevenLines()).isEmpty();
        match(expected, paid.plus(ByLine.whole(Money.of("-15"))));
        assertThat(expected.unevenLines()).isEmpty();
        assertThat(expected.missing()).as("an offset of no line").isEqualTo(Money.of("15"));
    }

    @Test
    void lineDifferencesThatCancelOutAreSettledAndStillShown() {
        ExpectedPayment expected = byLine();
        assertThat(match(
                        expected,
                        new ByLine(new TreeMap<>(Map.of(1, Money.of("1080"), 2, Money.of("80"))), Money.ZERO)))
                .isTrue();
        assertThat(expected.unevenLines()).containsExactly("line 1 is short $10.00", "line 2 has $10.00 too much");
    }

    /** Two of three lines were disputed: 1180 and 70 awarded, 280 and 30 paid before, 90 of line 1 is the patient's. */
    private static ExpectedPayment byLine() {
        AgreedRate rate = new AgreedRate(
                ExpectedPayment.Source.AWARD,
                UUID.randomUUID(),
                Set.of(1, 2),
                ByLine.of(Map.of(1, Money.of("1180"), 2, Money.of("70")), Money.of("1250")),
                DAY,
                null);
        return new ExpectedPayment(
                UUID.randomUUID(),
                rate,
                new ByLine(
                        new TreeMap<>(Map.of(1, Money.of("280"), 2, Money.of("30"), 3, Money.of("500"))), Money.ZERO),
                new ByLine(new TreeMap<>(Map.of(1, Money.of("90"))), Money.ZERO),
                DAY.plusDays(30),
                NOW);
    }

    /** 1250 awarded for lines 1 and 2 together; line 3 dropped out of the dispute and keeps its 500. */
    @Test
    void aRateForSomeLinesTogetherLeavesTheOthersAlone() {
        AgreedRate rate = new AgreedRate(
                ExpectedPayment.Source.AWARD,
                UUID.randomUUID(),
                Set.of(1, 2),
                ByLine.whole(Money.of("1250")),
                DAY,
                null);
        ByLine paid = new ByLine(
                new TreeMap<>(Map.of(1, Money.of("280"), 2, Money.of("30"), 3, Money.of("500"))), Money.ZERO);
        ExpectedPayment expected = new ExpectedPayment(
                UUID.randomUUID(),
                rate,
                paid,
                new ByLine(new TreeMap<>(Map.of(1, Money.of("90"), 3, Money.of("7"))), Money.ZERO),
                DAY.plusDays(30),
                NOW);
        assertThat(expected.figures().due()).isEqualTo(Money.of("850"));
        assertThat(match(expected, paid.plus(new ByLine(new TreeMap<>(Map.of(3, Money.of("850"))), Money.ZERO))))
                .as("money for a line that is not meant pays nothing of it")
                .isFalse();
        assertThat(match(expected, paid.plus(ByLine.whole(Money.of("850"))))).isTrue();
    }

    @Test
    void askingInVainIsCountedUntilMoneyMoves() {
        ExpectedPayment expected = expected("1500", "400", "100");
        assertThat(expected.chased()).isEqualTo(1);
        match(expected, "400");
        assertThat(expected.chased()).isEqualTo(2);
        match(expected, "500");
        assertThat(expected.chases()).isZero();
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

    private static boolean match(ExpectedPayment expected, String paidInAll) {
        return match(expected, ByLine.whole(Money.of(paidInAll)));
    }

    private static boolean match(ExpectedPayment expected, ByLine paidInAll) {
        return expected.match(paidInAll, Money.ZERO, DAY, NOW);
    }

    private static ExpectedPayment expected(String agreed, String paid, String share) {
        AgreedRate rate = new AgreedRate(
                ExpectedPayment.Source.SETTLEMENT,
                UUID.randomUUID(),
                Set.of(),
                ByLine.whole(Money.of(agreed)),
                DAY,
                null);
        return new ExpectedPayment(
                UUID.randomUUID(),
                rate,
                ByLine.whole(Money.of(paid)),
                ByLine.whole(Money.of(share)),
                LocalDate.of(2026, 12, 2),
                NOW);
    }
}
