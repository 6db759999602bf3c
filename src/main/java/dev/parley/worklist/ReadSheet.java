package dev.parley.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads back what was written as a spreadsheet, after a person or a program has changed it. */
final class ReadSheet {
    /** As many as one request works through; the worklist's filters cut larger lists. */
    static final int MOST_ROWS = 5_000;

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 10_000;

    /** What a workbook may unpack to: a few kilobytes of archive can hold gigabytes. */
    private static final long MOST_UNPACKED = 64L << 20;

    private static final ObjectReader CSV = new CsvMapper(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY);

    private ReadSheet() {}

    static List<SheetRow> of(SheetFormat format, byte[] content) {
        if (content.length == 0) {
            throw new UnreadableSheet("empty-file", "The file is empty");
        }
        List<SheetRow> rows = format == SheetFormat.CSV ? csv(content) : xlsx(content);
        if (rows.isEmpty()) {
            throw new UnreadableSheet("empty-file", "The file has no row below its header");
        }
        return rows;
    }

    private static List<SheetRow> csv(byte[] content) {
        String text = text(content);
        List<SheetRow> rows = new ArrayList<>();
        SheetHeader header = null;
        int number = 0;
        try (MappingIterator<String[]> lines = CSV.with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                .readValues(text)) {
            while (lines.hasNextValue()) {
                String[] cells = lines.nextValue();
                number++;
                if (Stream.of(cells).allMatch(cell -> cell == null || cell.isBlank())) {
                    continue;
                }
                if (header == null) {
                    header = new SheetHeader(cells);
                    continue;
                }
                String[] said = Arrays.stream(cells)
                        .map(cell -> cell == null ? "" : SheetFormat.withoutApostrophe(cell))
                        .toArray(String[]::new);
                rows.add(SheetRow.of(number, header, said, null));
                refuseTooMany(rows);
            }
        } catch (JsonProcessingException malformed) {
            throw new UnreadableSheet(
                    "malformed-csv",
                    "Row " + (number + 1)
                            + " is no CSV: a quote is not closed or followed by text, or a cell is longer than "
                            + LONGEST_CELL + " characters");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }

    /** Excel saves CSV in the code page of the machine unless it is told otherwise. */
    private static String text(byte[] content) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            throw new UnreadableSheet("not-text", "The file is a workbook: send it with the media type of a workbook");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableSheet("wrong-encoding", "The file is in UTF-16: save it as UTF-8");
        }
        return text.startsWith(SheetFormat.MARK) ? text.substring(1) : text;
    }

    /** Spreadsheets of other countries write semicolons; the header shows which it is. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static List<SheetRow> xlsx(byte[] content) {
        refuseBomb(content);
        List<SheetRow> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> stream = book.getFirstSheet().openStream()) {
            Iterator<Row> found = stream.iterator();
            SheetHeader header = null;
            while (found.hasNext()) {
                Row row = found.next();
                if (row.getCellCount() > MOST_COLUMNS) {
                    throw new UnreadableSheet("malformed-workbook", "Row " + row.getRowNum() + " has too many columns");
                }
                String[] names = header == null ? texts(row, null) : null;
                if (names != null) {
                    header = Arrays.stream(names).allMatch(String::isBlank) ? null : new SheetHeader(names);
                    continue;
                }
                String[] cells = texts(row, header);
                if (Arrays.stream(cells).allMatch(String::isBlank)) {
                    continue;
                }
                rows.add(SheetRow.of(row.getRowNum(), header, cells, formula(row, header)));
                refuseTooMany(rows);
            }
        } catch (IOException | ExcelReaderException broken) {
            throw notReadable();
        }
        return rows;
    }

    private static String[] texts(Row row, SheetHeader header) {
        String[] cells = new String[row.getCellCount()];
        Arrays.fill(cells, "");
        for (Cell cell : row) {
            if (cell != null) {
                SheetColumn column = header == null ? null : header.column(cell.getColumnIndex());
                cells[cell.getColumnIndex()] = text(cell, column);
            }
        }
        return cells;
    }

    private static String text(Cell cell, SheetColumn column) {
        if (cell.getType() == CellType.NUMBER) {
            return column != null && column.kind() == SheetColumn.Kind.DAY
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static SheetColumn formula(Row row, SheetHeader header) {
        return row.stream()
                .filter(cell -> cell != null && cell.getType() == CellType.FORMULA)
                .map(cell -> header.column(cell.getColumnIndex()))
                .filter(column -> column != null && column.use() != SheetColumn.Use.SHOWN)
                .findFirst()
                .orElse(null);
    }

    private static void refuseTooMany(List<SheetRow> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new UnreadableSheet(
                    "too-many-rows", "The file has more than " + MOST_ROWS + " rows: send it in parts");
        }
    }

    private static void refuseBomb(byte[] content) {
        long unpacked = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile archive = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                try (InputStream part = archive.getInputStream(entry)) {
                    for (int read = part.read(buffer); read != -1; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new UnreadableSheet("too-large", "The workbook unpacks to more than 64 MiB");
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw notReadable();
        }
    }

    private static UnreadableSheet notReadable() {
        return new UnreadableSheet("malformed-workbook", "The file is no workbook that can be read: save it as .xlsx");
    }
}
