package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.idr.AwardedLines;
import dev.parley.idr.Dispute;
import dev.parley.money.Money;
import dev.parley.negotiation.CaseDecision;
import dev.parley.negotiation.Choice;
import dev.parley.patientbalance.BalanceDecision;
import dev.parley.patientbalance.PatientSide;
import dev.parley.regulation.Law;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.workcomp.ValueReview;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks at both sides of a case before it ends. */
@Named("checkClosing")
@ApplicationScoped
class CheckClosing implements ProcessStep, DecisionKind<Closing.Facts, Closing> {
    private static final String DECISION = "checkClosing";

    /** These pass the table of authority before they are carried out. */
    private static final Set<Choice> GIVES_UP = EnumSet.of(Choice.STOP, Choice.PATIENT_BALANCE);

    private final CaseForum caseForum;
    private final DecisionLog decisions;
    private final Timeline timeline;

    CheckClosing(CaseForum caseForum, DecisionLog decisions, Timeline timeline) {
        this.caseForum = caseForum;
        this.decisions = decisions;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Closing closing = decisions.keep(caseId, DECISION, this, facts(caseId)).outcome();
        if (closing.way() != Closing.Way.ALLOWED) {
            timeline.add(caseId, "closing-checked", "Not closed yet: " + String.join("; ", closing.open()));
        }
        return Map.of("closing", closing.way().word());
    }

    /** What keeps the case open, for whoever may close it all the same. */
    Closing look(UUID caseId) {
        return Closing.of(facts(caseId));
    }

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<Closing.Facts> facts() {
        return Closing.Facts.class;
    }

    @Override
    public Decided<Closing> decide(Closing.Facts facts, Law law) {
        return Decided.of(Closing.of(facts), "CLM-15", "CLM-20");
    }

    private Closing.Facts facts(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        CaseStanding standing = caseForum.standing(file);
        Optional<ExpectedPayment> recovery = ExpectedPayment.latest(caseId);
        PatientSide patient = PatientSide.of(standing);
        Optional<BalanceDecision> balance = BalanceDecision.latest(caseId).filter(BalanceDecision::isApplied);
        boolean held = balance.filter(decision -> decision.choice() == BalanceDecision.Choice.HOLD)
                .isPresent();
        return new Closing.Facts(
                recovery.map(ExpectedPayment::state).orElse(null),
                recovery.map(ExpectedPayment::missing).orElse(Money.ZERO),
                recovery.map(ExpectedPayment::tooMuch).orElse(Money.ZERO),
                standing.open().payer(),
                AgreedRate.isAwarded(caseId),
                awardDue(file),
                gaveUp(caseId),
                patient.share(),
                patient.clear(),
                balance.isPresent() && !held,
                held);
    }

    private static Money awardDue(CaseFile file) {
        return Dispute.awarded(file.id())
                .map(dispute -> {
                    AwardedLines awarded = AwardedLines.of(dispute);
                    return dispute.due(awarded.paid(file), awarded.patientShare(file));
                })
                .orElse(Money.ZERO);
    }

    private static boolean gaveUp(UUID caseId) {
        return !ValueReview.of(caseId).isEmpty()
                || CaseDecision.carriedOut(caseId)
                        .filter(decision -> GIVES_UP.contains(decision.choice()))
                        .isPresent();
    }
}
