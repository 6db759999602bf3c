package dev.parley.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** What may become a process variable: routing answers and due dates, nothing else. */
final class Variables {
    private Variables() {}

    static Map<String, Object> forEngine(Map<String, Object> results) {
        Map<String, Object> variables = new LinkedHashMap<>();
        results.forEach((name, value) -> variables.put(name, forEngine(name, value)));
        return variables;
    }

    private static Object forEngine(String name, Object value) {
        if (value instanceof Instant moment) {
            return Date.from(moment);
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        if (value instanceof Enum<?> answer) {
            return answer.name();
        }
        throw new IllegalArgumentException("Variable " + name + " is neither a routing answer nor a moment");
    }
}
