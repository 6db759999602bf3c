package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.BenchmarkKind;
import dev.parley.benchmark.BenchmarkSheet;
import dev.parley.benchmark.BenchmarkTerms;
import dev.parley.benchmark.Venue;
import dev.parley.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers beside lines become prices to measure an offer for the claim by. */
class SheetPricesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void aKindThatEveryLineHasCountsForTheClaim() {
        List<Anchor> anchors = anchors(Venue.FEDERAL_NEGOTIATION, inNetwork("400.00", 40), inNetwork("60.00", 12));
        assertThat(anchors).singleElement().satisfies(anchor -> {
            assertThat(anchor.kind()).isEqualTo(Anchor.Kind.IN_NETWORK_RATE);
            assertThat(anchor.value()).isEqualTo(Money.of("460.00"));
            assertThat(anchor.weight()).isEqualTo(BenchmarkTerms.STANDARD.inNetworkWeight());
            assertThat(anchor.n()).isEqualTo(12);
            assertThat(anchor.thin()).isTrue();
            assertThat(anchor.source()).isEqualTo("rates file, 2026-05-01");
        });
    }

    @Test
    void aKindThatOneLineLacksDoesNot() {
        Benchmark none = Benchmark.none(BenchmarkKind.IN_NETWORK_RATES, "In-network rates", "no file has it");
        assertThat(anchors(Venue.FEDERAL_NEGOTIATION, inNetwork("400.00", 40), none))
                .isEmpty();
        assertThat(anchors(Venue.FEDERAL_NEGOTIATION)).isEmpty();
    }

    @Test
    void whatCountsForLittleAtThePlaceIsShownButMovesNothing() {
        Benchmark medicare =
                Benchmark.of(BenchmarkKind.MEDICARE, "Medicare amount", Money.of("171.35"), "fee schedule", "2026");
        assertThat(anchors(Venue.FEDERAL_NEGOTIATION, medicare)).singleElement().satisfies(anchor -> {
            assertThat(anchor.weight()).isZero();
            assertThat(anchor.getFederalBrief()).isEqualTo(Anchor.Use.PROHIBITED);
        });
        assertThat(anchors(Venue.DIRECT_TALK, medicare))
                .extracting(Anchor::weight)
                .containsExactly(BenchmarkTerms.STANDARD.medicareWeight());
    }

    private static Benchmark inNetwork(String median, int groups) {
        return Benchmark.counted(
                BenchmarkKind.IN_NETWORK_RATES,
                "In-network rates, median of groups",
                Money.of(median),
                "rates file",
                "2026-05-01",
                groups,
                groups < 30);
    }

    private static List<Anchor> anchors(Venue venue, Benchmark... oneOfEachLine) {
        List<BenchmarkSheet.Line> all = Arrays.stream(oneOfEachLine)
                .map(number -> new BenchmarkSheet.Line(
                        1,
                        "99285",
                        List.of(),
                        "23",
                        BigDecimal.ONE,
                        TODAY,
                        Money.of("1500.00"),
                        List.of(number),
                        null,
                        null,
                        null))
                .toList();
        return SheetPrices.anchors(
                new BenchmarkSheet(TODAY, venue, 0, "national", all, null, List.of()), BenchmarkTerms.STANDARD);
    }
}
