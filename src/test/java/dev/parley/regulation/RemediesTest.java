package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediesTest {
    private final Remedies remedies = Remedies.load();

    @Test
    void knowsEveryCodeOfTheFactSheet() {
        assertThat(remedies.all().stream().filter(remedy -> remedy.kind() == Remedy.Kind.REASON))
                .hasSize(155);
        assertThat(remedies.all().stream().filter(remedy -> remedy.kind() == Remedy.Kind.REMARK))
                .hasSize(58);
    }

    @Test
    void leadsEveryCodeToAnOwnerAndANextStep() {
        assertThat(remedies.all()).allSatisfy(remedy -> {
            assertThat(remedy.category()).as(remedy.code()).isNotNull();
            assertThat(remedy.remedy()).as(remedy.code()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"carc_remedy.csv, REASON", "rarc_remedy.csv, REMARK"})
    void missesNoCodeOfTheFactSheets(String sheet, Remedy.Kind kind) throws IOException {
        Path file = Path.of("/work/shared/domain", sheet);
        assumeTrue(Files.isReadable(file), file + " is not here");
        List<String> codes = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(codes).hasSizeGreaterThan(50).allSatisfy(code -> assertThat(remedies.of(code))
                .as(code)
                .hasValueSatisfying(remedy -> assertThat(remedy.kind()).isEqualTo(kind)));
    }

    /** The core codes that the fact sheet sorts into categories, by hand. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ':',
            value = {
                "CORRECTED_CLAIM: 4 5 6 7 8 11 16 18 31 58 97 110 129 140 146 181 182 199 206 208 231 236",
                "DOCUMENTATION: 50 112 148 150 151 163 226 250 251 252 272",
                "APPEAL: 29 39 40 55 170 193 197 210",
                "COVERAGE: 19 22 26 27 96 109 119 204 227 300",
                "UNDERPAYMENT: 45 59 131 147 256 P12",
                "PATIENT_RESPONSIBILITY: 1 2 3 100",
                "PROTECTED_PRICE: 209 223 242 243 279"
            })
    void sortsTheCoreReasons(RemedyCategory category, String codes) {
        assertThat(codes.split(" ")).allSatisfy(code -> assertThat(remedies.of(code))
                .hasValueSatisfying(remedy -> assertThat(remedy.category()).isEqualTo(category)));
    }

    @Test
    void correctsBeforeItAppealsAndAppealsBeforeItNegotiates() {
        assertThat(remedies.forCodes(List.of("CO-45", "CO-197", "CO-16"), List.of())
                        .lead()
                        .code())
                .isEqualTo("16");
        assertThat(remedies.forCodes(List.of("CO-45", "CO-197"), List.of())
                        .lead()
                        .code())
                .isEqualTo("197");
        Remedies.Plan low = remedies.forCodes(List.of("CO-45"), List.of("N877", "N860"));
        assertThat(low.lead().category()).isEqualTo(RemedyCategory.PROTECTED_PRICE);
        assertThat(low.suggestsProtection()).isTrue();
    }

    @Test
    void letsTheRemarkExplainTheReason() {
        assertThat(remedies.forCodes(List.of("CO-16"), List.of("MA130")).lead().route())
                .isEqualTo(Remedy.Route.NEW_CLAIM);
        assertThat(remedies.forCodes(List.of("CO-16"), List.of("M76")).lead().code())
                .isEqualTo("M76");
    }

    @Test
    void namesCodesThatItDoesNotKnow() {
        Remedies.Plan plan = remedies.forCodes(List.of("CO-9999"), List.of("N1"));
        assertThat(plan.lead()).isNull();
        assertThat(plan.unknown()).containsExactly("CO-9999", "N1");
    }
}
