package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.idr.Dispute;
import dev.parley.idr.state.StateDispute;
import dev.parley.negotiation.CaseDecision;
import dev.parley.negotiation.Choice;
import dev.parley.negotiation.InvoiceServiceFee;
import dev.parley.negotiation.Withdrawal;
import dev.parley.patientbalance.BalanceDecision;
import dev.parley.patientbalance.PatientSide;
import dev.parley.regulation.Law;
import dev.parley.review.CaseForum;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.DeskWork;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Closes a case with the outcome that its facts show. Only a suspension outlives it. */
@Named("closeCase")
@ApplicationScoped
class CloseCase implements ProcessStep, DecisionKind<Ending.Facts, Ending> {
    private static final String DECISION = "closeCase";

    private final CaseForum caseForum;
    private final Clocks clocks;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final DeskWork desk;
    private final Outbox outbox;
    private final InvoiceServiceFee invoice;
    private final CurrentUser user;
    private final Clock clock;

    CloseCase(
            CaseForum caseForum,
            Clocks clocks,
            DecisionLog decisions,
            Timeline timeline,
            DeskWork desk,
            Outbox outbox,
            InvoiceServiceFee invoice,
            CurrentUser user,
            Clock clock) {
        this.caseForum = caseForum;
        this.clocks = clocks;
        this.decisions = decisions;
        this.timeline = timeline;
        this.desk = desk;
        this.outbox = outbox;
        this.invoice = invoice;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        Ending ending = decisions.keep(caseId, DECISION, this, facts(file)).outcome();
        ExpectedPayment.open(caseId).ifPresent(expected -> {
            expected.giveUp(
                    ClosingApproval.latest(caseId).map(ClosingApproval::reason).orElse(ending.because()), user.name());
            expected.writeOff(clock.instant());
        });
        releaseShare(file);
        invoice.bringUpToDate(file);
        desk.drop(caseId);
        clocks.cancelAll(caseId, "the case is closed: " + ending.outcome());
        file.close(ending.outcome(), ending.because(), clock.instant());
        timeline.add(caseId, "case-closed", ending.outcome() + ": " + ending.because());
        outbox.add("case.closed", caseId, Map.of("outcome", ending.outcome()));
        return Map.of();
    }

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<Ending.Facts> facts() {
        return Ending.Facts.class;
    }

    @Override
    public Decided<Ending> decide(Ending.Facts facts, Law law) {
        return Decided.of(Ending.of(facts));
    }

    /** A share that nobody has to decide on goes to the systems that bill; any other was decided, or stays held. */
    private void releaseShare(CaseFile file) {
        PatientSide patient = PatientSide.of(caseForum.standing(file));
        boolean decided = BalanceDecision.latest(file.id())
                .filter(BalanceDecision::isApplied)
                .isPresent();
        if (decided || patient.share().isZero()) {
            return;
        }
        timeline.add(
                file.id(),
                patient.clear() ? "patient-share-released" : "patient-share-held",
                "The patient's share of " + patient.share() + (patient.clear() ? " may be billed: " : " stays held: ")
                        + patient.because());
        outbox.add(
                patient.clear() ? "patient-share.released" : "patient-share.held",
                file.id(),
                Map.of("amount", patient.share().dollars()));
    }

    private Ending.Facts facts(CaseFile file) {
        UUID caseId = file.id();
        return new Ending.Facts(
                Withdrawal.of(caseId).map(Withdrawal::reason).orElse(null),
                ExpectedPayment.latest(caseId).map(CloseCase::recovered).orElse(null),
                BalanceDecision.latest(caseId)
                        .filter(BalanceDecision::isApplied)
                        .map(decision -> decision.choice().name())
                        .orElse(null),
                file.billed(),
                file.paid(),
                caseForum.standing(file).open().patient(),
                CaseDecision.carriedOut(caseId)
                        .filter(decision -> decision.choice() == Choice.STOP)
                        .map(CaseDecision::reason)
                        .or(() -> ClosingApproval.latest(caseId).map(ClosingApproval::reason))
                        .orElse(null),
                Dispute.awarded(caseId)
                        .map(Dispute::award)
                        .or(() -> StateDispute.awarded(caseId).map(StateDispute::award))
                        .orElse(null));
    }

    private static Ending.Recovered recovered(ExpectedPayment expected) {
        return new Ending.Recovered(
                expected.source(),
                expected.state(),
                expected.figures().agreed(),
                expected.missing(),
                expected.givenUpBecause());
    }
}
