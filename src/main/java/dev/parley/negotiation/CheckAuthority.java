package dev.parley.negotiation;

import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.money.Money;
import dev.parley.negotiation.Evaluation.EvaluationView;
import dev.parley.workflow.Decisions;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks the table of authority limits whether the decision needs a second person. */
@Named("checkAuthority")
@ApplicationScoped
class CheckAuthority implements ProcessStep {
    private final Evaluate evaluate;
    private final Decisions tables;
    private final DecisionLog decisions;
    private final Timeline timeline;

    CheckAuthority(Evaluate evaluate, Decisions tables, DecisionLog decisions, Timeline timeline) {
        this.evaluate = evaluate;
        this.tables = tables;
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
                accepted != null && accepted.waivesRights(),
                evaluate.latest(caseId).map(EvaluationView::comparison));
        Map<String, Object> answer = tables.decide("authorityLimits", facts);
        decisions.keep(caseId, "authorityLimits", facts, answer, List.of("CLM-19", "FEE-04"));
        boolean needed = (Boolean) answer.get("secondApprovalNeeded");
        if (needed) {
            timeline.add(caseId, "second-approval-needed", "A second person must approve: " + answer.get("because"));
        }
        return Map.of("secondApprovalNeeded", needed);
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
