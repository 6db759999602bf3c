package dev.parley.http;

import java.util.List;
import java.util.Map;

/** The body can be read but some of its fields are wrong. */
public class InvalidFields extends Refusal {
    public InvalidFields(List<Problem.FieldError> errors) {
        super(400, "invalid-fields", "Some fields are wrong: see errors", Map.of(), errors);
    }

    public InvalidFields(String pointer, String detail) {
        this(List.of(new Problem.FieldError(pointer, detail)));
    }
}
