package dev.parley.negotiation;

import dev.parley.outreach.OffersSoFar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An offer is decided on when a decision was made after it; ids are ordered by time. */
@ApplicationScoped
class UndecidedOffers implements OffersSoFar {
    @Override
    public boolean anyUndecided(UUID caseId) {
        return Offer.standing(caseId, Offer.Party.PAYER)
                .map(offer -> CaseDecision.count("caseId = ?1 and id > ?2", caseId, offer.id()) == 0)
                .orElse(false);
    }
}
