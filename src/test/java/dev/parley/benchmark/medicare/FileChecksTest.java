package dev.parley.benchmark.medicare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.benchmark.release.DemoFiles;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.http.Problem;
import dev.parley.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are not what they are said to be are refused by name. */
class FileChecksTest {
    private static ReleaseRefused refusal(ReleaseKind kind, Integer year, String text) {
        return catchThrowableOfType(ReleaseRefused.class, () -> PublicSamples.read(kind, year, text));
    }

    @ParameterizedTest(name = "{0}: {1} instead of {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gpci-miami      | Miami,1.000,1.027,1.900   | Miami,1.000,1.027,2.500",
                "gpci-alaska     | AK,01,Alaska,1.000,1.081  | AK,01,Alaska,1.500,1.081",
                "gpci-wisconsin  | Wisconsin,1.000,0.957,0.631 | Wisconsin,1.000,0.957,0.331",
                "gpci-unique     | 10112,AL,00,Arizona       | 03102,AZ,00,Arizona",
            })
    void aDoctoredListOfIndicesIsRefused(String check, String wrong, String right) {
        String file = DemoFiles.text("gpci-2025.csv");
        assertThat(file).contains(right);
        ReleaseRefused refused = refusal(new CostIndexFile(), 2025, file.replace(right, wrong));
        assertThat(refused.code()).isEqualTo("benchmark-file-untrusted");
        assertThat(refused.facts()).isEqualTo(Map.of("check", check));
    }

    @Test
    void aListOfIndicesIsNeitherShortNorRepetitive() {
        String file = DemoFiles.text("gpci-2025.csv");
        String shorter = file.lines().limit(90).collect(Collectors.joining("\n"));
        assertThat(refusal(new CostIndexFile(), 2025, shorter)).hasMessageContaining("localities; a true list");
        String[] repeated = file.lines().toArray(String[]::new);
        IntStream.range(60, 75)
                .forEach(i -> repeated[i] = repeated[i].replaceAll(",([0-9.]+),([0-9.]+),([0-9.]+)$", ",$1,0.999,$3"));
        assertThat(refusal(new CostIndexFile(), 2025, String.join("\n", repeated)))
                .hasMessageContaining("0.999 stands in");
        String flat = file.lines()
                .map(line -> line.matches("^\\d{5}.*") && !line.contains("Miami") && !line.contains("Wisconsin")
                        ? line.replaceAll(",[0-9.]+$", ",0.800")
                        : line)
                .collect(Collectors.joining("\n"));
        assertThat(refusal(new CostIndexFile(), 2025, flat)).hasMessageContaining("different malpractice indices");
    }

    @Test
    void everyFileIsOfTheYearThatWasAsked() {
        assertThat(refusal(new CostIndexFile(), 2026, DemoFiles.text("gpci-2025.csv"))
                        .code())
                .isEqualTo("benchmark-wrong-year");
        assertThat(refusal(
                        new CostIndexFile(),
                        null,
                        DemoFiles.text("gpci-2025.csv").replace("CY 2025", "CY 2024")))
                .hasMessageContaining("The title is of 2024");
        assertThat(refusal(PublicSamples.relativeValues(), 2025, DemoFiles.text("rvu-2026.csv"))
                        .code())
                .isEqualTo("benchmark-wrong-year");
        ReleaseKind anesthesia = new AnesthesiaFactorFile(Factors::shipped);
        assertThat(refusal(anesthesia, 2026, DemoFiles.text("anes-2025.csv")))
                .hasMessageContaining("20.3178 is not that of 2026");
    }

    @Test
    void aRowThatDoesNotAddUpIsRefusedWithItsPlace() {
        ReleaseRefused refused = refusal(
                PublicSamples.relativeValues(),
                2025,
                DemoFiles.text("rvu-2025.csv").replace("99213,,,A,,1.30", "99213,,,A,,1.80"));
        assertThat(refused.code()).isEqualTo("benchmark-rows-refused");
        assertThat(refused.errors())
                .extracting(Problem.FieldError::pointer)
                .allMatch(pointer -> pointer.matches("/rows/\\d+/(NON-)?FACILITY TOTAL"))
                .hasSize(2);
    }

    @Test
    void aFactorOfAnotherYearInTheRowsIsRefused() {
        assertThat(refusal(
                                PublicSamples.relativeValues(),
                                2025,
                                DemoFiles.text("rvu-2025.csv").replaceFirst("32.3465", "33.4009"))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).contains("no conversion factor of 2025"));
    }

    @Test
    void theReleaseIsNamedByItsQuarter() throws IOException {
        ReadRelease read = PublicSamples.read(PublicSamples.relativeValues(), null, DemoFiles.text("rvu-2026.csv"));
        assertThat(read.label()).isEqualTo("RVU26C");
        assertThat(read.effectiveFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void theWholeReleaseOfCmsIsReadWithItsPlaces() throws IOException {
        assertThat(PublicSamples.read(PublicSamples.relativeValues(), 2025, PublicSamples.text(PublicSamples.RVU))
                        .rows())
                .hasSize(19090);
        assertThat(PublicSamples.read(
                                new AnesthesiaFactorFile(Factors::shipped),
                                2025,
                                PublicSamples.text(PublicSamples.ANESTHESIA))
                        .rows())
                .hasSize(109);
        assertThat(PublicSamples.read(new LocalityFile(), 2025, PublicSamples.text(PublicSamples.COUNTIES))
                        .rows())
                .extracting(row -> ((LocalityPlaceRow) row).content())
                .hasSizeGreaterThan(108)
                .anyMatch(
                        place -> place.mac().equals("10112") && place.locality().equals("00"))
                .anyMatch(place ->
                        place.county().contains("DADE") && place.state().equals("FLORIDA"));
    }

    @Test
    void zipCodesAreReadInFixedPlacesAndAsCsv() throws IOException {
        String fixed = "TX770010441218" + " ".repeat(61) + "20254\n";
        String commas = "STATE,ZIP CODE,CARRIER,LOCALITY\nTX,77001,04412,18\n";
        for (String file : new String[] {fixed, commas}) {
            assertThat(PublicSamples.read(new ZipFile(), 2025, file).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(((LocalityPlaceRow) row).content())
                            .isEqualTo(new LocalityPlace("04412", "18", "TX", "77001", null)));
        }
        assertThat(refusal(new ZipFile(), 2026, fixed).code()).isEqualTo("benchmark-wrong-year");
        assertThat(refusal(new ZipFile(), 2025, "nonsense\n").errors()).hasSize(1);
    }

    @Test
    void aProposedFactorIsNeverTaken() throws IOException {
        String file = "year,effective_from,effective_to,track,pfs_cf_usd,anesthesia_cf_usd,status,source\n"
                + "2027,2027-01-01,2027-12-31,single,32.8409,20.1,PROPOSED only,rule\n"
                + "2022,2022-01-01,2022-12-31,single,34.6062,21.5623,final,CMS\n";
        assertThat(refusal(new ConversionFactorFile(), 2027, file)).hasMessageContaining("no final factor of 2027");
        assertThat(PublicSamples.read(new ConversionFactorFile(), 2022, file).rows())
                .hasSize(1);
    }

    @Test
    void shippedFactorsAreChosenByDay() {
        Factors factors = Factors.shipped();
        assertThat(factors.on(LocalDate.of(2024, 3, 8), false).orElseThrow().physician())
                .isEqualByComparingTo("32.7442");
        assertThat(factors.on(LocalDate.of(2024, 3, 9), false).orElseThrow().physician())
                .isEqualByComparingTo("33.2875");
        assertThat(factors.on(LocalDate.of(2026, 6, 1), false).orElseThrow().physician())
                .isEqualByComparingTo("33.4009");
        assertThat(factors.on(LocalDate.of(2026, 6, 1), true).orElseThrow().physician())
                .isEqualByComparingTo("33.5675");
        assertThat(factors.on(LocalDate.of(2027, 6, 1), false)).isEmpty();
        assertThat(Money.of("1").times(factors.of(2025).get(0).anesthesia())).isEqualTo(Money.of("20.32"));
    }
}
