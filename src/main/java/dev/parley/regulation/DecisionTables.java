package dev.parley.regulation;

import dev.parley.workflow.Decisions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The decision tables as pure functions: the same inputs give the same row, so each row is asked for once. Inputs are
 * closed sets of words, which bounds what is kept.
 */
final class DecisionTables {
    private final Decisions decisions;
    private final Map<Question, Hit> known = new ConcurrentHashMap<>();

    DecisionTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Asks a table; inputs are name and value in turn, a null value stands for not known. */
    Hit ask(String table, Object... namesAndValues) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            inputs.put((String) namesAndValues[i], value instanceof Enum<?> word ? word.name() : value);
        }
        return known.computeIfAbsent(new Question(table, inputs), this::evaluate);
    }

    private Hit evaluate(Question question) {
        return new Hit(decisions.decide(question.table(), question.inputs()));
    }

    private record Question(String table, Map<String, Object> inputs) {}

    /** The row that matched. */
    record Hit(Map<String, Object> outputs) {
        String word(String output) {
            return (String) outputs.get(output);
        }

        <E extends Enum<E>> E word(String output, Class<E> type) {
            String word = word(output);
            return word == null ? null : Enum.valueOf(type, word);
        }

        Boolean flag(String output) {
            return (Boolean) outputs.get(output);
        }

        String blocker() {
            return word("blocker");
        }

        String ruleId() {
            return word("ruleId");
        }

        String because() {
            return word("because");
        }
    }
}
