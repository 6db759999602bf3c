package dev.parley.worklist;

import dev.parley.http.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which of our columns each column of a file is. Strict: a misspelled column is refused, not passed over. */
final class SheetHeader {
    private static final int LONGEST_NAME = 80;

    private final List<SheetColumn> places = new ArrayList<>();

    SheetHeader(String[] names) {
        List<Problem.FieldError> errors = new ArrayList<>();
        Set<SheetColumn> seen = EnumSet.noneOf(SheetColumn.class);
        for (String name : names) {
            SheetColumn column = name == null ? null : SheetColumn.named(name).orElse(null);
            places.add(column);
            if (column != null && !seen.add(column)) {
                errors.add(new Problem.FieldError(column.header(), "is there twice"));
            } else if (column == null && name != null && !name.isBlank()) {
                errors.add(new Problem.FieldError(shown(name), "is no column of the worklist"));
            }
        }
        for (SheetColumn column : SheetColumn.values()) {
            if (column.use() == SheetColumn.Use.KEY && !seen.contains(column)) {
                errors.add(new Problem.FieldError(column.header(), "is missing from the header"));
            }
        }
        if (!errors.isEmpty()) {
            throw new UnreadableSheet(errors);
        }
    }

    /** Null for a place under no header. */
    SheetColumn column(int at) {
        return at < places.size() ? places.get(at) : null;
    }

    private static String shown(String name) {
        String stripped = name.strip();
        return stripped.length() > LONGEST_NAME ? stripped.substring(0, LONGEST_NAME) + "…" : stripped;
    }
}
