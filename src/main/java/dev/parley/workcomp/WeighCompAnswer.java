package dev.parley.workcomp;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.money.Money;
import dev.parley.regulation.Law;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Holds what came after the dispute against what is due: the state's decision, or else its schedule. */
@Named("weighCompAnswer")
@ApplicationScoped
class WeighCompAnswer implements ProcessStep, DecisionKind<WeighCompAnswer.Facts, WeighCompAnswer.Weighed> {
    private static final String DECISION = "weighCompAnswer";

    private final DecisionLog decisions;
    private final Timeline timeline;

    WeighCompAnswer(DecisionLog decisions, Timeline timeline) {
        this.decisions = decisions;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        FeeDispute dispute = FeeDispute.latest(caseId).orElseThrow();
        Weighed weighed = decisions
                .keep(caseId, DECISION, this, new Facts(dispute.due(), dispute.isDecided(), file.paid()))
                .outcome();
        timeline.add(
                caseId,
                "comp-answer-weighed",
                "Due is " + dispute.due() + (dispute.isDecided() ? " by the state's decision" : " by the schedule")
                        + ", paid is " + file.paid() + owedBack(dispute, file.paid()));
        return Map.of("compOutcome", weighed.compOutcome());
    }

    private static String owedBack(FeeDispute dispute, Money paid) {
        return dispute.isDecided() && dispute.due().isLessThan(paid)
                ? "; " + paid.minus(dispute.due()) + " may be owed back to the carrier"
                : "";
    }

    /** {@code due} is what the state decided, or else what its schedule gives. */
    record Facts(Money due, boolean decided, Money paid) {}

    record Weighed(String compOutcome) {}

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<Weighed> decide(Facts facts, Law law) {
        // what a decision leaves below the payment may be owed back, as after any award; a schedule is our own
        // reckoning
        boolean moneyMoves = facts.due().isMoreThan(facts.paid())
                || facts.decided() && facts.due().isLessThan(facts.paid());
        return Decided.of(new Weighed(moneyMoves ? "awarded" : "closed"), "WC-05");
    }
}
