package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bulk.BulkEntry;
import dev.parley.bulk.BulkRequest;
import dev.parley.bulk.BulkResult;
import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file of claims is read as, and how bad files are refused. */
class ClaimFileTest {
    private static final String HEADER =
            "claimNumber,type,totalCharge,billingNpi,patientLastName,charge,serviceFrom,procedureCode";
    private static final String ROW = "A-1,PROFESSIONAL,10,1450000018,Example,10,2026-01-05,99285";

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final ClaimFile file = new ClaimFile(json);

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments("nothing", bytes(""), "empty-file"),
                arguments("a byte order mark alone", bytes("\uFEFF"), "empty-file"),
                arguments("blank lines", bytes("\n\r\n \n"), "empty-file"),
                arguments("commas alone", bytes(",,,\n,,"), "empty-file"),
                arguments("a header alone", bytes(HEADER), "no-claims"),
                arguments("a header and blank rows", bytes(HEADER + "\n\n,,,\n"), "no-claims"),
                arguments("no header", bytes(ROW + "\n" + ROW), "wrong-columns"),
                arguments("JSON", bytes("{\"claimNumber\": \"A\"}"), "wrong-columns"),
                arguments("a quote never closed", bytes(HEADER + "\n\"" + ROW + "\n" + ROW), "malformed-csv"),
                arguments("text after a quote", bytes(HEADER + "\n\"A\"B,PROFESSIONAL\n"), "malformed-csv"),
                arguments("a cell of a megabyte", bytes(HEADER + "\n" + "A".repeat(1 << 20)), "malformed-csv"),
                arguments("a header of a megabyte", bytes("A".repeat(1 << 20)), "malformed-csv"),
                arguments("UTF-16", (HEADER + "\n" + ROW).getBytes(StandardCharsets.UTF_16), "wrong-encoding"),
                arguments("UTF-16 without a mark", HEADER.getBytes(StandardCharsets.UTF_16LE), "not-text"),
                arguments(
                        "Latin-1 for UTF-8",
                        (HEADER + "\n" + ROW.replace("Example", "M\u00fcller")).getBytes(StandardCharsets.ISO_8859_1),
                        "wrong-encoding"),
                arguments("a workbook", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "not-text"),
                arguments("a NUL", bytes(HEADER + "\n" + ROW + "\0"), "not-text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void refusesABadFileWhole(String what, byte[] content, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> readAll(csv(), content));
        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void neverFailsOnGarbageInAnotherWay() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] garbage = new byte[random.nextInt(2000)];
            random.nextBytes(garbage);
            byte[] behindHeader =
                    (HEADER + "\n" + new String(garbage, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8);
            for (byte[] content : List.of(garbage, behindHeader)) {
                int shown = seed;
                assertThatThrownBy(() -> {
                            readAll(csv(), content);
                            throw new UnreadableFile("read", "as it happens");
                        })
                        .as("seed %d", shown)
                        .isInstanceOf(UnreadableFile.class);
            }
        }
    }

    @Test
    void refusesColumnsByName() {
        String header = HEADER.replace("procedureCode", "Cost centre,charges").replace("type,", "");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> readAll(csv(), bytes(header + "\n" + ROW)));
        assertThat(refusal.errors())
                .extracting(Problem.FieldError::pointer)
                .containsExactly("Cost centre", "charges", "type");
    }

    @ParameterizedTest
    @CsvSource({
        "Claim Number, claimNumber",
        "CLAIM_ID, claimNumber",
        "Total Charges, totalCharge",
        "TIN, billingTaxId",
        "DOB, birthDate",
        "CPT Code, procedureCode",
        "Date of Service, serviceFrom",
        "Charges, charge",
        "POS, linePlaceOfService",
        "Dx, diagnoses"
    })
    void understandsCommonNames(String name, String column) {
        assertThat(ClaimColumn.byAlias(name)).map(ClaimColumn::header).contains(column);
    }

    @Test
    void noNameStandsForTwoColumns() {
        List<String> headers =
                Stream.of(ClaimColumn.values()).map(ClaimColumn::header).toList();
        assertThat(headers).allSatisfy(header -> assertThat(ClaimColumn.byAlias(header))
                .map(ClaimColumn::header)
                .contains(header));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | 1850.5 | 1850.5",
                "NUMBER | $1,850.00 | 1850.00",
                "NUMBER | 1,85 | \"1,85\"",
                "NUMBER | 1E9 | \"1E9\"",
                "NUMBER | -3 | -3",
                "WHOLE | 7 | 7",
                "WHOLE | 7.5 | \"7.5\"",
                "YES_NO | Yes | true",
                "YES_NO | n | false",
                "YES_NO | maybe | \"maybe\"",
                "DATE | 2026-01-05 | \"2026-01-05\"",
                "DATE | 1/5/2026 | \"2026-01-05\"",
                "DATE | 20260105 | \"2026-01-05\"",
                "DATE | 1/5/26 | \"1/5/26\"",
                "NAME | self-funded ERISA | \"SELF_FUNDED_ERISA\"",
                "LIST | R079; I10 | [\"R079\",\"I10\"]",
            })
    void readsCells(Cell cell, String text, String expected) {
        assertThat(cell.read(text)).hasToString(expected);
    }

    @Test
    void readsMarksQuotesNewlinesAndTheRowsOfOneClaim() throws Exception {
        List<BulkEntry<FiledClaim>> claims = readAll(
                csv(),
                bytes("\uFEFF" + HEADER + ",Billing Name\r\n"
                        + "A-1, PROFESSIONAL ,\"1,350.00\",1450000018,O'Neil,1000,1/5/2026,99285,\"Two\r\nlines, \"\"quoted\"\"\"\r\n"
                        + "A-1,,,,,350,1/6/2026,93010,\r\n"
                        + "\r\n"
                        + "A-2,PROFESSIONAL,5,1450000018,Example,5,2026-01-05,1,\r\n"));
        assertThat(claims).extracting(BulkEntry::row).containsExactly(2, 5);
        assertThat(json.readTree(claims.get(0).item().json().toString()))
                .isEqualTo(
                        json.readTree(
                                """
                        {"claimNumber": "A-1", "type": "PROFESSIONAL", "totalCharge": 1350.0,
                         "billingProvider": {"npi": "1450000018", "lastNameOrOrganization": "Two\\r\\nlines, \\"quoted\\""},
                         "patient": {"lastName": "O'Neil"},
                         "lines": [{"procedureCode": "99285", "charge": 1000, "serviceFrom": "2026-01-05"},
                                   {"procedureCode": "93010", "charge": 350, "serviceFrom": "2026-01-06"}]}
                        """));
    }

    @Test
    void readsOtherSeparatorsAndCharsets() throws Exception {
        String text = (HEADER + "\n" + ROW).replace(',', ';').replace("Example", "M\u00fcller");
        BulkRequest latin =
                new BulkRequest("claims", false, null, "text/csv; charset=windows-1252", "{\"columns\":{}}");
        assertThat(readAll(latin, text.getBytes(Charset.forName("windows-1252")))
                        .get(0)
                        .item()
                        .json()
                        .at("/patient/lastName")
                        .asText())
                .isEqualTo("M\u00fcller");
        BulkRequest unknown = new BulkRequest("claims", false, null, "text/csv; charset=x-nothing", "{\"columns\":{}}");
        assertThatThrownBy(() -> readAll(unknown, bytes(text))).isInstanceOf(Refusal.class);
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                arguments(
                        "another name in a later row",
                        ROW + "\n" + ROW.replace("Example", "Sample"),
                        "patientLastName",
                        "(row 3) differs from row 2 of the same claim"),
                arguments(
                        "a cell beyond the header",
                        ROW + ",more",
                        "row",
                        "(row 2) has cells without a header: number 9"),
                arguments(
                        "a huge cell",
                        ROW.replace("Example", "x".repeat(1001)),
                        "patientLastName",
                        "(row 2) is longer than 1000 characters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badClaims")
    void saysWhatIsWrongByRowAndColumn(String what, String rows, String field, String detail) throws Exception {
        FiledClaim claim = readAll(csv(), bytes(HEADER + "\n" + rows)).get(0).item();
        Refusal refusal = catchThrowableOfType(Refusal.class, claim::json);
        BulkResult result = claim.refused(refusal.code(), refusal.getMessage(), refusal.errors());
        assertThat(result.field()).as(what).isEqualTo(field);
        assertThat(result.detail()).isEqualTo(field + " " + detail);
    }

    @ParameterizedTest
    @CsvSource({
        "/lines/1/charge, charge, 3",
        "/lines/0/modifiers/0, modifiers, 2",
        "/billingProvider, NPI of biller, 2",
        "/billingProvider/npi, NPI of biller, 2",
        "/payer/name, payerName, 2",
        "/patient/birthDate, birthDate, 2"
    })
    void translatesPointersToColumnsAsTheFileNamesThem(String pointer, String column, int row) throws Exception {
        BulkRequest mapped = new BulkRequest(
                "claims",
                false,
                null,
                "text/csv",
                "{\"columns\":{\"NPI of biller\":\"billingNpi\"},\"ignored\":[\"Notes\"]}");
        String header = HEADER.replace("billingNpi", "NPI of biller") + ",Notes";
        FiledClaim claim = readAll(mapped, bytes(header + "\n" + ROW + ",a\n" + ROW + ",b\n"))
                .get(0)
                .item();
        BulkResult result =
                claim.refused("invalid-fields", "see errors", List.of(new Problem.FieldError(pointer, "is wrong")));
        assertThat(result.field()).isEqualTo(column);
        assertThat(result.detail()).isEqualTo(column + " (row " + row + ") is wrong");
    }

    @Test
    void aClaimThatIsThereAgainIsRefusedTheSecondTime() throws Exception {
        String other = ROW.replace("A-1", "A-2");
        List<BulkEntry<FiledClaim>> claims =
                readAll(csv(), bytes(String.join("\n", HEADER, ROW, other, ROW, ROW.replace("1450000018", "1"))));
        assertThat(claims).hasSize(4);
        assertThat(claims.get(3).item().json()).isNotNull();
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> claims.get(2).item().json());
        assertThat(refusal.code()).isEqualTo("claim-repeated");
        assertThat(refusal.getMessage()).endsWith("row 2");
    }

    @Test
    void whatFailedIsGivenBackSoThatItReadsTheSame() throws Exception {
        String rows = ROW.replace("Example", "\"Ex\"\"am\nple, Jr\"") + "\n" + ROW.replace("Example", "");
        byte[] first = bytes(HEADER + "\n" + rows);
        for (int round = 0; round < 2; round++) {
            FiledClaim claim = readAll(csv(), first).get(0).item();
            String header = file.csv(csv(), new ByteArrayInputStream(first)).headerAgain();
            assertThat(header.strip()).isEqualTo(HEADER + ",problem,field,detail");
            String again = claim.again(Map.of("problem", "p", "field", "f", "detail", "a, b"));
            assertThat(again.strip()).endsWith(",p,f,\"a, b\"");
            byte[] second = bytes(header + again);
            assertThat(readAll(csv(), second).get(0).item().json()).isEqualTo(claim.json());
            first = second;
        }
    }

    @Test
    void readsOneJsonObjectInEachLine() throws Exception {
        BulkRequest lines = new BulkRequest("claims", false, null, "application/x-ndjson", "{\"columns\":{}}");
        List<BulkEntry<FiledClaim>> claims = readAll(
                lines,
                bytes(
                        "\uFEFF{\"claimNumber\":\"A\",\"problem\":\"old\"}\n\n[1]\n{\"claimNumber\":\n{\"claimNumber\":\"A\"} {}\n{\"claimNumber\":\"A\"}"));
        assertThat(claims).extracting(BulkEntry::row).containsExactly(1, 3, 4, 5, 6);
        FiledClaim first = claims.get(0).item();
        assertThat(first.json()).hasToString("{\"claimNumber\":\"A\"}");
        assertThat(json.readTree(first.again(Map.of("problem", "new")))
                        .path("problem")
                        .asText())
                .isEqualTo("new");
        for (int bad : List.of(1, 2, 3)) {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> claims.get(bad).item().json());
            assertThat(refusal).as("row %d", claims.get(bad).row()).isNotNull();
            assertThat(refusal.code()).isEqualTo("malformed-json");
        }
        Refusal repeated =
                catchThrowableOfType(Refusal.class, () -> claims.get(4).item().json());
        assertThat(repeated.code()).isEqualTo("claim-repeated");
        assertThatThrownBy(() -> readAll(lines, bytes("\n\n"))).isInstanceOf(UnreadableFile.class);
    }

    private List<BulkEntry<FiledClaim>> readAll(BulkRequest request, byte[] content) throws IOException {
        List<BulkEntry<FiledClaim>> all = new ArrayList<>();
        Iterator<BulkEntry<FiledClaim>> claims = file.read(request, new ByteArrayInputStream(content));
        claims.forEachRemaining(all::add);
        return all;
    }

    private static BulkRequest csv() {
        return new BulkRequest("claims", false, null, "text/csv", "{\"columns\":{}}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
