package dev.parley.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.negotiation.Evaluation.EvaluationView;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Weighs the ways on from where both sides stand and keeps the result. */
@ApplicationScoped
public class Evaluate {
    private final TakePosition takePosition;
    private final LookAround lookAround;
    private final OutcomesInForce outcomes;
    private final ObjectMapper json;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    Evaluate(
            TakePosition takePosition,
            LookAround lookAround,
            OutcomesInForce outcomes,
            ObjectMapper json,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.takePosition = takePosition;
        this.lookAround = lookAround;
        this.outcomes = outcomes;
        this.json = json;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public EvaluationView evaluate(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId).open();
        Comparison comparison = new WeighUp(takePosition.of(file), outcomes.now(), lookAround.of(file)).compare();
        Evaluation evaluation = new Evaluation(caseId, comparison, write(comparison), user.name(), clock.instant());
        evaluation.persist();
        timeline.add(
                caseId,
                "options-weighed",
                comparison.recommended() == null
                        ? "The options were weighed; a number is missing for a recommendation"
                        : "The options were weighed; the numbers speak for " + comparison.recommended());
        return evaluation.view(comparison);
    }

    Optional<EvaluationView> latest(UUID caseId) {
        return Evaluation.latest(caseId).map(evaluation -> evaluation.view(read(evaluation.comparison())));
    }

    private String write(Comparison comparison) {
        try {
            return json.writeValueAsString(comparison);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An old row may know fields that a newer release no longer has. */
    private Comparison read(String comparison) {
        try {
            return json.readerFor(Comparison.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(comparison);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
