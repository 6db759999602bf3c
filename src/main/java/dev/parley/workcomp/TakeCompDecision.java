package dev.parley.workcomp;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.NotFound;
import dev.parley.money.Money;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Takes up what the state decided, and wakes the dispute that waits for it. */
@ApplicationScoped
class TakeCompDecision {
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;

    TakeCompDecision(CaseWorkflow workflow, Timeline timeline, Outbox outbox) {
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Transactional
    public FeeDispute take(UUID caseId, Money awarded, LocalDate decidedOn, String reference) {
        CaseFile file = CaseFile.byId(caseId).open();
        FeeDispute dispute = FeeDispute.latest(caseId).orElseThrow(() -> new NotFound("fee dispute of case", caseId));
        if (dispute.isDecided()) {
            throw new CompRefused("dispute-decided", "GEN-05", "The dispute was decided before: " + dispute.due());
        }
        dispute.decide(awarded, decidedOn, reference);
        timeline.add(file.id(), "fee-dispute-decided", "The state decided on " + awarded + " in all");
        outbox.add("fee-dispute.decided", file.id(), Map.of("decidedOn", decidedOn.toString()));
        workflow.tell(caseId, "payerAnswered");
        return dispute;
    }
}
