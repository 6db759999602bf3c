package dev.parley.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

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
        DmnDecision decision = parsed.computeIfAbsent(decisionId, this::parse);
        @SuppressWarnings("unchecked") // the engine wants Map<String, Object> and only reads it
        Map<String, Object> variables = (Map<String, Object>) inputs;
        return engine.evaluateDecision(decision, variables).getResultList();
    }

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
