package dev.parley.idr;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.parley.idr.PaperText.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of a CSV file, cell beside cell. What a spreadsheet would compute from it when it opens it is not known here. */
final class CsvText {
    private static final ObjectReader CSV =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    /** An amount with its sign is none. */
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-].*[-+*/^(].*", Pattern.DOTALL);

    private CsvText() {}

    static PaperText of(String text) {
        List<Part> rows = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (MappingIterator<String[]> lines = CSV.with(schema).readValues(text)) {
            for (int row = 1; lines.hasNextValue(); row++) {
                List<String> cells = new ArrayList<>();
                for (String cell : lines.nextValue()) {
                    cells.add(cell == null ? "" : cell.strip());
                }
                if (cells.stream().anyMatch(cell -> FORMULA.matcher(cell).matches())) {
                    unreadable.add("row " + row + " holds a formula without its value");
                }
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Part("row " + row, row(cells)));
                }
            }
        } catch (IOException malformed) {
            return PaperText.unreadable("cannot be opened");
        }
        return new PaperText(rows, unreadable);
    }

    /** One line, so that a number torn over cells is still seen, and two numbers are not taken for one. */
    static String row(List<String> cells) {
        return String.join(" | ", cells).replaceAll("\\R", " ");
    }

    /** Spreadsheets of other countries write semicolons, and commas in their amounts. */
    private static char separator(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return Stream.of(';', '\t')
                .filter(sign -> lines.stream().allMatch(line -> line.indexOf(sign) >= 0))
                .findFirst()
                .orElse(',');
    }
}
