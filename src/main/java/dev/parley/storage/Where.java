package dev.parley.storage;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Conditions with their parameters; values are never part of the text. */
public class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Parameters parameters = new Parameters();

    public void and(String condition) {
        conditions.add(condition);
    }

    public void and(String condition, String name, Object value) {
        and(condition);
        parameter(name, value);
    }

    public void andIfGiven(String condition, String name, Object value) {
        if (value != null) {
            and(condition, name, value);
        }
    }

    public void parameter(String name, Object value) {
        parameters.and(name, value);
    }

    /** Holds for every row where nothing was asked. */
    public String clause() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    public Parameters parameters() {
        return parameters;
    }
}
