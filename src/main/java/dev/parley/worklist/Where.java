package dev.parley.worklist;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Conditions with their parameters; values are never part of the text. */
class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Parameters parameters = new Parameters();

    void and(String condition) {
        conditions.add(condition);
    }

    void and(String condition, String name, Object value) {
        and(condition);
        parameter(name, value);
    }

    void andIfGiven(String condition, String name, Object value) {
        if (value != null) {
            and(condition, name, value);
        }
    }

    void parameter(String name, Object value) {
        parameters.and(name, value);
    }

    String clause() {
        return String.join(" and ", conditions);
    }

    Parameters parameters() {
        return parameters;
    }
}
