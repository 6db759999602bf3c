package dev.parley.worklist;

import java.util.EnumMap;
import java.util.Map;

/** A row as a spreadsheet numbers it, with what stands in our columns; {@code formula} is the first column that holds one. */
record SheetRow(int number, Map<SheetColumn, String> cells, SheetColumn formula) {

    static SheetRow of(int number, SheetHeader header, String[] cells, SheetColumn formula) {
        Map<SheetColumn, String> known = new EnumMap<>(SheetColumn.class);
        for (int at = 0; at < cells.length; at++) {
            SheetColumn column = header.column(at);
            if (column != null) {
                known.put(column, cells[at] == null ? "" : cells[at].strip());
            }
        }
        return new SheetRow(number, known, formula);
    }

    boolean has(SheetColumn column) {
        return cells.containsKey(column);
    }

    /** Empty where the row ends before the column. */
    String cell(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }
}
