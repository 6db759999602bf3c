package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** No offer of ours counted by the last day: the other side's will be chosen if it sent one (FED-OF-03). */
@Named("recordMissedOffer")
@ApplicationScoped
class RecordMissedOffer implements ProcessStep {
    private final PostFees fees;
    private final Timeline timeline;
    private final Outbox outbox;

    RecordMissedOffer(PostFees fees, Timeline timeline, Outbox outbox) {
        this.fees = fees;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Dispute dispute = Disputes.current(caseId);
        Deadline offer = Deadline.latest(caseId, ClockKind.OFFER).orElseThrow();
        List<String> unpaid = fees.unpaid(dispute);
        String debt = unpaid.contains("administrative fee")
                ? ". The administrative fee is owed all the same, as a federal debt (FED-FE-03)"
                        + fees.debtors(dispute.lead()).stream()
                                .filter(debtor -> debtor.kind() == FeeDebtors.Kind.REPRESENTATIVE)
                                .map(debtor -> "; " + debtor.name()
                                        + " attested its authority and can be liable for it too (" + debtor.ruleId()
                                        + ", confidence " + debtor.confidence() + ")")
                                .findFirst()
                                .orElse("")
                : "";
        timeline.add(
                caseId,
                "idr-offer-missed",
                "No offer with both fees paid was recorded by " + offer.dueOn() + " for dispute "
                        + dispute.disputeNumber() + (unpaid.isEmpty() ? "" : ", unpaid: " + String.join(", ", unpaid))
                        + "; the payer's offer is chosen if it sent one (FED-OF-03)" + debt);
        outbox.add(
                "dispute.offer-missed",
                caseId,
                Map.of(
                        "disputeId",
                        dispute.id().toString(),
                        "due",
                        offer.dueOn().toString(),
                        "unpaid",
                        String.join(", ", unpaid)));
        Deadline determination =
                Deadline.latest(caseId, ClockKind.DETERMINATION).orElseThrow();
        CaseFile.byId(caseId).waitUntil(determination.dueOn());
        return Map.of("determinationDueAt", determination.dueAt());
    }
}
