package dev.parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads a part of a JSON body whose type is only known at run time, as strictly as a declared body is read. */
@ApplicationScoped
public class StrictJson {
    private final ObjectMapper json;
    private final Validator validator;

    StrictJson(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public <T> T read(JsonNode node, Class<T> type) {
        return read("", node, type);
    }

    /** Reads the part of the body that a JSON pointer leads to. */
    public <T> T read(String pointer, JsonNode node, Class<T> type) {
        T value;
        try {
            value = json.treeToValue(node, type);
        } catch (JsonProcessingException wrong) {
            throw new InvalidFields(List.of(Problems.fieldError(wrong).below(pointer)));
        }
        if (value == null) {
            throw new InvalidFields(pointer, "is needed");
        }
        check(pointer, value);
        return value;
    }

    private <T> void check(String pointer, T value) {
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new InvalidFields(violations.stream()
                    .map(violation -> Problems.fieldError(violation).below(pointer))
                    .sorted(Comparator.comparing(Problem.FieldError::pointer))
                    .toList());
        }
    }
}
