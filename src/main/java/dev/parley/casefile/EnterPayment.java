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

    /** Answers whether the case is about anything of it. */
    boolean enter(CaseFile file, RemittanceClaim answer) {
        Claim claim = Claim.byId(answer.claimId()).orElseThrow();
        if (!concerns(file.part(), claim, answer.id())) {
            return false;
        }
        file.answeredBy(claim.payer());
        file.haveMoney(CaseMoney.of(file.part(), claim));
        timeline.add(
                file.id(),
                "remittance-received",
                "The payer " + verb(answer) + "; " + file.paid() + " has been paid so far"
                        + (file.part().isWhole() ? "" : " of the lines that this case is about"));
        outbox.add(
                "remittance.received",
                file.id(),
                Map.of("remittanceClaimId", answer.id().toString()));
        return true;
    }

    /** An offset names no line: it is the matter of the case that the claim opened. */
    boolean enter(CaseFile file, ClaimOffset offset) {
        Claim claim = Claim.byId(offset.claimId()).orElseThrow();
        if (!concerns(file.part(), claim, offset.id())) {
            return false;
        }
        file.haveMoney(CaseMoney.of(file.part(), claim));
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
        return true;
    }

    private static boolean concerns(ClaimPart part, Claim claim, UUID movement) {
        return part.isWhole()
                || part.receipts(claim).all().stream()
                        .anyMatch(receipt -> receipt.id().equals(movement));
    }

    private static String verb(RemittanceClaim answer) {
        if (answer.isReversal()) {
            return "reversed a payment of " + answer.paid();
        }
        return answer.isDenial() ? "denied the claim" : "paid " + answer.paid();
    }
}
