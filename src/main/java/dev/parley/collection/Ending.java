package dev.parley.collection;

import dev.parley.casefile.Outcome;
import dev.parley.money.Money;

/** How a case ends and why, decided from what happened in it; the first that holds counts. */
record Ending(Outcome outcome, String because) {

    /** What happened. Null is: it did not. */
    record Facts(
            String withdrawnBecause,
            Recovered recovered,
            String balanceSettled,
            Money billed,
            Money paid,
            Money patient,
            String stoppedBecause,
            Money award) {}

    /** What became of expected money. */
    record Recovered(
            ExpectedPayment.Source source, ExpectedPayment.State state, Money agreed, Money missing, String reason) {}

    static Ending of(Facts facts) {
        if (facts.withdrawnBecause() != null) {
            return new Ending(Outcome.WITHDRAWN, facts.withdrawnBecause());
        }
        if (facts.recovered() != null && facts.recovered().state() == ExpectedPayment.State.PAID) {
            return recovered(facts.recovered());
        }
        if (facts.recovered() != null && facts.recovered().state() == ExpectedPayment.State.WRITTEN_OFF) {
            return new Ending(
                    Outcome.SHORT_PAID,
                    facts.recovered().missing() + " of the agreed rate never came: "
                            + facts.recovered().reason());
        }
        if (facts.balanceSettled() != null) {
            return new Ending(
                    Outcome.PATIENT_BALANCE_SETTLED, "the patient's balance was decided: " + facts.balanceSettled());
        }
        if (!facts.billed().minus(facts.paid()).minus(facts.patient()).isPositive()
                && facts.paid().isPositive()) {
            return new Ending(Outcome.PAID_IN_FULL, facts.paid() + " was paid on a charge of " + facts.billed());
        }
        if (facts.stoppedBecause() != null) {
            return new Ending(Outcome.STOPPED, facts.stoppedBecause());
        }
        if (facts.award() != null) {
            return new Ending(Outcome.AWARDED, "the award of " + facts.award() + nothingMore(facts));
        }
        return new Ending(Outcome.NOTHING_TO_PURSUE, "no way to more money was left open");
    }

    /** An award below what was paid is the provider's debt (FED-PY-01). */
    private static String nothingMore(Facts facts) {
        Money tooMuch = facts.paid().plus(facts.patient()).minus(facts.award());
        return tooMuch.isPositive()
                ? " is less than what was paid: the provider owes " + tooMuch + " back (FED-PY-01)"
                : " adds nothing to what was paid before";
    }

    private static Ending recovered(Recovered recovered) {
        return recovered.source() == ExpectedPayment.Source.SETTLEMENT
                ? new Ending(Outcome.SETTLED, "the agreed rate of " + recovered.agreed() + " was paid")
                : new Ending(Outcome.AWARDED, "the award of " + recovered.agreed() + " was paid");
    }
}
