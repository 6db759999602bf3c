package dev.parley.negotiation;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a case brought: gain over the first payment, what it cost, and how long it took (FEE-03). */
public record CaseReturn(
        UUID caseId,
        String payer,
        String client,
        @Schema(description = "Who recommended what was carried out last; absent where nothing was decided")
                String negotiator,
        @Schema(description = "All that was paid less the payer's first payment") Money gain,
        @Schema(description = "The service's fee by the contract; zero without one") Money fee,
        @Schema(description = "Work and dispute costs that were entered") Money cost,
        @Schema(description = "Calendar days from the case's opening to its newest payment; absent without a gain")
                Integer daysToCash,
        boolean settled,
        @Schema(description = "Whether the payer's first price was taken") boolean firstOfferAccepted) {

    /** A payment on the claim. */
    record Payment(LocalDate receivedOn, Money paid) {}

    /** The first payment is the first remittance that answered the claim, denials among them. */
    static Money gain(List<Payment> inOrder) {
        return inOrder.isEmpty()
                ? Money.ZERO
                : Money.sum(inOrder.stream().skip(1).map(Payment::paid).toList());
    }

    static Integer daysToCash(LocalDate opened, List<Payment> inOrder) {
        return gain(inOrder).isPositive()
                ? (int) ChronoUnit.DAYS.between(
                        opened, inOrder.get(inOrder.size() - 1).receivedOn())
                : null;
    }

    Money net() {
        return gain.minus(fee).minus(cost);
    }
}
