package dev.parley.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bulk.BulkResult;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A claim in adjacent rows of a CSV file, one for each service line. Later rows may leave out what the first has said. */
final class CsvClaim implements FiledClaim {
    private static final int LONGEST_CELL = 1000;
    private static final List<ClaimColumn> KEY = List.of(
            ClaimColumn.CLAIM_NUMBER,
            ClaimColumn.FREQUENCY_CODE,
            ClaimColumn.PAYER_CONTROL_NUMBER,
            ClaimColumn.BILLING_NPI);
    private static final Pattern LINE = Pattern.compile("/lines/(\\d+)(.*)");

    private final Header header;
    private final List<String[]> rows = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    CsvClaim(Header header, int number, String[] cells) {
        this.header = header;
        add(number, cells);
    }

    void add(int number, String[] cells) {
        numbers.add(number);
        rows.add(cells);
    }

    /** Whether a row is another line of this claim: it has its number, and says nothing else of what makes it one. */
    boolean goesOnWith(String[] cells) {
        String number = header.cell(ClaimColumn.CLAIM_NUMBER, cells);
        return !number.isEmpty()
                && KEY.stream().allMatch(column -> {
                    String text = header.cell(column, cells);
                    return text.isEmpty() || text.equals(header.cell(column, rows.get(0)));
                });
    }

    @Override
    public int row() {
        return numbers.get(0);
    }

    @Override
    public String key() {
        return KEY.stream()
                .map(column -> {
                    String text = header.cell(column, rows.get(0));
                    return column == ClaimColumn.FREQUENCY_CODE && text.isEmpty() ? "1" : text;
                })
                .collect(Collectors.joining("\n"));
    }

    @Override
    public ObjectNode json() {
        List<Problem.FieldError> errors = new ArrayList<>();
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        ArrayNode lines = claim.putArray("lines");
        Set<String> lineNumbers = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String stray = header.strayCells(rows.get(i));
            if (!stray.isEmpty()) {
                errors.add(new Problem.FieldError("/lines/" + i, "has cells without a header: number " + stray));
            }
            ObjectNode line = lines.addObject();
            for (ClaimColumn column : header.columns()) {
                read(column, i, column.isOfLine() ? line : claim, errors);
            }
            String number = header.cell(ClaimColumn.LINE_NUMBER, rows.get(i));
            if (!number.isEmpty() && !lineNumbers.add(number)) {
                errors.add(new Problem.FieldError("/lines/" + i + "/lineNumber", "is there twice in this claim"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return claim;
    }

    private void read(ClaimColumn column, int row, ObjectNode into, List<Problem.FieldError> errors) {
        String text = header.cell(column, rows.get(row));
        String pointer = (column.isOfLine() ? "/lines/" + row : "") + column.pointer();
        if (text.length() > LONGEST_CELL) {
            errors.add(new Problem.FieldError(pointer, "is longer than " + LONGEST_CELL + " characters"));
        } else if (!column.isOfLine() && row > 0) {
            String first = header.cell(column, rows.get(0));
            if (!text.isEmpty() && !text.equals(first)) {
                errors.add(new Problem.FieldError(
                        "/lines/" + row + column.pointer(), "differs from row " + row() + " of the same claim"));
            }
        } else if (!text.isEmpty()) {
            int name = column.pointer().lastIndexOf('/');
            ObjectNode parent =
                    name == 0 ? into : into.withObject(column.pointer().substring(0, name));
            parent.set(column.pointer().substring(name + 1), column.cell().read(text));
        }
    }

    @Override
    public BulkResult refused(String problem, String detail, List<Problem.FieldError> errors) {
        return BulkResult.refused(
                problem, detail, errors.stream().map(this::inFile).toList());
    }

    /** From a JSON pointer to the column, as the file names it, and its row. */
    private Problem.FieldError inFile(Problem.FieldError error) {
        Matcher line = LINE.matcher(error.pointer());
        int row = line.matches() ? Integer.parseInt(line.group(1)) : 0;
        String pointer = line.matches() ? line.group(2) : error.pointer();
        Optional<ClaimColumn> column =
                line.matches() ? column(true, pointer).or(() -> column(false, pointer)) : column(false, pointer);
        return new Problem.FieldError(
                column.map(header::nameOf).orElse("row"),
                "(row " + numbers.get(Math.min(row, numbers.size() - 1)) + ") " + error.detail());
    }

    /** The column itself, the one that holds the list, or the first of what is missing as a whole. */
    private Optional<ClaimColumn> column(boolean ofLine, String pointer) {
        Stream<ClaimColumn> near = Stream.of(ClaimColumn.values())
                .filter(column -> column.isOfLine() == ofLine && !pointer.isEmpty())
                .filter(column -> (pointer + "/").startsWith(column.pointer() + "/")
                        || column.pointer().startsWith(pointer + "/"));
        return near.min(Comparator.naturalOrder());
    }

    @Override
    public String again(Map<String, String> added) {
        return rows.stream()
                .map(cells -> CsvRows.write(Stream.concat(
                        header.withoutAdded(cells).stream(),
                        Header.ADDED.stream().map(name -> added.getOrDefault(name, "")))))
                .collect(Collectors.joining());
    }
}
