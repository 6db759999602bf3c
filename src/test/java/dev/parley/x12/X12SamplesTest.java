package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.money.Money;
import dev.parley.x12.ReadProblem.Severity;
import dev.parley.x12.ReadTransaction.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that strangers wrote: read with the numbers their collector counted, or refused with a reason and its place. */
class X12SamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("parley.samples", "../shared/samples"));

    @ParameterizedTest
    @ValueSource(strings = {"837p", "835"})
    void isReadAsCountedOrRefusedWithAReason(String folder) throws IOException {
        for (Map<String, String> row : manifest(folder)) {
            Received received =
                    Received.from(Files.readAllBytes(SAMPLES.resolve(folder).resolve(row.get("file"))));
            report(row.get("file"), received);
            assertThat(received.transactions).as(row.get("file")).isNotEmpty();
            boolean whole = received.transactions.stream().noneMatch(X12SamplesTest::isRefused);
            if (whole && !row.get("amounts_reliable").startsWith("no")) {
                assertAsCounted(row, received);
            }
            assertRefusalsGiveReasons(received);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"837i", "ack", "x12-mixed"})
    void refusesWhatItDoesNotReadByName(String folder) throws IOException {
        for (Map<String, String> row : manifest(folder)) {
            Received received =
                    Received.from(Files.readAllBytes(SAMPLES.resolve(folder).resolve(row.get("file"))));
            report(row.get("file"), received);
            assertThat(received.transactions).as(row.get("file")).isNotEmpty().allMatch(X12SamplesTest::isRefused);
            assertThat(received.claims).isEmpty();
            assertThat(received.remittances).isEmpty();
            assertRefusalsGiveReasons(received);
        }
    }

    private static void assertAsCounted(Map<String, String> row, Received received) {
        boolean remittance = row.get("kind").equals("835");
        String file = row.get("file");
        assertThat(received.transactions.stream()
                        .mapToInt(ReadTransaction::claims)
                        .sum())
                .as(file)
                .isEqualTo(Integer.parseInt(row.get(remittance ? "claims_835" : "claims_837")));
        assertThat(sum(received, ReadTransaction::totalCharge))
                .as(file)
                .isEqualTo(money(row.get(remittance ? "total_charge_835" : "total_charge_837")));
        if (remittance) {
            assertThat(sum(received, ReadTransaction::totalPaid)).as(file).isEqualTo(money(row.get("total_paid_835")));
            assertThat(received.remittances).as(file).hasSameSizeAs(received.transactions);
        } else {
            assertThat(received.claims).as(file).hasSize(Integer.parseInt(row.get("claims_837")));
        }
    }

    private static Money sum(Received received, java.util.function.Function<ReadTransaction, Money> amount) {
        return Money.sum(received.transactions.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .toList());
    }

    private static Money money(String text) {
        return text.isEmpty() ? Money.ZERO : Money.of(text);
    }

    private static void assertRefusalsGiveReasons(Received received) {
        received.transactions.stream().filter(X12SamplesTest::isRefused).forEach(refused -> assertThat(
                        refused.problems())
                .anyMatch(problem ->
                        problem.severity() == Severity.ERROR && !problem.code().isBlank() && problem.segment() > 0));
    }

    private static boolean isRefused(ReadTransaction transaction) {
        return transaction.status() == Status.REFUSED;
    }

    private static void report(String file, Received received) {
        received.transactions.forEach(transaction -> System.out.printf(
                "%-55s %-7s %-22s claims=%d charge=%s paid=%s %s%n",
                file,
                transaction.type().code(),
                transaction.status(),
                transaction.claims(),
                transaction.totalCharge(),
                transaction.totalPaid(),
                transaction.problems().stream()
                        .map(problem -> "%s@%d:%s".formatted(problem.code(), problem.segment(), problem.element()))
                        .toList()));
    }

    private static List<Map<String, String>> manifest(String folder) throws IOException {
        Path manifest = SAMPLES.resolve(folder).resolve("MANIFEST.csv");
        assumeTrue(Files.exists(manifest), "no samples at " + SAMPLES.toAbsolutePath());
        try (Stream<String> lines = Files.lines(manifest)) {
            List<String[]> cells = lines.map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .toList();
            return cells.stream().skip(1).map(row -> row(cells.get(0), row)).toList();
        }
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < names.length; column++) {
            row.put(names[column], cells[column]);
        }
        return row;
    }
}
