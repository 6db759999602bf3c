package dev.parley.collection;

import dev.parley.idr.Dispute;
import dev.parley.money.Money;
import dev.parley.negotiation.Settlement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A rate that binds the payer, from whichever comes first: there is never a settlement after an award. */
record AgreedRate(ExpectedPayment.Source source, UUID id, Money total, LocalDate since, LocalDate payBy) {

    static Optional<AgreedRate> of(UUID caseId) {
        return Settlement.of(caseId).map(AgreedRate::of).or(() -> Dispute.awarded(caseId)
                .map(AgreedRate::of));
    }

    private static AgreedRate of(Settlement settlement) {
        return new AgreedRate(
                ExpectedPayment.Source.SETTLEMENT,
                settlement.id(),
                settlement.agreedTotal(),
                settlement.agreedOn(),
                settlement.payBy());
    }

    private static AgreedRate of(Dispute dispute) {
        return new AgreedRate(
                ExpectedPayment.Source.AWARD, dispute.id(), dispute.award(), dispute.determinedOn(), null);
    }
}
