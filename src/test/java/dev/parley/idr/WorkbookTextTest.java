package dev.parley.idr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.idr.CheckBrief.Finding;
import dev.parley.idr.ProhibitedAmounts.Prohibited;
import dev.parley.idr.ProhibitedFactors.Factor;
import dev.parley.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets that go with a brief, about a visit 99285 billed at 1,500.00 and an image 71046 billed at 349.60. */
class WorkbookTextTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NS = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final ProhibitedAmounts AMOUNTS = new ProhibitedAmounts(
            List.of(
                    new Prohibited(Money.of("1500.00"), "Billed charge of line 1", Factor.BILLED_WITHOUT_THE_ACT),
                    new Prohibited(Money.of("349.60"), "Billed charge of line 2", Factor.BILLED_WITHOUT_THE_ACT),
                    new Prohibited(Money.of("187.25"), "Medicare amount of line 1", Factor.PUBLIC_PAYER)),
            Set.of(Money.of("370.00"), Money.of("1200.00")),
            Set.of("99285", "71046"));

    private static List<Finding> found(PaperText read) {
        List<Finding> findings = new ArrayList<>();
        read.parts().forEach(part -> findings.addAll(CheckBrief.in(part.place(), part.text(), AMOUNTS)));
        return findings;
    }

    private interface Filled {
        void in(Workbook book, Worksheet sheet);
    }

    private static PaperText workbook(Filled filled) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Costs");
            filled.in(book, sheet);
        }
        return PaperText.of(XLSX, file.toByteArray());
    }

    private static PaperText refused(Filled filled, String where) throws IOException {
        PaperText read = workbook(filled);
        assertThat(found(read)).as("%s", read).isNotEmpty();
        assertThat(found(read)).extracting(Finding::where).anySatisfy(place -> assertThat(place)
                .contains(where));
        return read;
    }

    @Test
    void stopsWhatACellHoldsWhetherItIsShownOrHidden() throws IOException {
        refused((book, sheet) -> sheet.value(4, 2, 1500), "sheet Costs, row 5");
        refused((book, sheet) -> sheet.value(0, 0, 349.6), "row 1");
        refused((book, sheet) -> sheet.value(0, 0, 349.60000000000002), "row 1");
        refused((book, sheet) -> sheet.value(0, 0, 350), "row 1");
        refused((book, sheet) -> sheet.value(0, 0, -1500), "row 1");
        refused((book, sheet) -> sheet.value(0, 0, "Below Medicare"), "row 1");
        refused((book, sheet) -> sheet.inlineString(0, 0, "Usual and customary charge"), "row 1");
        refused(
                (book, sheet) -> {
                    sheet.value(0, 0, "Cases of this line");
                    sheet.value(0, 1, 1500);
                },
                "row 1");
        refused(
                (book, sheet) -> {
                    sheet.value(0, 0, "$1,5");
                    sheet.value(0, 1, "00.00");
                },
                "row 1");
        refused(
                (book, sheet) -> {
                    sheet.value(0, 0, 5); // five units do not make it 5,349.60
                    sheet.value(0, 1, 349.60);
                },
                "row 1");
        refused(
                (book, sheet) -> {
                    sheet.value(0, 0, 187.25);
                    sheet.hideRow(0);
                },
                "row 1");
        refused(
                (book, sheet) -> {
                    sheet.value(0, 7, 187.25);
                    sheet.hideColumn(7);
                },
                "row 1");
        for (VisibilityState hidden : List.of(VisibilityState.HIDDEN, VisibilityState.VERY_HIDDEN)) {
            refused(
                    (book, sheet) -> {
                        Worksheet other = book.newWorksheet("Back");
                        other.value(2, 0, 1500);
                        other.setVisibilityState(hidden);
                    },
                    "sheet Back (hidden), row 3");
        }
        refused((book, sheet) -> book.newWorksheet("Medicare rates"), "workbook");
        refused((book, sheet) -> sheet.comment(1, 1, "compare Medicare: $187.25"), "comments");
        refused((book, sheet) -> sheet.header("&12Medicare", org.dhatim.fastexcel.Position.LEFT), "worksheets");
    }

    @Test
    void letsPassWhatMayBeWeighed() throws IOException {
        PaperText read = workbook((book, sheet) -> {
            Object[][] rows = {
                {"Item", "Code", "QPA", "Offer", "Percent of QPA", "Day"},
                {1, 99285, 370.00, 1200.00, 3.243, LocalDate.of(2026, 3, 5)},
                {2, 71046, 30.00, 90, 3, LocalDate.of(2026, 3, 6)},
            };
            for (int row = 0; row < rows.length; row++) {
                for (int at = 0; at < rows[row].length; at++) {
                    Object cell = rows[row][at];
                    if (cell instanceof String text) {
                        sheet.value(row, at, text);
                    } else if (cell instanceof LocalDate day) {
                        sheet.value(row, at, day);
                        sheet.style(row, at).format("yyyy-mm-dd").set();
                    } else {
                        sheet.value(row, at, (Number) cell);
                    }
                }
                sheet.style(row, 4).format("0.0%").set();
            }
        });
        assertThat(read.unreadable()).isEmpty();
        assertThat(found(read)).isEmpty();
        assertThat(read.parts())
                .extracting(PaperText.Part::text)
                .contains(
                        "1 | $99285 | $370 | $1200 | 324.3% | 2026-03-05", "2 | $71046 | 30 | 90 | 300% | 2026-03-06");
    }

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "1500;General;$1500",
                "1500;;$1500",
                "5;0;5",
                "349.6;#,##0.00;349.60",
                "1.5E3;General;$1500",
                "0.35;0%;35%",
                "46086;yyyy-mm-dd;2026-03-05",
                "1500;yyyy-mm-dd;$1500",
                "1500;\"USD\" #,##0;$1500",
                "1500;[$$-409]#,##0.00;$1500",
                "visit;General;visit"
            })
    void showsANumberAsItsReaderTakesIt(String raw, String format, String shown) {
        assertThat(WorkbookText.shown(raw, format)).isEqualTo(shown);
    }

    @Test
    void readsFormulasAndTheValuesThatTheyHad() throws IOException {
        assertThat(found(book(cell("<f>A2*1.25</f><v>187.25</v>")))).hasSize(1);
        assertThat(found(book(cell("<f>SUM(B1500:B1503)+$C$350</f><v>370</v>"))))
                .isEmpty();
        assertThat(found(book(cell("<f>1500*0.8</f><v>1200</v>")))).hasSize(1);
        assertThat(found(book("<c r=\"A1\" t=\"str\"><f>\"Medi\"&amp;\"care\"</f><v>Medicare</v></c>")))
                .hasSize(1);
        PaperText unknown = book(cell("<f>A2*1.25</f>"));
        assertThat(unknown.unreadable()).containsExactly("sheet Costs, cell A1 holds a formula without its value");
    }

    @Test
    void readsWhatLiesBesideTheCells() throws IOException {
        Map<String, String> beside = new LinkedHashMap<>();
        beside.put(
                "xl/comments1.xml",
                "<comments><commentList><comment ref=\"A1\"><text><r><t>Medi</t></r><r><t>care"
                        + "</t></r></text></comment></commentList></comments>");
        beside.put(
                "xl/threadedComments/threadedComment1.xml",
                "<a><threadedComment><text>UCR</text></threadedComment></a>");
        beside.put("xl/drawings/drawing1.xml", "<a><sp><p><t>worth $1,500</t></p></sp></a>");
        beside.put("xl/charts/chart1.xml", "<a><numCache><pt><v>1500</v></pt><pt><v>370</v></pt></numCache></a>");
        beside.put("xl/pivotCache/pivotCacheRecords1.xml", "<a><r><n v=\"349.60000000000002\"/></r></a>");
        beside.put("xl/externalLinks/externalLink1.xml", "<a><cell><v>1500</v></cell></a>");
        beside.put("docProps/core.xml", "<a><title>Medicare rates</title><revision>3</revision></a>");
        beside.put("docProps/custom.xml", "<a><property><r8>349.6</r8></property></a>");
        beside.put("customXml/item1.xml", "<a><b>Medicare</b></a>");
        beside.put(
                "xl/comments2.xml", "<comments><comment><text><t>the U&amp;C amount</t></text></comment></comments>");
        beside.put("xl/tables/table1.xml", "<table displayName=\"Medicare\"/>");
        for (Map.Entry<String, String> part : beside.entrySet()) {
            PaperText read = book(cell("<v>370</v>"), part.getKey(), part.getValue());
            assertThat(found(read)).as(part.getKey()).hasSize(1);
            assertThat(read.unreadable()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/media/image1.png",
                "xl/embeddings/oleObject1.bin",
                "xl/activeX/activeX1.xml",
                "xl/vbaProject.bin",
                "docProps/thumbnail.jpeg",
                "hidden/sheet1.xml"
            })
    void asksAPersonForTheRest(String part) throws IOException {
        assertThat(book(cell("<v>370</v>"), part, "<a/>").unreadable())
                .singleElement()
                .asString()
                .startsWith("holds a picture or another file");
    }

    @Test
    void asksAPersonForWhatLiesElsewhere() throws IOException {
        String linked = "<Relationships><Relationship Type=\"" + OFFICE + "/image\" Target=\"http://other/x.png\""
                + " TargetMode=\"External\"/></Relationships>";
        assertThat(book(cell("<v>370</v>"), "xl/drawings/_rels/drawing1.xml.rels", linked)
                        .unreadable())
                .containsExactly("shows what lies elsewhere");
        assertThat(book(
                                cell("<v>370</v>"),
                                "xl/worksheets/_rels/sheet1.xml.rels",
                                linked.replace("/image\"", "/hyperlink\""))
                        .unreadable())
                .isEmpty();
    }

    @Test
    void opensNothingBroken() throws IOException {
        byte[] whole = parts(cell("<v>1500</v>"), Map.of());
        assertThat(PaperText.of(XLSX, new byte[] {'P', 'K', 3, 4}).unreadable()).containsExactly("cannot be opened");
        assertThat(PaperText.of(XLSX, "Item,QPA".getBytes(UTF_8)).unreadable()).containsExactly("cannot be opened");
        assertThat(book("<c r=\"A1\"><v>1500</c>").unreadable()).containsExactly("cannot be opened");
        assertThat(book("<c r=\"A1\" t=\"s\"><v>77</v></c>").unreadable())
                .containsExactly("sheet Costs, cell A1 holds a text that is not there");
        Random random = new Random(20261129);
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatCode(() -> PaperText.of(XLSX, broken)).as("seed 20261129").doesNotThrowAnyException();
        }
    }

    @Test
    void unpacksNoMoreThanAPaperCanHold() throws IOException {
        assertThat(book(cell("<v>370</v>"), "xl/comments1.xml", "<a>" + " ".repeat(70_000_000) + "</a>")
                        .unreadable())
                .containsExactly("cannot be opened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99285,370.00,1500.00",
                "Item,QPA,other\n99285,370,1500",
                "units,amount\n5,350,1",
                "\"$1,5\",\"00.00\"",
                "99285;370,00;1500,00",
                "99285\t370.00\t349.60",
                "5\t349.60",
                "basis,value\nMedicare,low",
                "\"Usual\nand customary\",high",
                "value\n349.600"
            })
    void stopsWhatACommaSeparatedFileHolds(String csv) {
        for (byte[] content : List.of(csv.getBytes(UTF_8), ("\uFEFF" + csv).getBytes(UTF_8), utf16(csv))) {
            PaperText read = PaperText.of("text/csv", content);
            assertThat(read.unreadable()).isEmpty();
            assertThat(found(read)).as(csv).isNotEmpty();
        }
    }

    @Test
    void asksAPersonForWhatACommaSeparatedFileDoesNotTell() {
        assertThat(PaperText.of("text/csv", "Item,=1000+500".getBytes(UTF_8)).unreadable())
                .containsExactly("row 1 holds a formula without its value");
        assertThat(PaperText.of("text/csv", "Item,-5.20,+3".getBytes(UTF_8)).unreadable())
                .isEmpty();
        assertThat(PaperText.of("text/csv", "Item,\"open".getBytes(UTF_8)).unreadable())
                .containsExactly("cannot be opened");
        assertThat(PaperText.of("text/csv", new byte[] {'P', 'K', 3, 4}).unreadable())
                .containsExactly("is no text, or in an encoding that cannot be read");
    }

    private static byte[] utf16(String text) {
        return ("\uFEFF" + text).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    }

    private static String cell(String content) {
        return "<c r=\"A1\">" + content + "</c>";
    }

    private static PaperText book(String cell) throws IOException {
        return PaperText.of(XLSX, parts(cell, Map.of()));
    }

    private static PaperText book(String cell, String part, String content) throws IOException {
        return PaperText.of(XLSX, parts(cell, Map.of(part, content)));
    }

    /** The least that a workbook needs, and what is put beside it. */
    private static byte[] parts(String cell, Map<String, String> beside) throws IOException {
        String relation = "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels", relations + relation + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook" + NS + " xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Costs\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations + relation + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet" + NS + "><sheetData><row r=\"1\">" + cell + "</row></sheetData></worksheet>");
        parts.putAll(beside);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file.toByteArray();
    }
}
