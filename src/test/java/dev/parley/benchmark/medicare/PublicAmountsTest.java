package dev.parley.benchmark.medicare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every amount that is published for the release of October 2025, to the cent. */
class PublicAmountsTest {
    private static final BigDecimal FACTOR = new BigDecimal("32.3465");

    @Test
    void computesEveryExpectedAmount() throws IOException {
        Map<String, RelativeValue> rows = rows();
        Map<String, CostIndex> localities = PublicSamples.localities();
        List<String[]> expected = lines("expected_payments_RVU25D.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(expected).hasSize(150);
        for (String[] one : expected) {
            assertAmount(rows, localities, one[1] + "-" + one[2], one[4], one[5], Site.NONFACILITY, one[9]);
            assertAmount(rows, localities, one[1] + "-" + one[2], one[4], one[5], Site.FACILITY, one[10]);
        }
    }

    @Test
    void computesEveryAmountThatCmsPublishedByLocality() throws IOException {
        Map<String, RelativeValue> rows = rows();
        Map<String, CostIndex> localities = PublicSamples.localities();
        List<String[]> published = lines("PFREV25D_payment_amounts.public.txt").stream()
                .filter(line -> line.startsWith("\"2025\""))
                .map(line -> Arrays.stream(line.split(","))
                        .map(cell -> cell.replace("\"", "").strip())
                        .toArray(String[]::new))
                .toList();
        assertThat(published).hasSizeGreaterThan(600);
        for (String[] one : published) {
            assertAmount(rows, localities, one[1] + "-" + one[2], one[3], one[4], Site.NONFACILITY, one[5]);
            assertAmount(rows, localities, one[1] + "-" + one[2], one[3], one[4], Site.FACILITY, one[6]);
        }
    }

    /** The arithmetic of the row; and as a service, the same amount or none where the file marks the site as unusual. */
    private static void assertAmount(
            Map<String, RelativeValue> rows,
            Map<String, CostIndex> localities,
            String locality,
            String code,
            String modifier,
            Site site,
            String expected) {
        RelativeValue row = rows.get(code + modifier);
        CostIndex index = localities.get(locality);
        Money amount = Money.of(expected);
        assertThat(PhysicianFee.of(row, site, index, FACTOR))
                .as("%s %s %s %s", locality, code, modifier, site)
                .isEqualTo(amount);
        Service service = modifier.isEmpty() ? Service.of(code, site) : Service.of(code, site, modifier);
        FeeYear year = new FeeYear(
                2025, Factors.shipped().of(2025).get(0), index, List.of(row), List.of(), null, List.of(), List.of());
        MedicareAmount priced = new PriceServices(year).price(List.of(service)).get(0);
        if (row.notUsualAt(site)) {
            assertThat(priced.amount()).isNull();
            assertThat(priced.none()).contains("(NA)");
            assertThat(priced.unitsOfFile()).isEqualTo(amount);
        } else {
            assertThat(priced.amount()).as(code).isEqualTo(amount);
        }
    }

    private static Map<String, RelativeValue> rows() throws IOException {
        return PublicSamples.rows().stream()
                .collect(Collectors.toMap(row -> row.code() + row.modifier(), Function.identity()));
    }

    private static List<String> lines(String file) throws IOException {
        return PublicSamples.text(file).lines().toList();
    }
}
