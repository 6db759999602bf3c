package dev.parley.collection;

import dev.parley.idr.AwardedLines;
import dev.parley.idr.Dispute;
import dev.parley.idr.state.StateDispute;
import dev.parley.money.Money;
import dev.parley.negotiation.OfferLine;
import dev.parley.negotiation.Settlement;
import dev.parley.remittance.ByLine;
import dev.parley.workcomp.FeeDispute;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A rate that binds the payer, by line where it was agreed or awarded so, from whichever comes first: there is never a
 * settlement after an award. It is about the lines it names, or about the whole claim where it names none.
 */
record AgreedRate(
        ExpectedPayment.Source source, UUID id, Set<Integer> about, ByLine amounts, LocalDate since, LocalDate payBy) {

    static Optional<AgreedRate> of(UUID caseId) {
        Optional<AgreedRate> settled = Settlement.of(caseId).map(AgreedRate::of);
        Optional<AgreedRate> awarded = Dispute.awarded(caseId).map(AgreedRate::of);
        Optional<AgreedRate> compFee = FeeDispute.latest(caseId).map(AgreedRate::of);
        return settled.or(() -> awarded)
                .or(() -> StateDispute.awarded(caseId).map(AgreedRate::of))
                .or(() -> compFee)
                .map(rate -> RateCorrection.latest(caseId, rate.id())
                        .map(corrected -> rate.corrected(corrected.agreed(), corrected.correctedOn()))
                        .orElse(rate));
    }

    /** Whether a dispute decided the rate, were it one that brings nothing. */
    static boolean isAwarded(UUID caseId) {
        return Dispute.awarded(caseId).isPresent()
                || StateDispute.awarded(caseId).isPresent();
    }

    Money total() {
        return amounts.total();
    }

    /** What the patient owes of it: the payer's word, but an injured worker never owes anything (WC-01). */
    Money shareOf(Money patientResponsibility) {
        boolean owesNothing = source == ExpectedPayment.Source.COMP_FEE || patientResponsibility == null;
        return owesNothing ? Money.ZERO : patientResponsibility;
    }

    /** Put right as a whole: the difference belongs to no single line. */
    AgreedRate corrected(Money total, LocalDate on) {
        return new AgreedRate(source, id, about, ByLine.of(amounts.lines(), total), on, payBy);
    }

    private static AgreedRate of(Settlement settlement) {
        Map<Integer, Money> lines = settlement.lines().stream()
                .collect(Collectors.toMap(OfferLine.Line::lineNumber, OfferLine.Line::amount, Money::plus));
        return new AgreedRate(
                ExpectedPayment.Source.SETTLEMENT,
                settlement.id(),
                lines.keySet(),
                ByLine.of(lines, settlement.agreedTotal()),
                settlement.agreedOn(),
                settlement.payBy());
    }

    private static AgreedRate of(Dispute dispute) {
        AwardedLines awarded = AwardedLines.of(dispute);
        return new AgreedRate(
                ExpectedPayment.Source.AWARD,
                dispute.id(),
                awarded.lines(),
                awarded.award(),
                dispute.determinedOn(),
                null);
    }

    private static AgreedRate of(StateDispute dispute) {
        return new AgreedRate(
                ExpectedPayment.Source.STATE_AWARD,
                dispute.id(),
                Set.of(),
                ByLine.whole(dispute.award()),
                dispute.decidedOn(),
                dispute.payableUntil());
    }

    private static AgreedRate of(FeeDispute dispute) {
        return new AgreedRate(
                ExpectedPayment.Source.COMP_FEE,
                dispute.id(),
                Set.of(),
                ByLine.whole(dispute.due()),
                dispute.dueSince(),
                null);
    }
}
