package dev.parley.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.regulation.Law;
import dev.parley.regulation.LawOfThen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides a kept decision again from its own facts, by the law as it was announced when it was made. */
@ApplicationScoped
class ReplayDecision {
    private final DecisionKinds kinds;
    private final DecisionJson json;
    private final LawOfThen laws;

    ReplayDecision(DecisionKinds kinds, DecisionJson json, LawOfThen laws) {
        this.kinds = kinds;
        this.json = json;
        this.laws = laws;
    }

    @Transactional
    public ReplayView replay(UUID caseId, UUID decisionId) {
        CaseFile.byId(caseId);
        DecisionRecord record =
                DecisionRecord.byId(caseId, decisionId).orElseThrow(() -> new NotFound("decision", decisionId));
        DecisionKind<?, ?> kind = kinds.named(record.decision())
                .orElseThrow(() -> new DecisionNotReplayable(record, "nothing decides " + record.decision()));
        DecisionKind.Decided<?> again = decide(kind, record, laws.at(record.madeAt()));
        return compare(record, again);
    }

    /** A refusal is an answer too: the law of then would not have let this be decided. */
    private <F> DecisionKind.Decided<?> decide(DecisionKind<F, ?> kind, DecisionRecord record, Law law) {
        F facts;
        try {
            facts = json.read(record.facts(), kind.facts());
        } catch (JsonProcessingException unreadable) {
            throw new DecisionNotReplayable(record, unreadable.getOriginalMessage());
        }
        try {
            return kind.decide(facts, law);
        } catch (Refusal refused) {
            return new DecisionKind.Decided<>(
                    Map.of("refused", refused.code(), "because", refused.getMessage()), record.rules());
        }
    }

    private ReplayView compare(DecisionRecord record, DecisionKind.Decided<?> again) {
        JsonNode before = json.tree(record.outcome());
        JsonNode after = json.tree(json.text(again.outcome()));
        List<ReplayView.Difference> differences = new ArrayList<>(JsonDifferences.between("/outcome", before, after));
        differences.addAll(JsonDifferences.between(
                "/rules", json.tree(json.text(record.rules())), json.tree(json.text(again.rules()))));
        return new ReplayView(
                record.id(),
                record.decision(),
                record.madeAt(),
                differences.isEmpty() ? ReplayView.Result.SAME : ReplayView.Result.DIFFERENT,
                before,
                after,
                record.rules(),
                again.rules(),
                differences);
    }
}
