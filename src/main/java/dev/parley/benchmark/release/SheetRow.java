package dev.parley.benchmark.release;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** One row of a file of rows. A value that cannot be read is refused and stands as null, so that one pass finds all. */
public final class SheetRow {
    private final int number;
    private final String[] cells;
    private final Refusals refusals;

    SheetRow(int number, String[] cells, Refusals refusals) {
        this.number = number;
        this.cells = cells;
        this.refusals = refusals;
    }

    /** As an editor counts lines, the first is 1. */
    public int number() {
        return number;
    }

    public int size() {
        return cells.length;
    }

    /** The text of a cell, empty when there is none. */
    public String cell(int place) {
        return place < 0 || place >= cells.length ? "" : cells[place];
    }

    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** A text of this form. */
    public String text(int place, String field, Pattern form, String expected) {
        String text = cell(place);
        if (form.matcher(text).matches()) {
            return text;
        }
        refusals.add(number, field, "is not " + expected);
        return null;
    }

    /** A number in this range, with at most so many places. */
    public BigDecimal number(int place, String field, BigDecimal least, BigDecimal most, int places) {
        try {
            BigDecimal read = new BigDecimal(cell(place));
            if (read.compareTo(least) >= 0
                    && read.compareTo(most) <= 0
                    && read.stripTrailingZeros().scale() <= places) {
                return read;
            }
        } catch (NumberFormatException noNumber) {
            // refused below like a number out of range
        }
        refusals.add(
                number,
                field,
                "is not a number from " + least.toPlainString() + " to " + most.toPlainString() + " with at most "
                        + places + " places");
        return null;
    }

    public LocalDate date(int place, String field) {
        try {
            return LocalDate.parse(cell(place));
        } catch (DateTimeException noDate) {
            refusals.add(number, field, "is not a date (yyyy-mm-dd)");
            return null;
        }
    }

    public void refuse(String field, String detail) {
        refusals.add(number, field, detail);
    }
}
