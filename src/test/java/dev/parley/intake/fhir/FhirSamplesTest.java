package dev.parley.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.parley.http.Refusal;
import dev.parley.intake.fhir.FhirProblem.Severity;
import dev.parley.intake.fhir.ResourceAnswer.Status;
import dev.parley.money.Money;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources that strangers wrote: read with the amounts their collector found, or refused with a reason and its place. */
class FhirSamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("parley.samples", "../shared/samples"));

    private final TakeFhir take = new TakeFhir(
            null, null, null, null, Validation.buildDefaultValidatorFactory().getValidator(), Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(strings = {"fhir-claim", "fhir-claimresponse", "fhir-eob", "fhir-other"})
    void isReadAsCountedOrRefusedWithAReason(String folder) throws IOException {
        for (Map<String, String> row : manifest(folder)) {
            Path file = SAMPLES.resolve(folder).resolve(row.get("file"));
            if (file.toString().endsWith(".xml")) {
                assertXmlIsRefused(file);
                continue;
            }
            List<ResourceAnswer> answers = read(file);
            assertThat(answers).as(row.get("file")).hasSize(1);
            ResourceAnswer answer = answers.get(0);
            System.out.printf("%-75s %s %s%n", row.get("file"), answer.status(), codes(answer));
            if (answer.status() == Status.REFUSED) {
                assertThat(answer.problems())
                        .as(row.get("file"))
                        .anyMatch(problem -> problem.severity() == Severity.ERROR)
                        .allMatch(problem -> !problem.code().isBlank() && problem.location() != null);
            } else {
                assertAsCounted(row, answer);
            }
        }
    }

    private List<ResourceAnswer> read(Path file) throws IOException {
        try (InputStream body = Files.newInputStream(file)) {
            return take.take(body, new TakeFhir.How(false, true, LocalDate.of(2026, 1, 2)));
        }
    }

    private void assertXmlIsRefused(Path file) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> read(file)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("fhir-xml-unsupported"));
    }

    private static void assertAsCounted(Map<String, String> row, ResourceAnswer answer) {
        String file = row.get("file");
        if (answer.type().equals("Claim")) {
            String total = row.get("total").isBlank() ? row.get("item_net_sum") : row.get("total");
            assertThat(answer.totalCharge()).as(file).isEqualTo(Money.of(total));
            return;
        }
        String charge = named(row.get("total"), "submitted");
        if (charge != null) {
            assertThat(answer.totalCharge()).as(file).isEqualTo(Money.of(charge));
        }
        String paid = named(row.get("total"), "paidtoprovider");
        paid = paid == null ? named(row.get("total"), "benefit") : paid;
        assertThat(answer.totalPaid()).as(file).isEqualTo(Money.of(paid == null ? row.get("payment_amount") : paid));
    }

    private static String named(String totals, String category) {
        Matcher found = Pattern.compile("(?:^| )" + category + "=(\\S+)").matcher(totals);
        return found.find() ? found.group(1) : null;
    }

    private static List<String> codes(ResourceAnswer answer) {
        return answer.problems().stream()
                .map(problem -> problem.code() + "@" + problem.location())
                .toList();
    }

    private static List<Map<String, String>> manifest(String folder) throws IOException {
        Path file = SAMPLES.resolve(folder).resolve("MANIFEST.csv");
        assumeTrue(Files.exists(file), () -> "no samples at " + file.toAbsolutePath());
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            return rows.readAll();
        }
    }
}
