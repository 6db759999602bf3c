package dev.parley.review;

import dev.parley.casefile.Deadline;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which path the tables suggest for a case, and which ones the law leaves to a person. */
@ApplicationScoped
class PathChoice {
    private final Decisions decisions;
    private final PayerSilence silence;
    private final Money leastDispute;

    /** Below the least dispute, work costs more than it brings; a policy of the house, in dollars. */
    PathChoice(
            Decisions decisions,
            PayerSilence silence,
            @ConfigProperty(name = "parley.triage.least-dispute", defaultValue = "20.00") BigDecimal leastDispute) {
        this.decisions = decisions;
        this.silence = silence;
        this.leastDispute = new Money(leastDispute);
    }

    record Suggestion(CasePath path, boolean review, String ruleId, String because, Map<String, Object> inputs) {}

    /** Why a path is closed. */
    record Barred(String ruleId, String because) {}

    Suggestion suggest(CaseStanding standing) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("regime", standing.regime().name());
        inputs.put("rejected", standing.refusedAtTheDoor());
        inputs.put("answered", standing.answers().isThere());
        inputs.put("left", standing.open().left().name());
        inputs.put("remedyLeft", standing.remedy().isPresent());
        inputs.put("silence", silence.since(standing.file(), standing.answers()));
        inputs.put("worthwhile", !standing.open().payer().isLessThan(leastDispute));
        inputs.put("negotiated", talksWereHeld(standing));
        inputs.put("patientOwes", standing.open().patient().isPositive());
        return suggest(decisions, inputs);
    }

    static Suggestion suggest(Decisions tables, Map<String, Object> inputs) {
        Map<String, Object> row = tables.decide("choosePath", inputs);
        return new Suggestion(
                path((String) row.get("path")),
                (Boolean) row.get("review"),
                (String) row.get("ruleId"),
                (String) row.get("because"),
                inputs);
    }

    /** What is asked before a person may take a path. */
    static Map<String, Object> inputs(CasePath path, CaseStanding standing) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("path", path.word());
        inputs.put("regime", standing.regime().name());
        inputs.put(
                "planFunding",
                standing.facts().planFunding() == null
                        ? null
                        : standing.facts().planFunding().name());
        inputs.put("answered", standing.answers().isThere());
        inputs.put("remedyLeft", standing.remedy().isPresent());
        inputs.put("patientOwes", standing.open().patient().isPositive());
        return inputs;
    }

    static Optional<Barred> barred(Decisions tables, Map<String, Object> inputs) {
        Map<String, Object> row = tables.decide("mayTakePath", inputs);
        return Boolean.TRUE.equals(row.get("allowed"))
                ? Optional.empty()
                : Optional.of(new Barred((String) row.get("ruleId"), (String) row.get("because")));
    }

    /** Open negotiation ran its course, or a dispute was opened, and the case is here again. */
    private static boolean talksWereHeld(CaseStanding standing) {
        return Deadline.latest(standing.file().id(), ClockKind.OPEN_NEGOTIATION_END)
                        .filter(deadline -> !deadline.isOpen())
                        .isPresent()
                || Deadline.latest(standing.file().id(), ClockKind.ENTITY_SELECTION_DEFAULT)
                        .isPresent();
    }

    private static CasePath path(String word) {
        for (CasePath path : CasePath.values()) {
            if (path.word().equals(word)) {
                return path;
            }
        }
        throw new IllegalStateException("choosePath answers " + word);
    }
}
