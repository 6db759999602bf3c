package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FederalClocks;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The dispute is filed: the filing window is used, and the days to choose an entity run (FED-SE-01, FED-SE-05). */
@Named("openDispute")
@ApplicationScoped
class OpenDispute implements ProcessStep {
    private final FederalClocks law;
    private final Clocks clocks;
    private final HoldLines hold;
    private final Event<DisputeFiled> opened;

    OpenDispute(FederalClocks law, Clocks clocks, HoldLines hold, Event<DisputeFiled> opened) {
        this.law = law;
        this.clocks = clocks;
        this.hold = hold;
        this.opened = opened;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Dispute dispute = Disputes.current(caseId);
        String filed = "dispute " + dispute.disputeNumber() + " was filed on " + dispute.initiatedOn();
        clocks.met(caseId, ClockKind.IDR_INITIATION, filed);
        clocks.met(caseId, ClockKind.IDR_INITIATION_AFTER_COOLING_OFF, filed);
        clocks.met(caseId, ClockKind.RESUBMISSION, filed);
        hold.leftOut(dispute);
        opened.fire(new DisputeFiled(dispute));
        start(dispute, ClockKind.ENTITY_SELECTION_RESPONSE, filed);
        Deadline selection = start(dispute, ClockKind.ENTITY_SELECTION_DEFAULT, filed);
        CaseFile.byId(caseId).waitUntil(selection.dueOn());
        return Map.of("selectionDefaultAt", selection.dueAt());
    }

    private Deadline start(Dispute dispute, ClockKind kind, String evidence) {
        return clocks.start(
                dispute.caseId(),
                law.clock(kind, dispute.events(), dispute.isBatched()).orElseThrow(),
                evidence);
    }
}
