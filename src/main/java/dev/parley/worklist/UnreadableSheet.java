package dev.parley.worklist;

import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** The spreadsheet as a whole cannot be taken or made: nothing of it was. */
class UnreadableSheet extends Refusal {
    UnreadableSheet(String code, String detail) {
        super(400, code, detail);
    }

    /** Columns that are not ours, twice there or missing; each pointer is the header. */
    UnreadableSheet(List<Problem.FieldError> columns) {
        super(400, "wrong-columns", "The header does not fit: see errors", Map.of(), columns);
    }
}
