package dev.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.regulation.QpaIndex;
import dev.parley.regulation.RuleBook;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers that benchmarks make, without any server. */
class AnchorsTest {
    private static final Money BILLED = Money.of("1500");

    private static Benchmark number(BenchmarkKind kind, String dollars) {
        return Benchmark.counted(kind, kind.name(), Money.of(dollars), "test", "2026", 40, false);
    }

    private static Anchors.Numbers numbers(Venue venue, Anchors.Known known, Benchmark... benchmarks) {
        return new Anchors(venue, BenchmarkTerms.STANDARD).of(List.of(benchmarks), known);
    }

    private static Anchors.Known paid(String initial) {
        return new Anchors.Known(BILLED, Money.of(initial), null, null);
    }

    @Test
    void theMarketIsTheWeightedMedianOfWhatThePlaceHears() {
        Anchors.Numbers numbers = numbers(
                Venue.DIRECT_TALK,
                paid("310"),
                number(BenchmarkKind.MEDICARE, "190"),
                number(BenchmarkKind.QUALIFYING_PAYMENT, "400"),
                number(BenchmarkKind.IN_NETWORK_RATES, "520"),
                number(BenchmarkKind.CHARGE_PERCENTILE, "1450"));
        assertThat(numbers.market())
                .as("weights 1, 2, 3, 1: half of 7 lies at 520")
                .isEqualTo(Money.of("520"));
        assertThat(numbers.open()).isEqualTo(Money.of("624"));
        assertThat(numbers.target()).isEqualTo(Money.of("520"));
        assertThat(numbers.floor()).as("310 and a tenth").isEqualTo(Money.of("341"));
        assertThat(numbers.anchors()).hasSize(4);
        assertThat(numbers.inputs())
                .extracting(Anchors.Input::name)
                .contains("market", "initial payment", "billed charge");
    }

    @Test
    void aFederalDisputeHearsNeitherChargesNorMedicare() {
        Anchors.Numbers numbers = numbers(
                Venue.FEDERAL_IDR,
                paid("310"),
                number(BenchmarkKind.BILLED_CHARGE, "1500"),
                number(BenchmarkKind.CHARGE_PERCENTILE, "1450"),
                number(BenchmarkKind.MEDICARE, "190"),
                number(BenchmarkKind.OWN_HISTORY, "700"),
                number(BenchmarkKind.QUALIFYING_PAYMENT, "400"),
                number(BenchmarkKind.IN_NETWORK_RATES, "520"));
        assertThat(numbers.anchors())
                .extracting(Anchors.Anchor::kind)
                .containsExactly(BenchmarkKind.QUALIFYING_PAYMENT, BenchmarkKind.IN_NETWORK_RATES);
        assertThat(numbers.passedOver())
                .extracting(Anchors.PassedOver::because)
                .anyMatch(because -> because.contains("may not be used here"))
                .anyMatch(because -> because.contains("a person has to weigh it"));
    }

    @ParameterizedTest
    @EnumSource(Venue.class)
    void oneBenchmarkMakesNoNumber(Venue venue) {
        Anchors.Numbers numbers = numbers(venue, paid("310"), number(BenchmarkKind.QUALIFYING_PAYMENT, "400"));
        assertThat(numbers.none()).contains("needs 2");
        assertThat(numbers.market()).isNull();
        assertThat(numbers.floor()).isNull();
    }

    @Test
    void aBenchmarkWithoutNumberIsPassedOverWithItsReason() {
        Anchors.Numbers numbers = numbers(
                Venue.DIRECT_TALK,
                paid("310"),
                Benchmark.none(BenchmarkKind.MEDICARE, "Medicare", "no file"),
                number(BenchmarkKind.QUALIFYING_PAYMENT, "400"));
        assertThat(numbers.passedOver()).extracting(Anchors.PassedOver::because).containsExactly("no file");
        assertThat(numbers.none()).isNotNull();
    }

    @Test
    void nothingIsEverAboveTheBilledCharge() {
        Anchors.Numbers numbers = new Anchors(Venue.DIRECT_TALK, BenchmarkTerms.STANDARD)
                .of(
                        List.of(
                                number(BenchmarkKind.IN_NETWORK_RATES, "2000"),
                                number(BenchmarkKind.QUALIFYING_PAYMENT, "1900")),
                        new Anchors.Known(BILLED, Money.of("1490"), Money.of("1700"), Money.of("9000")));
        assertThat(List.of(numbers.market(), numbers.open(), numbers.target(), numbers.floor()))
                .containsOnly(BILLED);
    }

    @Test
    void theTargetIsNoLowerThanTheFloorAndAcceptedPricesRaiseBothEnds() {
        Anchors.Numbers numbers = new Anchors(Venue.DIRECT_TALK, BenchmarkTerms.STANDARD)
                .of(
                        List.of(
                                number(BenchmarkKind.IN_NETWORK_RATES, "500"),
                                number(BenchmarkKind.QUALIFYING_PAYMENT, "400")),
                        new Anchors.Known(BILLED, Money.of("310"), Money.of("600"), Money.of("800")));
        assertThat(numbers.floor()).isEqualTo(Money.of("600"));
        assertThat(numbers.target()).isEqualTo(Money.of("600"));
        assertThat(numbers.open()).isEqualTo(Money.of("800"));
    }

    @ParameterizedTest(name = "QPA {0} beside Medicare {1} and in-network {2}: below {3}, far below {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "100, 120, 200, true,  true",
                "100, 90,  140, false, false",
                "100, 90,  143, false, true",
                "100, -,   -,   false, false",
            })
    void aQpaIsHeldAgainstOtherPrices(
            String qpa, String medicare, String network, boolean belowMedicare, boolean farBelow) {
        QpaCheck check = QpaCheck.of(
                Money.of(qpa),
                2026,
                new QpaCheck.Beside(Money.of("95"), money(medicare), money(network)),
                70,
                new QpaIndex(RuleBook.load()));
        assertThat(check.belowMedicare()).isEqualTo(belowMedicare);
        assertThat(check.farBelowInNetwork()).isEqualTo(farBelow);
        assertThat(check.allowedPercentOfQpa()).isEqualTo(new BigDecimal("95.0"));
        assertThat(check.inDollarsOf2019()).isEqualTo(Money.of("78.09"));
        assertThat(check.prompts()).hasSize((belowMedicare ? 1 : 0) + (farBelow ? 1 : 0));
    }

    private static Money money(String dollars) {
        return dollars == null ? null : Money.of(dollars);
    }
}
