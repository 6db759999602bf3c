package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.Law;
import dev.parley.regulation.LegalEvents;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The entity has decided: what is due to whom by when, and what is suspended until when (FED-PY-01, FED-CO-01). */
@Named("recordDetermination")
@ApplicationScoped
class RecordDetermination implements ProcessStep, DecisionKind<RecordDetermination.Weighed, RecordDetermination.Due> {
    private static final String DECISION = "recordDetermination";

    private final FederalClocks law;
    private final Clocks clocks;
    private final EndStages stages;
    private final CoolingOffLedger coolingOff;
    private final ReplanFilings replan;
    private final DecisionLog decisions;
    private final Timeline timeline;

    RecordDetermination(
            FederalClocks law,
            Clocks clocks,
            EndStages stages,
            CoolingOffLedger coolingOff,
            ReplanFilings replan,
            DecisionLog decisions,
            Timeline timeline) {
        this.law = law;
        this.clocks = clocks;
        this.stages = stages;
        this.coolingOff = coolingOff;
        this.replan = replan;
        this.decisions = decisions;
        this.timeline = timeline;
    }

    /** What the decision about the money hangs on; {@code paid} and the patient's part are those of the lines decided. */
    record Weighed(Money award, Money paid, Money patientResponsibility, LegalEvents events, boolean batched) {}

    /** Negative when the provider owes it back. */
    record Due(String idrOutcome, Money due, LocalDate payableUntil) {}

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        Dispute dispute = Dispute.awarded(caseId).orElseThrow();
        String decided = "dispute " + dispute.disputeNumber() + " was determined on " + dispute.determinedOn();
        clocks.met(caseId, ClockKind.DETERMINATION, decided);
        clocks.met(caseId, ClockKind.ELIGIBILITY, decided);
        stages.of(dispute, decided);
        suspend(file, dispute, decided);
        AwardedLines awarded = AwardedLines.of(dispute);
        Weighed weighed = weighed(file, dispute, awarded);
        Due decision = decisions.keep(caseId, DECISION, this, weighed).outcome();
        if (!decision.due().isZero()) {
            clocks.start(caseId, payment(dispute.events(), dispute.isBatched(), law), decided);
        }
        timeline.add(caseId, "idr-money-due", told(weighed, awarded, decision));
        return Map.of("idrOutcome", decision.idrOutcome());
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
        Money due = DisputeEnd.due(facts.award(), facts.paid(), facts.patientResponsibility());
        ComputedClock payment = payment(facts.events(), facts.batched(), law.federalClocks());
        return Decided.of(
                new Due(due.isZero() ? "noMoneyDue" : "moneyDue", due, payment.due()),
                "FED-PY-01@" + payment.ruleVersion(),
                "FED-OF-04");
    }

    private static Weighed weighed(CaseFile file, Dispute dispute, AwardedLines awarded) {
        return new Weighed(
                dispute.award(), awarded.paid(file), awarded.patientShare(file), dispute.events(), dispute.isBatched());
    }

    private void suspend(CaseFile file, Dispute dispute, String decided) {
        clocks.start(file.id(), coolingOff.suspension(dispute).suspended(), decided);
        replan.after(coolingOff.enter(file, dispute));
    }

    private static ComputedClock payment(LegalEvents events, boolean batched, FederalClocks law) {
        return law.clock(ClockKind.AWARD_PAYMENT, events, batched).orElseThrow();
    }

    private static String told(Weighed weighed, AwardedLines awarded, Due decision) {
        String sum = weighed.award() + " awarded"
                + awarded.named().map(lines -> " for " + lines).orElse("") + " less " + weighed.paid() + " paid and "
                + weighed.patientResponsibility() + " owed by the patient";
        Money due = decision.due();
        if (due.isZero()) {
            return "The award adds nothing: " + sum;
        }
        String by = " by " + decision.payableUntil() + " (FED-PY-01): " + sum;
        return due.isPositive()
                ? "The payer owes " + due + " more" + by
                : "The award is less than what was paid: the provider owes " + Money.ZERO.minus(due) + " back" + by;
    }
}
