package dev.parley.review;

import dev.parley.casefile.DecisionKind;
import dev.parley.regulation.Blocker;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.ForumDecision;
import dev.parley.regulation.Law;
import dev.parley.regulation.PatientProtection;
import dev.parley.regulation.Protection;
import dev.parley.regulation.Reason;
import dev.parley.regulation.Regime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decision about a case in review: its forum, the path to take and what is missing, from facts alone. */
@ApplicationScoped
class Assessment implements DecisionKind<Assessment.Facts, Assessment.Outcome> {
    static final String NAME = "assessCase";

    /**
     * What an assessment hangs on. {@code ruledForum} is what a person found out, {@code gaveUp} the codes of the facts
     * that nobody could find, {@code path} and {@code triage} what their tables ask.
     */
    record Facts(
            CaseFacts law,
            LocalDate serviceFrom,
            Regime ruledForum,
            List<String> gaveUp,
            boolean payerKnown,
            OpenMoney open,
            Map<String, Object> path,
            Map<String, Object> triage) {}

    /** What follows. */
    record Outcome(
            Regime regime,
            Protection protection,
            PatientProtection.Answer patient,
            CasePath path,
            String because,
            List<Blocker> questions,
            List<Blocker> missing,
            Triage.Score triage) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<Outcome> decide(Facts facts, Law law) {
        ForumDecision forum = law.forums().decide(facts.law(), facts.serviceFrom());
        Regime regime = CaseForum.ruled(forum, facts.ruledForum()).orElse(forum.regime());
        KnownFacts known =
                new KnownFacts(facts.gaveUp().stream().collect(Collectors.toMap(MissingFact::givenUp, code -> "true")));
        CaseBlockers.Sorted sorted = CaseBlockers.sort(forum, regime, facts.open(), facts.payerKnown(), known);
        Map<String, Object> path = new LinkedHashMap<>(facts.path());
        path.put("regime", regime.name());
        PathChoice.Suggestion suggestion = PathChoice.suggest(law.tables(), path);
        List<String> rules = Stream.concat(
                        forum.reasons().stream().map(Reason::citation), Stream.of(suggestion.ruleId()))
                .distinct()
                .toList();
        return new Decided<>(
                new Outcome(
                        regime,
                        forum.protection(),
                        forum.patient().answer(),
                        suggestion.path(),
                        suggestion.because(),
                        sorted.questions(),
                        sorted.missing(),
                        Triage.score(law.tables(), facts.triage())),
                rules);
    }
}
