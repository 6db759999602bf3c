package dev.parley.idr;

import dev.parley.negotiation.DisputeUnderway;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** From the initiation to the end; one that was only attested, or ended before, has nobody to be told of a settlement. */
@ApplicationScoped
class DisputeRuns implements DisputeUnderway {
    @Override
    public boolean of(UUID caseId) {
        return Disputes.live(caseId)
                .filter(dispute -> dispute.initiatedOn() != null)
                .isPresent();
    }
}
