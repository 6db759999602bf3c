package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a settlement down: nothing is left to dispute, and the payment is due. */
@ApplicationScoped
public class Settle {
    /** What runs only as long as there is something to dispute. */
    private static final List<ClockKind> MOOT = List.of(
            ClockKind.OPEN_NEGOTIATION_START,
            ClockKind.OPEN_NEGOTIATION_RESPONSE,
            ClockKind.OPEN_NEGOTIATION_END,
            ClockKind.IDR_INITIATION,
            ClockKind.IDR_INITIATION_AFTER_COOLING_OFF,
            ClockKind.ENTITY_SELECTION_RESPONSE,
            ClockKind.ENTITY_SELECTION_DEFAULT,
            ClockKind.SELECTION_NOTICE,
            ClockKind.ENTITY_CONFLICT_CHECK,
            ClockKind.ENTITY_RESELECTION,
            ClockKind.ELIGIBILITY,
            ClockKind.INFORMATION_RESPONSE,
            ClockKind.WITHDRAWAL_RESPONSE,
            ClockKind.OFFER,
            ClockKind.DETERMINATION,
            ClockKind.RESUBMISSION,
            ClockKind.STATE_OPEN_NEGOTIATION,
            ClockKind.STATE_DISPUTE,
            ClockKind.STATE_NEUTRAL,
            ClockKind.STATE_DECISION,
            ClockKind.STATE_SUIT);

    private final DisputeUnderway dispute;
    private final SettlementLetter letter;
    private final FederalClocks federal;
    private final Clocks clocks;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    Settle(
            DisputeUnderway dispute,
            SettlementLetter letter,
            FederalClocks federal,
            Clocks clocks,
            CaseWorkflow workflow,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.dispute = dispute;
        this.letter = letter;
        this.federal = federal;
        this.clocks = clocks;
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** Reached outside the flow, such as by phone: ends whatever the case was doing. */
    @Transactional
    public Settlement reached(UUID caseId, NewSettlement terms) {
        Settlement settlement = record(caseId, null, terms);
        workflow.tell(caseId, "settlementReached");
        return settlement;
    }

    /** Writes the settlement down; the offer is the one accepted, or null. */
    public Settlement record(UUID caseId, UUID offerId, NewSettlement terms) {
        CaseFile file = CaseFile.byId(caseId).open();
        PriceSettled.refuse(file);
        terms.requireSensible(file, LocalDate.now(clock));
        Settlement settlement =
                new Settlement(caseId, offerId, terms, file.patientResponsibility(), user.name(), clock.instant());
        settlement.persist();
        String because = "settled on " + terms.agreedOn();
        MOOT.forEach(kind -> clocks.cancel(caseId, kind, because));
        if (dispute.of(caseId)) { // only then has it to be reported and paid by law (FED-WD-01, FED-PY-02)
            startClocks(caseId, terms.agreedOn());
            dispute.settled(settlement);
        }
        settlement.writtenDownIn(letter.draft(file, settlement).id());
        timeline.add(
                caseId,
                "settled",
                "Settled with " + terms.agreedWith() + " on " + terms.agreedOn() + " at " + terms.agreedTotal());
        outbox.add("settlement.reached", caseId, Map.of("settlementId", settlement.id()));
        return settlement;
    }

    private void startClocks(UUID caseId, LocalDate agreedOn) {
        LegalEvents agreed = LegalEvents.NONE.with(Trigger.SETTLEMENT_REACHED, agreedOn);
        for (ComputedClock started : federal.clocksFor(agreed, false)) {
            clocks.start(caseId, started, "settlement of " + agreedOn);
        }
    }
}
