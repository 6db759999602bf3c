package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Does what was decided: agrees, counters, or leaves it to the next stage. Refuses an acceptance whose offer is gone by
 * then, and with it the completion that led here, so that people decide again.
 */
@Named("carryOutDecision")
@ApplicationScoped
class CarryOutDecision implements ProcessStep {
    private final MakeOffer makeOffer;
    private final Settle settle;
    private final CounterLetter counterLetter;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    CarryOutDecision(
            MakeOffer makeOffer,
            Settle settle,
            CounterLetter counterLetter,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.makeOffer = makeOffer;
        this.settle = settle;
        this.counterLetter = counterLetter;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseDecision decision = CaseDecision.latest(caseId).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        if (decision.choice() == Choice.ACCEPT) {
            accept(caseId, decision, today);
        } else if (decision.choice() == Choice.COUNTER) {
            counter(caseId, decision, today);
        }
        decision.carryOut(clock.instant());
        timeline.add(caseId, "decision-carried-out", "Carried out: " + decision.choice());
        outbox.add("decision.made", caseId, Map.of("choice", decision.choice()));
        return Map.of();
    }

    /** Our price goes on the table, and a letter that carries it to outreach. */
    private void counter(UUID caseId, CaseDecision decision, LocalDate today) {
        makeOffer.enter(
                caseId, NewOffer.ours(decision.counterAmount(), null, today, decision.counterExpiresOn(), null));
        counterLetter.draft(CaseFile.byId(caseId), decision.counterAmount(), decision.counterExpiresOn());
    }

    private void accept(UUID caseId, CaseDecision decision, LocalDate today) {
        Offer offer = Offer.byId(caseId, decision.offerId());
        boolean stands = Offer.standing(caseId, Offer.Party.PAYER)
                .filter(standing -> standing.id().equals(offer.id()))
                .isPresent();
        if (!stands) {
            throw DecisionRefused.offerChanged();
        }
        if (offer.isExpired(today)) {
            throw DecisionRefused.offerExpired(offer.expiresOn());
        }
        settle.record(
                caseId,
                offer.id(),
                new NewSettlement(
                        offer.amount(),
                        today,
                        offer.terms().payBy(today),
                        offer.terms().patientHold(),
                        payer(caseId),
                        "the payer's offer of " + offer.madeOn() + ", accepted by the provider"));
    }

    private static String payer(UUID caseId) {
        String name = CaseFile.byId(caseId).payerName();
        return name == null ? "the payer" : name;
    }
}
