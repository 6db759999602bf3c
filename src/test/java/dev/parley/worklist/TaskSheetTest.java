package dev.parley.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.http.Refusal;
import dev.parley.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The worklist as a spreadsheet: what is written, and how it is read after a person saved it. */
class TaskSheetTest {
    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsWrittenIsReadBackAsTheSame(SheetFormat format) throws IOException {
        TaskView task = aTask("=HYPERLINK(\"http://evil\",\"pay\")", "Zoë \"O'Neil\", MD");
        List<SheetRow> rows = ReadSheet.of(format, written(format, task));
        assertThat(rows).hasSize(1);
        SheetRow row = rows.get(0);
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.formula()).isNull();
        for (SheetColumn column : SheetColumn.values()) {
            assertThat(column.isSame(row.cell(column), task))
                    .as(column.header())
                    .isTrue();
        }
    }

    @Test
    void noCellOfACsvBeginsAFormula() throws IOException {
        for (String attack : new String[] {"=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1"}) {
            String csv = new String(written(SheetFormat.CSV, aTask(attack, null)), StandardCharsets.UTF_8);
            assertThat(csv).contains("'" + attack);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DUE_ON,          10/5/2026,   2026-10-05",
        "DUE_ON,          2026-10-05,  2026-10-05",
        "DUE_ON,          soon,        soon",
        "MONEY_AT_STAKE,  '$1,450.00', 1450",
        "VERSION,         3.0,         3",
        "ASSIGNEE,        10/5/2026,   10/5/2026"
    })
    void aCellIsReadHoweverASpreadsheetSpellsIt(SheetColumn column, String cell, String plain) {
        assertThat(column.plain(cell)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                | empty-file",
                "'id,version'                      | empty-file",
                "'id,version,version\n1,2,3'       | wrong-columns",
                "'id,assignee\n1,2'                | wrong-columns",
                "'id,version,Asignee\n1,2,3'       | wrong-columns",
                "'id,version\n\"1,2'               | malformed-csv",
                "'PK\u0003\u0004'                  | not-text"
            })
    void aFileThatIsNoWorklistIsRefusedAsAWhole(String csv, String code) {
        assertThatThrownBy(() -> ReadSheet.of(SheetFormat.CSV, csv.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void filesOfExcelInOtherPlacesAreRead() {
        byte[] semicolons = "id;version;assignee\r\n1;2;Zoë\r\n\r\n".getBytes(Charset.forName("windows-1252"));
        SheetRow row = ReadSheet.of(SheetFormat.CSV, semicolons).get(0);
        assertThat(row.cell(SheetColumn.ASSIGNEE)).isEqualTo("Zoë");
    }

    @Test
    void aFormulaInAWorkbookIsNamedByItsColumn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Tasks");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "version");
            sheet.value(0, 2, "assignee");
            sheet.value(1, 0, ID.toString());
            sheet.value(1, 1, 1);
            sheet.formula(1, 2, "A1");
        }
        SheetRow row = ReadSheet.of(SheetFormat.XLSX, out.toByteArray()).get(0);
        assertThat(row.formula()).isEqualTo(SheetColumn.ASSIGNEE);
    }

    @Test
    void whatUnpacksToFarTooMuchIsNotUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            archive.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                archive.write(zeros);
            }
        }
        assertRefused(SheetFormat.XLSX, out.toByteArray(), "too-large");
        assertRefused(SheetFormat.XLSX, "no archive".getBytes(StandardCharsets.US_ASCII), "malformed-workbook");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(other)) {
            archive.putNextEntry(new ZipEntry("a.txt"));
            archive.write('a');
        }
        assertRefused(SheetFormat.XLSX, other.toByteArray(), "malformed-workbook");
    }

    @Test
    void moreRowsThanOneRequestWorksThroughAreRefused() {
        StringBuilder csv = new StringBuilder("id,version\n");
        for (int row = 0; row <= ReadSheet.MOST_ROWS; row++) {
            csv.append(row).append(",1\n");
        }
        assertRefused(SheetFormat.CSV, csv.toString().getBytes(StandardCharsets.US_ASCII), "too-many-rows");
    }

    @Test
    void moreTasksThanOneFileTakesAreRefusedWithTheWayToFewer() {
        TooManyTasks.refuse(100_000);
        assertThatThrownBy(() -> TooManyTasks.refuse(100_001))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.code()).isEqualTo("too-many-rows");
                    assertThat(refused.facts()).isEqualTo(Map.of("found", 100_001L, "most", 100_000));
                })
                .hasMessageContainingAll("100,001 tasks", "at most 100,000", "queue", "payer", "dueFrom and dueTo");
    }

    private static void assertRefused(SheetFormat format, byte[] content, String code) {
        assertThatThrownBy(() -> ReadSheet.of(format, content))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static byte[] written(SheetFormat format, TaskView task) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetFormat.Sink sink = format.open(out)) {
            sink.add(List.of(task));
        }
        return out.toByteArray();
    }

    private static TaskView aTask(String payer, String assignee) {
        return new TaskView(
                ID,
                ID,
                "C-1",
                "00123",
                "reviewCase",
                "Review",
                "negotiator",
                assignee,
                null,
                LocalDate.of(2026, 10, 5),
                null,
                50,
                Money.of("1450.00"),
                ID,
                payer,
                ID,
                "TX",
                null,
                WorkItem.State.OPEN,
                Instant.EPOCH,
                null,
                null,
                3);
    }
}
