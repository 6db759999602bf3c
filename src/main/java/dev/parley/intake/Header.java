package dev.parley.intake;

import dev.parley.http.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which of our columns each column of a file is. */
final class Header {
    /** What an error file adds; passed over when it is posted again. */
    static final List<String> ADDED = List.of("problem", "field", "detail");

    private static final int LONGEST_NAME = 80;

    private final String[] names;
    private final ClaimColumn[] columns;
    private final boolean[] ignored;
    private final Map<ClaimColumn, Integer> places = new EnumMap<>(ClaimColumn.class);

    /** Refuses the file when a column is not known, is there twice, or one is missing that every claim needs. */
    Header(String[] names, MappedColumns mapping) {
        this.names = names;
        this.columns = new ClaimColumn[names.length];
        this.ignored = new boolean[names.length];
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (!names[i].isEmpty()) {
                resolve(i, mapping, errors);
            }
        }
        ClaimColumn.REQUIRED.stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column -> errors.add(new Problem.FieldError(column.header(), "is missing from the header")));
        if (!errors.isEmpty()) {
            throw new UnreadableFile("wrong-columns", "The header does not fit: see errors", errors);
        }
    }

    private void resolve(int place, MappedColumns mapping, List<Problem.FieldError> errors) {
        String name = names[place];
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        ClaimColumn column =
                mapping.column(name).or(() -> ClaimColumn.byAlias(name)).orElse(null);
        if (mapping.ignores(name) || column == null && ADDED.contains(name)) {
            ignored[place] = true;
        } else if (column == null) {
            errors.add(new Problem.FieldError(shown, "is not a known column: rename it or map it"));
        } else if (places.putIfAbsent(column, place) != null) {
            errors.add(new Problem.FieldError(
                    shown, "is there twice: " + names[places.get(column)] + " is " + column.header() + " as well"));
        } else {
            columns[place] = column;
        }
    }

    /** Our columns of this file. */
    Set<ClaimColumn> columns() {
        return places.keySet();
    }

    /** The text of a row in one of our columns; empty when there is none. */
    String cell(ClaimColumn column, String[] cells) {
        Integer place = places.get(column);
        return place == null || place >= cells.length ? "" : cells[place];
    }

    /** What the file calls one of our columns. */
    String nameOf(ClaimColumn column) {
        Integer place = places.get(column);
        return place == null ? column.header() : names[place];
    }

    /** The places, counted from one, of cells under no header. */
    String strayCells(String[] cells) {
        return IntStream.range(0, cells.length)
                .filter(i -> !cells[i].isEmpty() && (i >= names.length || names[i].isEmpty()))
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
    }

    /** The names, or the cells of a row, without what an earlier error file added. */
    List<String> withoutAdded(String[] cells) {
        return IntStream.range(0, names.length)
                .filter(i -> !(ignored[i] && ADDED.contains(names[i])))
                .mapToObj(i -> i < cells.length ? cells[i] : "")
                .toList();
    }

    List<String> names() {
        return withoutAdded(Arrays.copyOf(names, names.length));
    }
}
