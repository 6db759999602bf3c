package dev.parley.benchmark.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.benchmark.disputes.DisputeFigure.Dimension;
import dev.parley.benchmark.disputes.DisputeFigure.Service;
import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The CMS public use files of federal disputes: read to the last figure, and refused when they are not what they say. */
class PublicUseFilesTest {
    private static final Path SAMPLES = Path.of("../shared/samples/idr-puf");

    @Test
    void theAirAmbulanceSampleHasTheFiguresOfItsManifest() throws IOException {
        ReadRelease read = sample(new DeterminationsFile(), "federal_idr_puf_air_ambulance_2023Q1_2024Q1_sample.csv");
        assertThat(read.label()).isEqualTo("2023Q1 to 2024Q1");
        assertThat(read.year()).isEqualTo(2024);
        assertThat(read.effectiveFrom()).isEqualTo("2024-03-31");
        List<DisputeFigure> all = figures(read, Dimension.ALL);
        assertThat(all).extracting(DisputeFigure::service).containsOnly(Service.AIR);
        assertThat(all).hasSize(5);
        assertThat(all.stream().mapToInt(DisputeFigure::determinations))
                .containsExactlyInAnyOrder(301, 367, 336, 271, 525);
        assertThat(sum(all, "provider")).isEqualTo(1575);
        assertThat(sum(all, "payer")).isEqualTo(223);
        assertThat(sum(all, "split")).isEqualTo(2);
        assertThat(figures(read, Dimension.SERVICE_CODE))
                .extracting(DisputeFigure::name)
                .contains("A0430", "A0431", "A0435", "A0436")
                .doesNotContain("99284");
        assertThat(figures(read, Dimension.SERVICE_CODE).stream()
                        .filter(figure -> figure.name().equals("A0431"))
                        .findFirst()
                        .orElseThrow()
                        .determinations())
                .isEqualTo(796); // 787 and nine written in small letters
        assertThat(figures(read, Dimension.PAYER))
                .allMatch(figure -> figure.determinations() >= DeterminationsFile.FEWEST);
        assertThat(read.notes()).anyMatch(note -> note.contains("no certified entities"));
    }

