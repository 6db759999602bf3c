package dev.parley.benchmark.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.benchmark.market.PublishedRate.Measure;
import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.money.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files of plans: what was asked is kept, once, and what is no dollar amount is not taken for one. */
class PlanFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final String HEAD =
            "\"reporting_entity_name\":\"P\",\"version\":\"2.0.0\",\"last_updated_on\":\"2026-03-01\"";
    private static final String GROUPS = "\"provider_references\":[" + group(1, "11-1111111", "1111111111") + ","
            + group(2, "22-2222222", "2222222222") + "]";

    private static String group(int id, String tin, String npi) {
        return "{\"provider_group_id\":" + id + "," + groups(tin, npi) + "}";
    }

    private static String groups(String tin, String npi) {
        return "\"provider_groups\":[{\"npi\":[" + npi + "],\"tin\":{\"type\":\"ein\",\"value\":\"" + tin + "\"}}]";
    }

    private static String price(String type, String rate, String more) {
        return "{\"negotiated_type\":\"" + type + "\",\"negotiated_rate\":" + rate
                + ",\"expiration_date\":\"9999-12-31\",\"billing_class\":\"professional\"" + more + "}";
    }

    private static String item(String code, String rates) {
        return "{\"negotiation_arrangement\":\"ffs\",\"billing_code_type\":\"CPT\",\"billing_code\":\"" + code
                + "\",\"negotiated_rates\":[" + rates + "]}";
    }

    private static String rate(String who, String... prices) {
        return "{" + who + ",\"negotiated_prices\":[" + String.join(",", prices) + "]}";
    }

    private static ImportRequest asked(Set<String> codes, Set<String> npis, Set<String> tins) {
        return new ImportRequest("in-network-rates", 2026, null, null, null, codes, npis, tins);
    }

    private static List<PublishedRate> read(String json, ImportRequest asked) throws IOException {
        return release(json, asked).rows().stream()
                .map(row -> ((PublishedRateRow) row).content())
                .toList();
    }

    private static ReadRelease release(String json, ImportRequest asked) throws IOException {
        return new InNetworkFile(asked).read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test");
    }

    @Test
    void onlyTheProceduresAndGroupsThatWereAskedAreKept() throws IOException {
        String items = "\"in_network\":["
                + item("99285", rate("\"provider_references\":[1,2]", price("negotiated", "500", "")))
                + "," + item("99284", rate("\"provider_references\":[1]", price("negotiated", "300", ""))) + "]";
        String file = "{" + HEAD + "," + GROUPS + "," + items + "}";
        assertThat(read(file, asked(Set.of("99285"), Set.of(), Set.of()))).hasSize(2);
        assertThat(read(file, asked(Set.of("99285"), Set.of(), Set.of("22-2222222"))))
                .extracting(PublishedRate::tin)
                .containsExactly("222222222");
        assertThat(read(file, asked(Set.of("99285"), Set.of("1111111111"), Set.of())))
                .extracting(PublishedRate::npis)
                .containsExactly("1111111111");
        assertThat(read(file, asked(Set.of("99285"), Set.of("9999999999"), Set.of())))
                .isEmpty();
        String groupsLast = "{" + items + "," + GROUPS + "," + HEAD + "}";
        assertThat(read(groupsLast, asked(Set.of("99285"), Set.of("1111111111"), Set.of())))
                .as("the fields of a file may stand in any order")
                .hasSize(1);
    }

    @Test
    void groupsBesideTheRatesCountAndDuplicatesDoNot() throws IOException {
        String same = rate(groups("33-3333333", "3333333333"), price("negotiated", "510.00", ""));
        ReadRelease release = release(
                "{" + HEAD + ",\"in_network\":[" + item("99285", same + "," + same) + "]}",
                asked(Set.of("99285"), Set.of(), Set.of()));
        assertThat(release.rows()).hasSize(1);
        assertThat(release.notes()).anyMatch(note -> note.startsWith("1 prices stood there more than once"));
    }

    @Test
    void aPercentageIsNoAmountAndATaxNumberCountsOnce() throws IOException {
        List<String> rates = new ArrayList<>();
        rates.add(rate("\"provider_references\":[1]", price("percentage", "65", "")));
        rates.add(rate("\"provider_references\":[1]", price("per diem", "9000", "")));
        for (int dollars : new int[] {100, 200, 900}) {
            rates.add(rate(groups("44-4444444", "4"), price("negotiated", String.valueOf(dollars), "")));
        }
        rates.add(rate("\"provider_references\":[2]", price("fee schedule", "400", ",\"service_code\":[\"23\"]")));
        rates.add(rate(groups("55-5555555", "5"), price("negotiated", "600", ",\"billing_code_modifier\":[\"26\"]")));
        List<PublishedRate> read = read(
                "{" + HEAD + "," + GROUPS + ",\"in_network\":[" + item("99285", String.join(",", rates)) + "]}",
                asked(Set.of("99285"), Set.of(), Set.of()));
        assertThat(read).filteredOn(one -> one.measure() == Measure.PERCENT).hasSize(1);
        assertThat(PublishedRates.spread(read, List.of(), "23", DAY)).hasValueSatisfying(spread -> {
            assertThat(spread.groups()).isEqualTo(2);
            assertThat(spread.median()).as("200 and 400, each a tax number").isEqualTo(Money.of("200"));
            assertThat(spread.high()).isEqualTo(Money.of("400"));
        });
        assertThat(PublishedRates.spread(read, List.of(), "11", DAY))
                .hasValueSatisfying(spread -> assertThat(spread.groups()).isEqualTo(1));
        assertThat(PublishedRates.spread(read, List.of("26"), "23", DAY))
                .hasValueSatisfying(spread -> assertThat(spread.median()).isEqualTo(Money.of("600")));
    }

    @Test
    void anExpiredRateIsNotInForce() throws IOException {
        String old = price("negotiated", "500", "").replace("9999-12-31", "2026-03-31");
        List<PublishedRate> read = read(
                "{" + HEAD + ",\"in_network\":[" + item("99285", rate(groups("11-1111111", "1"), old)) + "]}",
                asked(Set.of("99285"), Set.of(), Set.of()));
        assertThat(PublishedRates.spread(read, List.of(), "23", DAY)).isEmpty();
        assertThat(PublishedRates.spread(read, List.of(), "23", DAY.minusDays(1)))
                .isPresent();
    }

    @Test
    void whatIsWrongIsRefused() {
        ImportRequest asked = asked(Set.of("99285"), Set.of(), Set.of());
        String wrong = "{" + HEAD + ",\"in_network\":["
                + item("99285", rate(groups("11-1111111", "1"), price("negotiated", "\"x\"", ""))) + "]}";
        assertThat(refusal(wrong, asked).errors()).singleElement().satisfies(error -> assertThat(error.pointer())
                .isEqualTo("/rows/1/negotiated_rate"));
        assertThat(refusal("{" + HEAD.replace("2.0.0", "1.3.1") + ",\"in_network\":[]}", asked))
                .hasMessageContaining("schema 1.3.1");
        assertThat(refusal("{" + HEAD.replace("2026", "2025") + ",\"in_network\":[]}", asked)
                        .code())
                .isEqualTo("benchmark-wrong-year");
        assertThat(refusal("{" + HEAD + ",\"in_network\":[", asked)).hasMessageContaining("no JSON at line 1");
        assertThat(refusal("{" + HEAD + "}", asked)).hasMessageContaining("no in_network");
    }

    private static ReleaseRefused refusal(String json, ImportRequest asked) {
        return catchThrowableOfType(ReleaseRefused.class, () -> release(json, asked));
    }

    @Test
    void readsThePublicSamples() throws IOException {
        Path folder = Path.of(System.getProperty("parley.samples", "../shared/samples"))
                .resolve("price-transparency");
        assumeTrue(Files.exists(folder), "no samples in " + folder.toAbsolutePath());
        ImportRequest asked = new ImportRequest(
                "in-network-rates",
                2020,
                null,
                null,
                null,
                Set.of("27447", "27448", "99213", "99214"),
                Set.of(),
                Set.of());
        List<PublishedRate> rates = read(
                Files.readString(folder.resolve("in-network-rates-fee-for-service-single-plan-sample.json")), asked);
        assertThat(rates).as("five prices of two groups").hasSize(10);
        assertThat(rates).filteredOn(one -> one.modifiers().equals("AS")).hasSize(2);
        assertThat(read(Files.readString(folder.resolve("in-network-rates-no-npi.json")), asked))
                .extracting(PublishedRate::tinType)
                .containsExactly("npi");
        ReadRelease allowed = new AllowedAmountsFile(asked)
                .read(Files.newInputStream(folder.resolve("allowed-amounts-single-plan-sample.json")), "test");
        assertThat(allowed.rows()).isNotEmpty();
        assertThat(catchThrowableOfType(
                        ReleaseRefused.class,
                        () -> read(Files.readString(folder.resolve("table-of-contents-sample.json")), asked)))
                .hasMessageContaining("no in_network");
    }
}
