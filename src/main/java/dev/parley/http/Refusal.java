package dev.parley.http;

import java.util.List;
import java.util.Map;

/** An expected no. Each refusal is a small class of its feature; its code is API and never changes. */
public abstract class Refusal extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Map<String, ?> facts;
    private final transient List<Problem.FieldError> errors;

    protected Refusal(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    protected Refusal(int status, String code, String detail, Map<String, ?> facts) {
        this(status, code, detail, facts, List.of());
    }

    protected Refusal(int status, String code, String detail, Map<String, ?> facts, List<Problem.FieldError> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.facts = facts;
        this.errors = errors;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** What stands beside the detail, by name. */
    public Map<String, ?> facts() {
        return facts;
    }

    /** The bad fields, where the body is at fault. */
    public List<Problem.FieldError> errors() {
        return errors;
    }

    Problem problem() {
        return new Problem(Problem.TYPE + code, Problem.title(status), status, getMessage(), errors, facts);
    }
}
