package dev.parley.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;

/** The rows of a CSV file (RFC 4180), numbered as a spreadsheet shows them: the header is row 1. */
final class CsvRows {
    /** No cell of a claim is nearly as long; a quote that is never closed soon is. */
    private static final int LONGEST_CELL = 64 * 1024;

    private static final int LONGEST_HEADER = 32 * 1024;
    private static final String SEPARATORS = ",;\t|";

    private static final ObjectReader READER = new CsvMapper(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.TRIM_SPACES);

    private static final ObjectWriter WRITER = new CsvMapper()
            .writerFor(String[].class)
            .with(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .with(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private final MappingIterator<String[]> rows;
    private int row;

    CsvRows(BufferedReader text) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        rows = READER.with(schema).readValues(text);
    }

    /** One row, ended. */
    static String write(Stream<String> cells) {
        try {
            return WRITER.writeValueAsString(cells.toArray(String[]::new));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Spreadsheets of other countries write semicolons; the header shows which it is. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int character = text.read();
        for (int i = 1; i < LONGEST_HEADER && character != -1 && (quoted || character != '\n'); i++) {
            quoted ^= character == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(character);
            if (which >= 0) {
                counts[which]++;
            }
            character = text.read();
        }
        text.reset();
        int most = Arrays.stream(counts).max().orElseThrow();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == most) {
                return SEPARATORS.charAt(i);
            }
        }
        throw new IllegalStateException();
    }

    /** The next row that has anything in it, its cells without space around them; null after the last. */
    String[] next() {
        try {
            while (rows.hasNextValue()) {
                row++;
                String[] cells = rows.nextValue();
                boolean blank = true;
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cells[i] == null ? "" : cells[i].strip();
                    blank &= cells[i].isEmpty();
                }
                if (!blank) {
                    return cells;
                }
            }
            return null;
        } catch (JsonProcessingException malformed) {
            throw new UnreadableFile(
                    "malformed-csv",
                    "Row " + Math.max(row, 1)
                            + " or the one after it is no CSV: a quote is not closed or followed by text, or a cell is longer than "
                            + LONGEST_CELL + " characters");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The number of the row that was read last. */
    int row() {
        return row;
    }
}
