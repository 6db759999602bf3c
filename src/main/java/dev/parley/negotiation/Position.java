package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.regulation.Regime;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where both sides stand on a day. {@code patientShare}, {@code qualifyingPayment}, {@code ownOffer}, {@code payerOffer},
 * {@code dispute} and {@code stateProcess} are null where there is none or nobody knows.
 */
record Position(
        LocalDate today,
        Regime regime,
        Money billed,
        Money paid,
        Money patientShare,
        Money qualifyingPayment,
        List<PricedItem> items,
        PayerOffer payerOffer,
        Money ownOffer,
        Dispute dispute,
        StateProcess stateProcess,
        String noDisputeBecause) {

    /** A procedure with its qualifying payment amount; the code is null where only the claim's total is known. */
    record PricedItem(String procedureCode, Money qualifyingPayment) {}

    /** The payer's standing offer, with its first one and the one before; null where this is the first. */
    record PayerOffer(
            UUID offerId,
            Money amount,
            LocalDate expiresOn,
            boolean first,
            boolean waivesRights,
            boolean patientHold,
            Money opening,
            Money before) {}

    /** Federal dispute resolution that can still be had: its window, and what it costs. */
    record Dispute(LocalDate opens, LocalDate closes, Money administrativeFee, Money entityLeast, Money entityMost) {
        boolean isOpen(LocalDate today) {
            return !today.isBefore(opens);
        }
    }

    /**
     * The process of the state that settles the price, before it was asked for. {@code closes} is null while a person has to
     * find the last day out; {@code missed} is when it has passed.
     */
    record StateProcess(String office, LocalDate opens, LocalDate closes, boolean missed, String because) {
        boolean mayBeHad() {
            return !missed;
        }
    }

    /** What has been paid with what the patient owes: the rate as the payer sees it today. */
    Money rateSoFar() {
        return patientShare == null ? paid : paid.plus(patientShare);
    }

    /** What no payer and no patient owes yet of the charge. */
    Money inDispute() {
        return billed.minus(rateSoFar()).max(Money.ZERO);
    }

    boolean offerStands() {
        return payerOffer != null && (payerOffer.expiresOn() == null || !today.isAfter(payerOffer.expiresOn()));
    }

    /** Whether a law may bar asking the patient for more than cost sharing: everywhere but in plain negotiation. */
    boolean patientProtected() {
        return regime != Regime.DIRECT_NEGOTIATION && regime != Regime.NONE;
    }
}
