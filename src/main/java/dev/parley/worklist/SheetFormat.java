package dev.parley.worklist;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How the worklist is written as a spreadsheet. No cell is ever a formula, whatever text a claim or a payer brought. */
public enum SheetFormat {
    CSV("text/csv", "csv") {
        @Override
        Sink open(OutputStream out) throws IOException {
            out.write(MARK.getBytes(StandardCharsets.UTF_8));
            Sink csv = tasks -> {
                for (TaskView task : tasks) {
                    out.write(line(COLUMNS.stream()
                            .map(column -> harmless(column.text(task)))
                            .toArray(String[]::new)));
                }
            };
            out.write(line(COLUMNS.stream().map(SheetColumn::header).toArray(String[]::new)));
            return csv;
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        Sink open(OutputStream out) throws IOException {
            return new Xlsx(out);
        }
    };

    /** Without it, Excel takes UTF-8 for the code page of the machine. */
    static final String MARK = "\uFEFF";

    private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.values());
    private static final String BEGINS_FORMULA = "=+-@\t\r";
    private static final ObjectWriter LINES = new CsvMapper()
            .writerFor(String[].class)
            .with(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .with(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private final String mediaType;
    private final String extension;

    SheetFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Takes rows a page at a time. */
    interface Sink extends AutoCloseable {
        void add(List<TaskView> tasks) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    abstract Sink open(OutputStream out) throws IOException;

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** Text that a spreadsheet would run gets an apostrophe before it, which an import takes off again. */
    static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    static String withoutApostrophe(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static byte[] line(String[] cells) throws IOException {
        return LINES.writeValueAsBytes(cells);
    }

    /** A workbook that is written as it grows; text cells are text, days are days, amounts are numbers. */
    private static final class Xlsx implements Sink {
        private static final String OPEN_TO_CHANGE = "DCEBFA";
        private static final int EVERY = 500;

        private final Workbook book;
        private final Worksheet sheet;
        private int row = 1;

        Xlsx(OutputStream out) {
            book = new Workbook(out, "Parley", "1.0");
            sheet = book.newWorksheet("Tasks");
            for (int at = 0; at < COLUMNS.size(); at++) {
                SheetColumn column = COLUMNS.get(at);
                sheet.value(0, at, column.header());
                sheet.style(0, at).bold().set();
                sheet.width(at, widthOf(column));
                if (column.use() == SheetColumn.Use.CHANGED) {
                    sheet.style(0, at).bold().fillColor(OPEN_TO_CHANGE).set();
                }
            }
            sheet.freezePane(0, 1);
        }

        @Override
        public void add(List<TaskView> tasks) throws IOException {
            for (TaskView task : tasks) {
                for (int at = 0; at < COLUMNS.size(); at++) {
                    put(at, COLUMNS.get(at).of(task));
                }
                row++;
                if (row % EVERY == 0) {
                    sheet.flush();
                }
            }
        }

        private void put(int at, Object value) {
            if (value instanceof LocalDate day) {
                sheet.value(row, at, day);
                sheet.style(row, at).format("yyyy-mm-dd").set();
            } else if (value instanceof BigDecimal amount) {
                sheet.value(row, at, amount);
                sheet.style(row, at).format("#,##0.00").set();
            } else if (value instanceof Number number) {
                sheet.value(row, at, number);
            } else if (value != null) {
                sheet.value(row, at, value.toString());
            }
        }

        private static double widthOf(SheetColumn column) {
            return switch (column) {
                case ID -> 38;
                case TITLE -> 44;
                case PAYER_NAME -> 28;
                case VERSION, PRIORITY, SERVICE_STATE -> 10;
                default -> 18;
            };
        }

        @Override
        public void close() throws IOException {
            book.close();
        }
    }

    static SheetFormat ofMediaType(String mediaType) {
        String plain = mediaType.split(";")[0].strip();
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(plain))
                .findFirst()
                .orElseThrow();
    }
}
