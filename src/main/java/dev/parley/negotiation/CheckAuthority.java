package dev.parley.negotiation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.money.Money;
import dev.parley.negotiation.AuthorityPolicy.AuthorityTerms;
import dev.parley.negotiation.Evaluation.EvaluationView;
import dev.parley.policy.Policies;
import dev.parley.regulation.Law;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asks the table of authority limits whether the decision needs a second person. */
@Named("checkAuthority")
@ApplicationScoped
class CheckAuthority implements ProcessStep, DecisionKind<CheckAuthority.Asked, Map<String, Object>> {
    private final Evaluate evaluate;
    private final DecisionLog decisions;
    private final Policies policies;
    private final Timeline timeline;
    private final CurrentUser user;

    CheckAuthority(Evaluate evaluate, DecisionLog decisions, Policies policies, Timeline timeline, CurrentUser user) {
        this.evaluate = evaluate;
        this.decisions = decisions;
        this.policies = policies;
        this.timeline = timeline;
        this.user = user;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseDecision decision = CaseDecision.latest(caseId).orElseThrow();
        Offer accepted = decision.offerId() == null ? null : Offer.byId(caseId, decision.offerId());
        Answer answer = ask(
                caseId,
                decision.choice(),
                accepted == null ? decision.counterAmount() : accepted.amount(),
                accepted != null && accepted.terms().givesUpRights(),
                accepted != null && Offer.isFirst(accepted));
        return Map.of("secondApprovalNeeded", answer.secondApprovalNeeded());
    }

    /** Whether a second person is needed, and why. */
    record Answer(boolean secondApprovalNeeded, String because) {}

    /** The rate is null where the decision names none. */
    Answer ask(UUID caseId, Choice choice, Money rate, boolean givesUpRights, boolean firstOffer) {
        Optional<Comparison> comparison = evaluate.latest(caseId).map(EvaluationView::comparison);
        AuthorityQuestion question = new AuthorityQuestion(
                user.is(Role.SUPERVISOR) ? Role.SUPERVISOR : Role.PROVIDER,
                choice,
                rate,
                givesUpRights,
                firstOffer,
                comparison,
                policies.inForce(AuthorityTerms.class).terms());
        Map<String, Object> answer = decisions
                .keep(caseId, AuthorityQuestion.DECISION, this, new Asked(question.facts()))
                .outcome();
        boolean needed = (Boolean) answer.get("secondApprovalNeeded");
        String because = (String) answer.get("because");
        if (needed) {
            timeline.add(caseId, "second-approval-needed", "A second person must approve: " + because);
        }
        return new Answer(needed, because);
    }

    /** What the table asks. */
    record Asked(@JsonValue Map<String, Object> inputs) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Asked {}
    }

    @Override
    public Set<String> decisions() {
        return Set.of(AuthorityQuestion.DECISION);
    }

    @Override
    public Class<Asked> facts() {
        return Asked.class;
    }

    @Override
    public Decided<Map<String, Object>> decide(Asked facts, Law law) {
        return Decided.of(
                law.tables().decide(AuthorityQuestion.DECISION, facts.inputs()),
                "CLM-19",
                "CLM-21",
                "CLM-22",
                "FEE-04");
    }
}
