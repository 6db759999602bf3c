package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.http.Refusal;
import dev.parley.regulation.Regime;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Puts a price on the table in place of the same party's earlier one; the payer's wakes whoever talks or decides. */
@ApplicationScoped
public class MakeOffer {
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    MakeOffer(CaseWorkflow workflow, Timeline timeline, Outbox outbox, CurrentUser user, Clock clock) {
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public Offer make(UUID caseId, NewOffer made) {
        if (made.party() == Offer.Party.PROVIDER && !user.is(Role.PROVIDER) && !user.is(Role.SUPERVISOR)) {
            throw new NotYoursToOffer();
        }
        CaseFile file = CaseFile.byId(caseId).open();
        PriceSettled.refuse(file);
        LocalDate today = LocalDate.now(clock);
        made.requireSensible(file.billed(), file.part().of(file.claim()), today);
        if (made.sealed() && file.regime() != Regime.FEDERAL_IDR) {
            throw new InvalidFields(
                    "/sealed", "belongs to federal dispute resolution; this price is settled under " + file.regime());
        }
        Offer offer = enter(caseId, made);
        if (made.party() == Offer.Party.PAYER && !offer.isExpired(today)) {
            workflow.tell(caseId, "offerReceived");
        }
        return offer;
    }

    /** Writes an offer down that has been decided or sent already. */
    Offer enter(UUID caseId, NewOffer made) {
        Offer offer = new Offer(CaseFile.byId(caseId), made, user.name(), clock.instant());
        offer.persist();
        if (made.sealed()) {
            timeline.add(caseId, "sealed-offer-kept", "A sealed offer for the dispute entity was written down");
            return offer;
        }
        timeline.add(
                caseId,
                "offer-made",
                (made.party() == Offer.Party.PAYER ? "The payer offers " : "We offer ")
                        + made.amount()
                        + (made.expiresOn() == null ? "" : " until " + made.expiresOn()));
        outbox.add("offer.made", caseId, Map.of("offerId", offer.id(), "party", made.party()));
        return offer;
    }

    /** An offer of ours is the provider's decision (FEE-04). */
    static class NotYoursToOffer extends Refusal {
        NotYoursToOffer() {
            super(
                    403,
                    "role-missing",
                    "What the provider offers is decided by the provider or a supervisor; the task Provider decision asks for it");
        }
    }
}
