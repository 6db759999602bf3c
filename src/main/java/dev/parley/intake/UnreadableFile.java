package dev.parley.intake;

import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** The file as a whole cannot be taken: nothing of it was. */
class UnreadableFile extends Refusal {
    UnreadableFile(String code, String detail) {
        super(400, code, detail);
    }

    UnreadableFile(String code, String detail, List<Problem.FieldError> errors) {
        super(400, code, detail, Map.of(), errors);
    }
}
