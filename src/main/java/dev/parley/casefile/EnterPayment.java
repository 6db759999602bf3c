package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.event.Outbox;
import dev.parley.money.Money;
import dev.parley.remittance.ClaimOffset;
import dev.parley.remittance.RemittanceClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

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
        count(file, answer.claimId());
        timeline.add(
                file.id(),
                "remittance-received",
                "The payer " + verb(answer) + "; " + file.paid() + " has been paid so far");
        outbox.add(
                "remittance.received",
                file.id(),
                Map.of("remittanceClaimId", answer.id().toString()));
    }

    void enter(CaseFile file, ClaimOffset offset) {
        count(file, offset.claimId());
        timeline.add(
                file.id(),
                offset.isInterest() ? "interest-received" : "payment-offset",
                offset.isInterest()
                        ? "The payer paid interest of " + Money.ZERO.minus(offset.amount()) + " (PLB L6)"
                        : "The payer " + (offset.amount().isPositive() ? "took " : "gave ")
                                + offset.amount().max(Money.ZERO.minus(offset.amount()))
                                + " back at provider level (PLB " + offset.reason() + "); " + file.paid()
                                + " has been paid so far");
        outbox.add(
                "remittance.offset", file.id(), Map.of("offsetId", offset.id().toString()));
    }

    private static void count(CaseFile file, UUID claimId) {
        CaseMoney money = CaseMoney.of(RemittanceClaim.forClaim(claimId), ClaimOffset.forClaim(claimId));
        file.haveMoney(money.allowed(), money.paid(), money.patientResponsibility(), money.qualifyingPayment());
    }

    private static String verb(RemittanceClaim answer) {
        if (answer.isReversal()) {
            return "reversed a payment of " + answer.paid();
        }
        return answer.isDenial() ? "denied the claim" : "paid " + answer.paid();
    }
}
