package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.regulation.Regime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every evaluation; each run of random positions says its seed. */
class EvaluationPropertiesTest {
    private static final DisputeOutcomes OUTCOMES = DisputeOutcomes.load();
    private static final List<String> CODES =
            List.of("99285", "70450", "00740", "29881", "95886", "88305", "A0431", "90837");

    static LongStream seeds() {
        return LongStream.range(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void morePayerMoneyNeverMakesAcceptingWorse(long seed) {
        Given given = new Given(seed);
        Money lower = given.someRate();
        Money higher = lower.plus(given.upTo(500)).min(given.billed);
        Comparison less = given.weigh(lower, given.around());
        Comparison more = given.weigh(higher, given.around());
        assertThat(more.option(Choice.ACCEPT).value())
                .isGreaterThanOrEqualTo(less.option(Choice.ACCEPT).value());
        assertThat(more.option(Choice.ACCEPT).low())
                .isGreaterThanOrEqualTo(less.option(Choice.ACCEPT).low());
        assertThat(more.option(Choice.IDR).value())
                .isEqualTo(less.option(Choice.IDR).value());
        if (less.recommended() == Choice.ACCEPT) {
            assertThat(more.recommended()).isEqualTo(Choice.ACCEPT);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aHigherFeeNeverMakesADisputeBetter(long seed) {
        Given given = new Given(seed);
        Money before = given.weigh(null, given.around()).option(Choice.IDR).value();
        given.entityMost = given.entityMost.plus(given.upTo(900));
        given.administrative = given.administrative.plus(given.upTo(100));
        Comparison dearer = given.weigh(null, given.around());
        assertThat(dearer.option(Choice.IDR).value()).isLessThanOrEqualTo(before);
        assertThat(dearer.option(Choice.IDR).low())
                .isLessThanOrEqualTo(dearer.option(Choice.IDR).value());
        FeeSchedule service = new FeeSchedule(
                FeeSchedule.Model.PERCENT, BigDecimal.valueOf(given.random.nextInt(50)), null, null, null);
        Surroundings with = new Surroundings(
                given.around().assumptions(), given.around().own(), List.of(), CounterpartyMemory.NONE, service, null);
        assertThat(given.weigh(null, with).option(Choice.IDR).value())
                .isLessThanOrEqualTo(dearer.option(Choice.IDR).value());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theIntervalNarrowsWithOwnOutcomes(long seed) {
        Random random = new Random(seed);
        int n = (1 + random.nextInt(4)) * 100;
        DisputeOutcomes.Figure published = OUTCOMES.providerWins();
        WinChance none = WinChance.of(published, 20, 0, 0);
        WinChance some = WinChance.of(published, 20, n * 87 / 100, n);
        WinChance many = WinChance.of(published, 20, n * 87 * 4 / 100, n * 4);
        assertThat(width(some)).isLessThan(width(none));
        assertThat(width(many)).isLessThan(width(some));
        assertThat(none.low()).isLessThan(none.value());
        assertThat(none.high()).isGreaterThan(none.value());
        WinChance lost = WinChance.of(published, 20, 0, n);
        assertThat(lost.value()).isLessThan(some.value());
        assertThat(lost.n()).isEqualTo(n);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyValueLiesInItsIntervalAndTheNumberToNameBetweenTheBounds(long seed) {
        Given given = new Given(seed);
        Comparison comparison = given.weigh(given.random.nextBoolean() ? given.someRate() : null, given.around());
        for (Comparison.Option option : comparison.options()) {
            if (option.value() != null) {
                assertThat(option.low()).as(option.choice().name()).isLessThanOrEqualTo(option.value());
                assertThat(option.high()).as(option.choice().name()).isGreaterThanOrEqualTo(option.value());
            }
        }
        assertThat(comparison.walkAway()).isLessThanOrEqualTo(comparison.floor());
        assertThat(comparison.floor()).isLessThanOrEqualTo(comparison.target());
        assertThat(comparison.target()).isLessThanOrEqualTo(given.billed);
        if (comparison.suggestion().amount() != null) {
            assertThat(comparison.suggestion().amount())
                    .isBetween(comparison.floor(), comparison.target())
                    .isLessThanOrEqualTo(given.billed);
        }
        assertThat(comparison.inputs()).allMatch(input -> input.source() != null && input.asOf() != null);
        assertThat(comparison.caveats()).anyMatch(caveat -> caveat.contains("selection"));
    }

    private static BigDecimal width(WinChance chance) {
        return chance.high().subtract(chance.low());
    }

    /** A random position in a federal dispute. */
    private static final class Given {
        final Random random;
        final Money billed;
        final Money paid;
        final Money qualifyingPayment;
        final String code;
        final int won;
        final int n;
        Money administrative = Money.of("15");
        Money entityMost = Money.of("840");

        Given(long seed) {
            random = new Random(seed);
            code = CODES.get(random.nextInt(CODES.size()));
            qualifyingPayment = Money.of("20").plus(upTo(4000));
            billed = qualifyingPayment.times(BigDecimal.valueOf(2 + random.nextInt(8)));
            paid = qualifyingPayment.times(new BigDecimal("0.7"));
            n = random.nextInt(30);
            won = n == 0 ? 0 : random.nextInt(n);
        }

        Money upTo(int dollars) {
            return new Money(BigDecimal.valueOf(random.nextInt(dollars * 100), 2));
        }

        Money someRate() {
            return new Money(BigDecimal.valueOf(
                    1 + random.nextInt(billed.dollars().movePointRight(2).intValueExact()), 2));
        }

        Surroundings around() {
            return new Surroundings(
                    Assumptions.STANDARD, WorkedCasesTest.own(won, n), List.of(), CounterpartyMemory.NONE, null, null);
        }

        Comparison weigh(Money offer, Surroundings around) {
            Positions positions = Positions.of(
                            Regime.FEDERAL_IDR,
                            billed.dollars().toPlainString(),
                            paid.dollars().toPlainString(),
                            "0",
                            qualifyingPayment.dollars().toPlainString(),
                            code)
                    .weOffered(billed.dollars().toPlainString())
                    .fees(administrative, Money.of("200"), entityMost);
            if (offer != null) {
                positions.offered(offer.dollars().toPlainString());
            }
            return new WeighUp(positions.build(), OUTCOMES, around).compare();
        }
    }
}
