package dev.parley.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Evaluates the decision tables in {@code decisions/}; {@code chooseForum} is in {@code choose-forum.dmn}. */
@ApplicationScoped
public class Decisions {
    private static final int MOST_ANSWERS = 20_000;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
    private final Map<Question, List<Map<String, Object>>> answered = new ConcurrentHashMap<>();

    /** The outputs of the one rule that matched. */
    public Map<String, Object> decide(String decisionId, Map<String, ?> inputs) {
        List<Map<String, Object>> hits = decideAll(decisionId, inputs);
        if (hits.size() != 1) {
            throw new IllegalStateException("Decision " + decisionId + " matched " + hits.size() + " rules");
        }
        return hits.get(0);
    }

    /** The outputs of every rule that matched, in the order of its hit policy. */
    public List<Map<String, Object>> decideAll(String decisionId, Map<String, ?> inputs) {
        Question question = new Question(decisionId, new HashMap<>(inputs));
        List<Map<String, Object>> known = answered.get(question);
        if (known == null) {
            known = evaluate(question);
            if (answered.size() >= MOST_ANSWERS) {
                answered.clear();
            }
            answered.put(question, known);
        }
        return known.stream().<Map<String, Object>>map(HashMap::new).toList();
    }

    private List<Map<String, Object>> evaluate(Question question) {
        DmnDecision decision = parsed.computeIfAbsent(question.decisionId(), this::parse);
        return engine.evaluateDecision(decision, question.inputs()).getResultList();
    }

    /** A table answers the same inputs alike, and its expressions take milliseconds: what was asked before is kept. */
    private record Question(String decisionId, Map<String, Object> inputs) {}

    private DmnDecision parse(String decisionId) {
        String file = "decisions/" + decisionId.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".dmn";
        try (InputStream dmn = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (dmn == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return engine.parseDecision(decisionId, dmn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
