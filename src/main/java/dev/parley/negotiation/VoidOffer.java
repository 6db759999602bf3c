package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.ETag;
import dev.parley.http.Refusal;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes an offer off the table that was entered wrongly or withdrawn by its party. The row stays as evidence. */
@ApplicationScoped
class VoidOffer {
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    VoidOffer(Timeline timeline, CurrentUser user, Clock clock) {
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public Offer voidIt(UUID caseId, UUID offerId, String ifMatch, String reason) {
        CaseFile file = CaseFile.byId(caseId).open();
        Offer offer = Offer.byId(caseId, offerId);
        ETag.check(ifMatch, offer.version());
        PriceSettled.refuse(file);
        if (offer.isVoid()) {
            throw new AlreadyVoid(offerId);
        }
        offer.voided(reason, user.name(), clock.instant());
        timeline.add(caseId, "offer-voided", "An offer of " + offer.amount() + " was voided: " + reason);
        Offer.flush();
        return offer;
    }

    /** It was voided before. */
    static class AlreadyVoid extends Refusal {
        AlreadyVoid(UUID offerId) {
            super(409, "offer-void", "The offer was voided before", Map.of("offerId", offerId));
        }
    }
}
