package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.money.Money;
import dev.parley.x12.ReadProblem.Severity;
import dev.parley.x12.ReadTransaction.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that strangers wrote: read with the numbers their collector counted, or refused with a reason and its place. */
class X12SamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("parley.samples", "../shared/samples"));

    @ParameterizedTest
    @ValueSource(strings = {"837p", "837i", "835", "ack", "x12-mixed"})
    void isReadAsCountedOrRefusedWithAReason(String folder) throws IOException {
        for (Map<String, String> row : manifest(folder)) {
            Received received =
                    Received.from(Files.readAllBytes(SAMPLES.resolve(folder).resolve(row.get("file"))));
            report(row.get("file"), received);
            assertThat(received.transactions)
                    .as(row.get("file"))
                    .hasSizeGreaterThanOrEqualTo(Integer.parseInt(row.get("transactions")));
            boolean whole = received.transactions.stream().noneMatch(X12SamplesTest::isRefused);
            boolean older = row.get("gs08").contains("004010");
            assertThat(whole && older).as(row.get("file")).isFalse();
            if (older) {
                assertThat(received.transactions)
                        .filteredOn(one -> one.type() != TransactionType.INTERCHANGE_ACKNOWLEDGMENT)
                        .allMatch(one -> one.problems().stream()
                                .anyMatch(problem -> problem.code().equals("version-not-supported")));
            }
            if (whole && !row.get("amounts_reliable").startsWith("no")) {
                assertAsCounted(row, received);
            }
            if (whole) {
                assertDefectsHaveNames(row, received);
            }
            assertRefusalsGiveReasons(received);
        }
    }

    /** What the collector saw in a file is told by name. */
    private static void assertDefectsHaveNames(Map<String, String> row, Received received) {
        List<String> codes = received.transactions.stream()
                .flatMap(one -> one.problems().stream())
                .map(ReadProblem::code)
                .toList();
        String file = row.get("file");
        if (row.get("description").contains("NON-STANDARD ISA width")) {
            assertThat(codes).as(file).contains("isa-width");
        }
        if (row.get("se_counts_ok").equals("no")) {
            assertThat(codes).as(file).contains("segment-count-mismatch");
        }
        boolean composites = !row.get("svc_lines_835").equals("0");
        if (row.get("description").contains("component separator mismatch") && composites) {
            assertThat(codes).as(file).contains("component-separator-mismatch");
        }
        if (isCount(row.get("claims_not_equal_line_sum")) || isCount(row.get("clp_out_of_balance"))) {
            assertThat(codes).as(file).contains("claim-out-of-balance");
        }
        if (isCount(row.get("svc_out_of_balance"))) {
            assertThat(codes).as(file).contains("line-out-of-balance");
        }
        if (row.get("bpr_equals_paid_minus_plb").equals("no")) {
            assertThat(codes).as(file).contains("remittance-out-of-balance");
        }
    }

    private static boolean isCount(String text) {
        return !text.isEmpty() && !text.equals("0");
    }

    @ParameterizedTest
    @CsvSource({
        "imsweb__x12_277CA_accepted.txt, 277CA",
        "imsweb__x12_999_accepted.txt, 999",
        "pyx12__834_ls_le_ls_5010.999.txt, 999",
        "staedi__simple997.edi, 997",
        "staedi__simple999.edi, 999",
    })
    void takesTheAcknowledgments(String file, String type) throws IOException {
        manifest("ack");
        Received received =
                Received.from(Files.readAllBytes(SAMPLES.resolve("ack").resolve(file)));

        assertThat(received.transactions).singleElement().satisfies(one -> {
            assertThat(one.type().code()).isEqualTo(type);
            assertThat(one.status()).isIn(Status.ACCEPTED, Status.ACCEPTED_WITH_WARNINGS);
        });
        assertThat(received.answers.size() + received.receipts.size()).isPositive();
    }

    /**
     * What an upstream project expects to be answered. It reads 4010, which we refuse by name: where it accepts, our
     * verdict is a refusal for the version and nothing else.
     */
    @ParameterizedTest
    @CsvSource({
        "837p/pyx12__bad_2010AA_bug.source.x12, R",
        "837p/pyx12__elements.source.x12, R",
        "837p/pyx12__simple1.source.x12, R",
        "837p/pyx12__simple_837p.source.x12, A",
        "837i/pyx12__ordinal.source.x12, A",
        "x12-mixed/pyx12__multiple_trn.source.x12, R",
    })
    void acknowledgesAsExpectedUpstream(String file, String expected) throws IOException {
        manifest("ack");
        Received received = Received.from(Files.readAllBytes(SAMPLES.resolve(file)));
        Clock clock = Clock.fixed(Received.TODAY.atTime(9, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        String answer = new WriteAcknowledgments(clock).write(received.answered, () -> 77);
        String theirs = Files.readString(SAMPLES.resolve("ack")
                .resolve(Path.of(file).getFileName().toString().replace(".source.", ".expected_ack.")));

        assertThat(verdicts(theirs)).isNotEmpty().containsOnly(expected);
        assertThat(verdicts(answer)).hasSameSizeAs(verdicts(theirs)).containsOnly("R");
        if (expected.equals("A")) {
            assertThat(answer).contains("IK5*R*I6~", "AK9*R*1*1*0*2~").doesNotContain("IK3*", "IK4*");
        }
        assertThat(answer.contains("TA1*")).isEqualTo(theirs.contains("TA1*"));
        Received back = Received.from(answer);
        assertThat(back.transactions).allMatch(one -> one.status() == Status.ACCEPTED);
        assertThat(back.receipts).isNotEmpty();
    }

    private static List<String> verdicts(String acknowledgment) {
        return acknowledgment
                .replaceAll("[\r\n]", "")
                .transform(text -> Stream.of(text.split("~")))
                .filter(segment ->
                        segment.startsWith("AK5*") || segment.startsWith("IK5*") || segment.startsWith("AK9*"))
                .map(segment -> segment.split("\\*")[1])
                .toList();
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
        } else if (row.get("kind").startsWith("837")) {
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
