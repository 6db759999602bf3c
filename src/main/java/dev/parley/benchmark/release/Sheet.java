package dev.parley.benchmark.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The rows of a CSV file, blank ones too, so that their numbers are those an editor shows. */
public final class Sheet {
    private static final int LONGEST_CELL = 16 * 1024;

    /** More rows than any release has; a larger file is another kind of file. */
    private static final int MOST_ROWS = 2_000_000;

    private static final ObjectReader READER = new CsvMapper(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY);

    private final List<SheetRow> rows;
    private final Refusals refusals;

    private Sheet(List<SheetRow> rows, Refusals refusals) {
        this.rows = rows;
        this.refusals = refusals;
    }

    public static Sheet read(InputStream file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        Refusals refusals = each(file, MOST_ROWS, rows::add);
        return new Sheet(rows, refusals);
    }

    /** Hands one row after the other to whoever reads a file too large to keep; answers the rows' common refusals. */
    public static Refusals each(InputStream file, int mostRows, Consumer<SheetRow> reader) throws IOException {
        Refusals refusals = new Refusals();
        int read = 0;
        try (MappingIterator<String[]> cells = READER.readValues(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            while (cells.hasNextValue()) {
                if (read == mostRows) {
                    throw ReleaseRefused.layout("The file has more than " + mostRows + " rows");
                }
                reader.accept(new SheetRow(++read, stripped(cells.nextValue()), refusals));
            }
        } catch (JsonProcessingException malformed) {
            throw ReleaseRefused.layout("Row " + (read + 1) + " or the one after it is no CSV");
        }
        return refusals;
    }

    private static String[] stripped(String[] cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.replace("\uFEFF", "").strip())
                .toArray(String[]::new);
    }

    public List<SheetRow> rows() {
        return rows;
    }

    public Refusals refusals() {
        return refusals;
    }

    /** The place of the first row whose first cell is this; refused when there is none. */
    public int headed(String firstCell) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cell(0).equalsIgnoreCase(firstCell)) {
                return i;
            }
        }
        throw ReleaseRefused.layout("No row begins with " + firstCell + ": this is not the file of its kind");
    }

    /** Everything that stands above a row, in capitals: titles and notes. */
    public String above(int place) {
        StringBuilder text = new StringBuilder();
        for (SheetRow row : rows.subList(0, place)) {
            for (int i = 0; i < row.size(); i++) {
                text.append(row.cell(i)).append(' ');
            }
            text.append('\n');
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }

    /** The names of the columns, in capitals: those of this row below those of so many rows above it. */
    public Columns columns(int place, int above) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < rows.get(place).size(); column++) {
            StringBuilder name = new StringBuilder();
            for (SheetRow row : rows.subList(Math.max(0, place - above), place + 1)) {
                name.append(row.cell(column)).append(' ');
            }
            names.add(name.toString().strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT));
        }
        return new Columns(names);
    }

    /** Where the columns of a file stand. */
    public record Columns(List<String> names) {
        /** The place of the column whose name ends so; refused when it is missing. */
        public int ending(String end) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).endsWith(end)) {
                    return i;
                }
            }
            throw ReleaseRefused.layout("The column " + end + " is missing");
        }

        /** The place of the column whose name holds this, or -1. */
        public int holding(String part) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).contains(part)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