    @Test
    void theMedianOfOneQuarterIsExact() throws IOException {
        String lines = header()
                + line("1", "In Favor of Provider/Facility/AA Provider", "2.00", "1.00", "2.00", "30")
                + line("2", "In Favor of Provider/Facility/AA Provider", "3.00", "1.00", "3.00", "40")
                + line("3", "In Favor of Plan/Issuer", "5.00", "1.10", "1.10", "50")
                + line("4", "In Favor of Plan/Issuer", "5.00", "0.90", "0.90", "");
        DisputeFigure all = figures(read(new DeterminationsFile(), lines, "2024Q1", null), Dimension.ALL)
                .get(0);
        assertThat(all.medianPercent()).isEqualByComparingTo("155.0");
        assertThat(all.aboveQpa()).isEqualTo(3);
        assertThat(all.daysMedian()).isEqualTo(40);
        assertThat(all.daysLow()).isEqualTo(30);
        assertThat(all.daysHigh()).isEqualTo(50);
        assertThat(all.providerWins()).isEqualTo(2);
        assertThat(all.payerWins()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefused() {
        String good = header() + line("1", "In Favor of Provider/Facility/AA Provider", "2.00", "1.00", "2.00", "30");
        refused(new DeterminationsFile(), good, "2023Q4", null, "benchmark-wrong-quarter");
        refused(new DeterminationsFile(), good, null, 2023, "benchmark-wrong-year");
        refused(new DeterminationsFile(), good.replace("Quarter\n", "Period\n"), null, null, "benchmark-rows-refused");
        refused(
                new DeterminationsFile(),
                good.replace("Default Decision", "Default"),
                null,
                null,
                "benchmark-layout-unknown");
        refused(
                new DeterminationsFile(),
                good + good.substring(header().length()),
                null,
                null,
                "benchmark-rows-refused");
        refused(
                new DeterminationsFile(),
                good.replace("In Favor of Provider", "Won by the Provider"),
                null,
                null,
                "benchmark-rows-refused");
        refused(
                new DeterminationsFile(),
                header() + line("1", "In Favor of Plan/Issuer", "2.00", "1.00", "2.00", "30"),
                null,
                null,
                "benchmark-file-untrusted");
        refused(new DeterminationsFile(), header(), null, null, "benchmark-layout-unknown");
        refused(new DeterminationsFile(), "", null, null, "benchmark-layout-unknown");
    }

    @Test
    void outcomesAddUpOrAreRefused() throws IOException {
        String table = "Metric,OON_NonEmergency,Air_Ambulance,Total,Quarter\n"
                + "Total Payment Determinations Made,100,10,110,2024Q1\n"
                + "\"the Provider, Facility, or Air Ambulance Provider is the Prevailing Party\",80,8,88,2024Q1\n"
                + "the Health Plan or Issuer is the Prevailing Party,19,2,21,2024Q1\n"
                + "Resulting in Split Decisions,1,0,1,2024Q1\n";
        List<DisputeFigure> figures = figures(read(new OutcomesFile(), table, null, null), Dimension.ALL);
        assertThat(figures).extracting(DisputeFigure::providerWins).containsExactly(80, 8, 88);
        refused(new OutcomesFile(), table.replace("80,8,88", "80,8,89"), null, null, "benchmark-file-untrusted");
        refused(new OutcomesFile(), table.replace("80,8,88", "90,8,98"), null, null, "benchmark-file-untrusted");
        refused(new OutcomesFile(), table.replace("80,8,88", "70,8,78"), null, null, "benchmark-file-untrusted");
        refused(new OutcomesFile(), table.replace("Air_Ambulance", "Air"), null, null, "benchmark-layout-unknown");
        refused(new OutcomesFile(), table.replace("80,8,88", "many,8,88"), null, null, "benchmark-rows-refused");
        refused(new OutcomesFile(), table, "2024Q2", null, "benchmark-wrong-quarter");
    }

    @ParameterizedTest
    @CsvSource({
        "federal_idr_supp_payment_determination_outcomes_public.csv, idr-outcomes, 12",
        "federal_idr_supp_qpa_by_specialty_public.csv, idr-by-specialty, 58",
        "federal_idr_supp_qpa_by_cost_band_public.csv, idr-by-qpa-band, 24",
        "federal_idr_supp_closure_reasons_public.csv, idr-closures, 12"
    })
    void theSupplementalTablesAreReadWhole(String file, String kind, int figures) throws IOException {
        ReadRelease read = sample(kind(kind), file);
        assertThat(read.rows()).hasSize(figures);
        assertThat(read.year()).isEqualTo(2023);
    }

    @Test
    void rangesOfCodesGetTheirZerosBackAndNamesLoseTheirFootnotes() throws IOException {
        String head = "CPT_Range,Specialty,Median_Prevailing_Offer_Pct_QPA,Total_Payment_Determinations,"
                + "Total_Items_or_Services,Quarter\n";
        List<DisputeFigure> groups = figures(
                read(
                        new SpecialtyFile(),
                        head
                                + "100 - 1999,Anesthesia ,1.91,1946,2931,2024Q1\n99460 - 99463,Newborn Care 29,,10,48,2024Q1\n",
                        null,
                        null),
                Dimension.SERVICE_GROUP);
        assertThat(groups.get(0).codes()).isEqualTo("00100-01999");
        assertThat(groups.get(0).medianPercent()).isEqualByComparingTo("191");
        assertThat(groups.get(1).name()).isEqualTo("Newborn Care");
        assertThat(groups.get(1).medianPercent()).isNull();
        refused(new SpecialtyFile(), head + "9 - 1,X,1,1,1,2024Q1\n", null, null, "benchmark-rows-refused");
        refused(new SpecialtyFile(), head + "99281 - 99288,X,1,5,4,2024Q1\n", null, null, "benchmark-rows-refused");
    }

    private static ReleaseKind kind(String name) {
        return List.of(new OutcomesFile(), new SpecialtyFile(), new QpaBandFile(), new ChallengedFile()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ReadRelease sample(ReleaseKind kind, String file) throws IOException {
        Path sample = SAMPLES.resolve(file);
        assumeTrue(Files.exists(sample), "no sample " + sample.toAbsolutePath());
        try (InputStream content = Files.newInputStream(sample)) {
            return kind.read(content, ImportRequest.of(kind.name(), null));
        }
    }

    private static ReadRelease read(ReleaseKind kind, String text, String label, Integer year) throws IOException {
        return kind.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new ImportRequest(kind.name(), year, label, null, null, Set.of(), Set.of(), Set.of()));
    }

    private static void refused(ReleaseKind kind, String text, String label, Integer year, String code) {
        assertThatThrownBy(() -> read(kind, text, label, year))
                .isInstanceOfSatisfying(ReleaseRefused.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static List<DisputeFigure> figures(ReadRelease read, Dimension dimension) {
        return read.rows().stream()
                .map(row -> ((DisputeFigureRow) row).content())
                .filter(figure -> figure.dimension() == dimension)
                .toList();
    }

    private static int sum(List<DisputeFigure> figures, String what) {
        return figures.stream()
                .mapToInt(figure -> switch (what) {
                    case "provider" -> figure.providerWins();
                    case "payer" -> figure.payerWins();
                    default -> figure.splits();
                })
                .sum();
    }

    private static String header() {
        return "DLI Number,Payment Determination Outcome,Default Decision,Health Plan/Issuer Name,"
                + "Length of Time to Make Determination,Service Code,Provider/Facility Offer as % of QPA,"
                + "Health Plan/Issuer Offer as % of QPA,Prevailing Party Offer as % of QPA,Quarter\n";
    }

    private static String line(
            String id, String outcome, String provider, String issuer, String prevailing, String days) {
        return id + "," + outcome + ",No,Test Health," + days + ",99285," + provider + "," + issuer + "," + prevailing
                + ",2024Q1\n";
    }
}
