package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.event.Outbox;
import dev.parley.remittance.RemittanceClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes what a payer said of a claim into the claim's case. */
@ApplicationScoped
class EnterPayment {
    private final Timeline timeline;
    private final Outbox outbox;

    EnterPayment(Timeline timeline, Outbox outbox) {
        this.timeline = timeline;
        this.outbox = outbox;
    }

    void enter(CaseFile file, RemittanceClaim answer) {
        file.answeredBy(Claim.byId(answer.claimId()).orElseThrow().payer());
        CaseMoney money = CaseMoney.of(RemittanceClaim.forClaim(answer.claimId()));
        file.haveMoney(money.allowed(), money.paid(), money.patientResponsibility(), money.qualifyingPayment());
        timeline.add(
                file.id(),
                "remittance-received",
                "The payer " + verb(answer) + "; " + file.paid() + " has been paid so far");
        outbox.add(
                "remittance.received",
                file.id(),
                Map.of("remittanceClaimId", answer.id().toString()));
    }

    private static String verb(RemittanceClaim answer) {
        if (answer.isReversal()) {
            return "reversed a payment of " + answer.paid();
        }
        return answer.isDenial() ? "denied the claim" : "paid " + answer.paid();
    }
}
