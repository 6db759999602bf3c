package dev.parley.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.regulation.Law;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decides, and keeps each decision with its facts and the rules that it cites. */
@ApplicationScoped
public class DecisionLog {
    private final DecisionJson json;
    private final Law law;
    private final CurrentUser user;
    private final Clock clock;

    DecisionLog(DecisionJson json, Law law, CurrentUser user, Clock clock) {
        this.json = json;
        this.law = law;
        this.user = user;
        this.clock = clock;
    }

    /** The record of a decision and what was decided. */
    public record Kept<O>(UUID id, O outcome) {}

    /** Decides by the law of today and keeps it; whatever is kept follows from its facts. */
    public <F, O> Kept<O> keep(UUID caseId, String decision, DecisionKind<F, O> kind, F facts) {
        if (!kind.decisions().contains(decision)) {
            throw new IllegalArgumentException(decision + " is none of " + kind.decisions());
        }
        DecisionKind.Decided<O> decided = kind.decide(facts, law);
        DecisionRecord record = new DecisionRecord(
                caseId,
                decision,
                json.text(facts),
                json.text(decided.outcome()),
                String.join(",", decided.rules()),
                user.name(),
                clock.instant());
        record.persist();
        return new Kept<>(record.id(), decided.outcome());
    }

    List<DecisionView> of(UUID caseId) {
        return DecisionRecord.of(caseId).stream().map(this::view).toList();
    }

    private DecisionView view(DecisionRecord record) {
        return new DecisionView(
                record.id(),
                record.decision(),
                json.tree(record.facts()),
                json.tree(record.outcome()),
                record.rules(),
                record.madeBy(),
                record.madeAt());
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
