package dev.parley.idr;

import dev.parley.negotiation.DisputeUnderway;
import dev.parley.negotiation.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** From the initiation to the end; one that was only attested, or ended before, has nobody to be told of a settlement. */
@ApplicationScoped
class DisputeRuns implements DisputeUnderway {
    private final NotifyOfSettlement notify;

    DisputeRuns(NotifyOfSettlement notify) {
        this.notify = notify;
    }

    @Override
    public boolean of(UUID caseId) {
        return running(caseId).isPresent();
    }

    @Override
    public void settled(Settlement settlement) {
        running(settlement.caseId()).ifPresent(dispute -> notify.owed(dispute, settlement.agreedOn()));
    }

    private static Optional<Dispute> running(UUID caseId) {
        return Disputes.live(caseId).filter(dispute -> dispute.initiatedOn() != null);
    }
}
