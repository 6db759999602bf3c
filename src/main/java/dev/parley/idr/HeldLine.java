package dev.parley.idr;

import java.time.LocalDate;
import java.util.List;

/** A billed line that determinations hold back while others of its claim may be filed, and its own days after that. */
record HeldLine(
        int line, String code, List<String> disputes, LocalDate suspendedUntil, LocalDate opens, LocalDate due) {
    boolean mayBeFiledOn(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(due);
    }

    String told() {
        String by = "line " + line + " (" + code + ") is suspended by " + String.join(", ", disputes);
        return due.isBefore(opens)
                ? by + ", and no day is left to file it"
                : by + " and may be filed from " + opens + " to " + due;
    }
}
