package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @ParameterizedTest(name = "payer {0} then {1}, we {2}: {3}")
    @CsvSource({
        // target 1800, floor 1200
        "700,  ,     ,     1800, name the target",
        "700,  ,     1900, 1800, has not moved",
        "700,  900,  1800, 1600, moved by $200.00",
        "700,  1500, 1800, ,     no number lies",
        "700,  1800, 2000, ,     reached the target"
    })
    void namesTheNextNumber(String opening, String now, String ours, String next, String because) {
        Bounds.NextNumber number =
                new NextStep(position(opening, now, ours), bounds(), CounterpartyMemory.NONE).number();
        assertThat(number.amount()).isEqualTo(next == null ? null : Money.of(next));
        assertThat(String.join("; ", number.because())).containsIgnoringCase(because);
    }

    @Test
    void doesNotGoBelowWhereThisPayerUsuallyEnds() {
        // three cases that opened at 500 and were settled at 1000: twice the opening, here 1400
        List<PastTalk> talks = List.of(talk(1000), talk(1000), talk(1000));
        CounterpartyMemory memory = CounterpartyMemory.of("Test Health", talks);
        assertThat(memory.finalPercentOfOpening()).isEqualByComparingTo("200");
        assertThat(memory.stepPercent()).isEqualByComparingTo("20");
        assertThat(memory.daysToAnswer()).isEqualTo(6);
        assertThat(memory.openingPercentOfCharge()).isEqualByComparingTo("25");
        Bounds.NextNumber number = new NextStep(position("700", "1200", "1800"), bounds(), memory).number();
        assertThat(number.amount()).isEqualTo(Money.of("1400"));
    }

    @Test
    void twoCasesAreTooFewForAHabit() {
        CounterpartyMemory memory = CounterpartyMemory.of("Test Health", List.of(talk(1000), talk(1000)));
        assertThat(memory.likelyEnd(Money.of("700"))).isNull();
    }

    @Test
    void theMarketNeedsTwoPricesAndIgnoresTheCharge() {
        Anchor qualifying = anchor(Anchor.Kind.QUALIFYING_PAYMENT, "600", 1);
        Anchor charge = anchor(Anchor.Kind.BILLED_CHARGE, "4000", 5);
        assertThat(Bounds.market(List.of(qualifying, charge))).isNull();
        Anchor own = anchor(Anchor.Kind.OWN_SETTLEMENTS, "1300", 2);
        Anchor medicare = anchor(Anchor.Kind.PUBLIC_PAYER_RATE, "350", 1);
        assertThat(Bounds.market(List.of(qualifying, own, charge, medicare))).isEqualTo(Money.of("600"));
        assertThat(medicare.getFederalBrief()).isEqualTo(Anchor.Use.PROHIBITED);
        assertThat(charge.getFederalBrief()).isEqualTo(Anchor.Use.PROHIBITED);
        assertThat(qualifying.getFederalBrief()).isEqualTo(Anchor.Use.USABLE);
    }

    @Test
    void ownAwardsMoveThePublishedPercentAsFarAsTheyWeigh() {
        OwnOutcomes own = new OwnOutcomes(
                "Test Health",
                List.of(
                        new OwnOutcomes.Outcome(MAY, true, BigDecimal.valueOf(200)),
                        new OwnOutcomes.Outcome(MAY, true, BigDecimal.valueOf(200)),
                        new OwnOutcomes.Outcome(MAY, false, BigDecimal.valueOf(110))));
        // (300 * 2 + 200 + 200) / 4; the lost one was the payer's number
        assertThat(own.update(BigDecimal.valueOf(300), 2)).isEqualByComparingTo("250");
    }

    private static PastTalk talk(int settledAt) {
        return new PastTalk(
                Money.of("2000"),
                List.of(
                        price(Offer.Party.PROVIDER, 1500, 0),
                        price(Offer.Party.PAYER, 500, 6),
                        price(Offer.Party.PAYER, 600, 9)),
                new Money(BigDecimal.valueOf(settledAt)));
    }

    private static PastTalk.Price price(Offer.Party party, int amount, int day) {
        return new PastTalk.Price(party, new Money(BigDecimal.valueOf(amount)), MAY.plusDays(day));
    }

    private static Anchor anchor(Anchor.Kind kind, String value, int weight) {
        return Anchor.of(kind, kind.name(), Money.of(value), weight, "test", MAY, null);
    }

    private static Bounds bounds() {
        return new Bounds(Money.of("1800"), Money.of("1200"), Money.of("900"), null, List.of());
    }

    private static Position position(String opening, String now, String ours) {
        Positions positions = Positions.federal().offeredAfter(opening, now);
        return (ours == null ? positions : positions.weOffered(ours)).build();
    }
}
