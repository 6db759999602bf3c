package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Law;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The state has decided: what is due to whom by when, and until when a suit can be brought where the state has a term. */
@Named("recordStateDecision")
@ApplicationScoped
class RecordStateDecision implements ProcessStep, DecisionKind<RecordStateDecision.Weighed, RecordStateDecision.Due> {
    private static final String DECISION = "recordStateDecision";

    private final RoadOfCase roads;
    private final Clocks clocks;
    private final DecisionLog decisions;
    private final Timeline timeline;

    RecordStateDecision(RoadOfCase roads, Clocks clocks, DecisionLog decisions, Timeline timeline) {
        this.roads = roads;
        this.clocks = clocks;
        this.decisions = decisions;
        this.timeline = timeline;
    }

    /** What the decision about the money hangs on. */
    record Weighed(Money award, Money paid, Money patientResponsibility, LocalDate payableUntil) {}

    /** Negative when the provider owes it back. */
    record Due(String idrOutcome, Money due, LocalDate payableUntil) {}

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        StateDispute dispute = StateDispute.awarded(caseId).orElseThrow();
        String decided = "request " + dispute.reference() + " was decided on " + dispute.decidedOn();
        clocks.met(caseId, ClockKind.STATE_NEUTRAL, decided);
        clocks.met(caseId, ClockKind.STATE_DECISION, decided);
        roads.start(dispute, ClockKind.STATE_SUIT, decided);
        Weighed weighed =
                new Weighed(dispute.award(), file.paid(), file.patientResponsibility(), dispute.payableUntil());
        Due due = decisions.keep(caseId, DECISION, this, weighed).outcome();
        timeline.add(caseId, "state-money-due", told(weighed, due));
        return Map.of("idrOutcome", due.idrOutcome());
    }

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<Weighed> facts() {
        return Weighed.class;
    }

    @Override
    public Decided<Due> decide(Weighed facts, Law law) {
        Money due = due(facts.award(), facts.paid(), facts.patientResponsibility());
        return Decided.of(new Due(due.isZero() ? "noMoneyDue" : "moneyDue", due, facts.payableUntil()), "XFED-06");
    }

    /** What the award adds to what came and what the patient owes. */
    static Money due(Money award, Money paid, Money patientResponsibility) {
        return award.minus(paid).minus(patientResponsibility == null ? Money.ZERO : patientResponsibility);
    }

    private static String told(Weighed weighed, Due due) {
        Money share = weighed.patientResponsibility() == null ? Money.ZERO : weighed.patientResponsibility();
        String sum = ": " + weighed.award() + " decided less " + weighed.paid() + " paid and " + share
                + " owed by the patient (XFED-06)";
        if (due.due().isZero()) {
            return "The decision adds nothing" + sum;
        }
        String by = due.payableUntil() == null
                ? "; the decision names no day for it"
                : " by " + due.payableUntil() + ", as the decision says";
        return due.due().isPositive()
                ? "The payer owes " + due.due() + " more" + by + sum
                : "The decision is less than what was paid: the provider owes " + Money.ZERO.minus(due.due()) + " back"
                        + by + sum;
    }
}
