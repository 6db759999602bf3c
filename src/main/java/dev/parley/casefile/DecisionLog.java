package dev.parley.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps each decision with its facts and the rules that it cites. */
@ApplicationScoped
public class DecisionLog {
    private final ObjectMapper json;
    private final CurrentUser user;
    private final Clock clock;

    DecisionLog(ObjectMapper json, CurrentUser user, Clock clock) {
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /** Facts and outcome are any values that JSON can hold; rules are cited as id or id@version. */
    public UUID keep(UUID caseId, String decision, Object facts, Object outcome, Collection<String> rules) {
        try {
            DecisionRecord record = new DecisionRecord(
                    caseId,
                    decision,
                    json.writeValueAsString(facts),
                    json.writeValueAsString(outcome),
                    String.join(",", rules),
                    user.name(),
                    clock.instant());
            record.persist();
            return record.id();
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    List<DecisionView> of(UUID caseId) {
        return DecisionRecord.of(caseId).stream().map(this::view).toList();
    }

    private DecisionView view(DecisionRecord record) {
        try {
            return new DecisionView(
                    record.id(),
                    record.decision(),
                    json.readTree(record.facts()),
                    json.readTree(record.outcome()),
                    record.rules(),
                    record.madeBy(),
                    record.madeAt());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A decision as clients see it. */
    public record DecisionView(
            UUID id,
            String decision,
            JsonNode facts,
            JsonNode outcome,
            List<String> rules,
            String madeBy,
            Instant madeAt) {}
}
