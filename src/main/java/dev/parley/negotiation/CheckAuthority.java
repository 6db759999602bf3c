package dev.parley.negotiation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.money.Money;
import dev.parley.negotiation.Evaluation.EvaluationView;
import dev.parley.regulation.Law;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asks the table of authority limits whether the decision needs a second person. */
@Named("checkAuthority")
@ApplicationScoped
class CheckAuthority implements ProcessStep, DecisionKind<CheckAuthority.Asked, Map<String, Object>> {
    private static final String DECISION = "authorityLimits";

    private final Evaluate evaluate;
    private final DecisionLog decisions;
    private final Timeline timeline;

    CheckAuthority(Evaluate evaluate, DecisionLog decisions, Timeline timeline) {
        this.evaluate = evaluate;
        this.decisions = decisions;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseDecision decision = CaseDecision.latest(caseId).orElseThrow();
        Offer accepted = decision.offerId() == null ? null : Offer.byId(caseId, decision.offerId());
        Money rate = accepted == null ? decision.counterAmount() : accepted.amount();
        Map<String, Object> facts = facts(
                decision.choice(),
                rate,
                accepted != null && accepted.terms().givesUpRights(),
                evaluate.latest(caseId).map(EvaluationView::comparison));
        Map<String, Object> answer =
                decisions.keep(caseId, DECISION, this, new Asked(facts)).outcome();
        boolean needed = (Boolean) answer.get("secondApprovalNeeded");
        if (needed) {
            timeline.add(caseId, "second-approval-needed", "A second person must approve: " + answer.get("because"));
        }
        return Map.of("secondApprovalNeeded", needed);
    }

    /** What the table asks. */
    record Asked(@JsonValue Map<String, Object> inputs) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Asked {}
    }

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<Asked> facts() {
        return Asked.class;
    }

    @Override
    public Decided<Map<String, Object>> decide(Asked facts, Law law) {
        return Decided.of(law.tables().decide(DECISION, facts.inputs()), "CLM-19", "FEE-04");
    }

    /** The rate is null where the decision names none. */
    static Map<String, Object> facts(Choice choice, Money rate, boolean waivesRights, Optional<Comparison> comparison) {
        Optional<BigDecimal> underFloor =
                rate == null ? Optional.empty() : comparison.flatMap(known -> known.percentUnderFloor(rate));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("choice", choice.name());
        facts.put("rate", rate == null ? BigDecimal.ZERO : rate.dollars());
        facts.put("floorKnown", underFloor.isPresent());
        facts.put("percentUnderFloor", underFloor.orElse(BigDecimal.ZERO));
        facts.put("waivesRights", waivesRights);
        return facts;
    }
}
