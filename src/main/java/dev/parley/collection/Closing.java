package dev.parley.collection;

import dev.parley.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Whether a case may end: the payer's and the patient's side are settled, or a person with the authority said so. */
record Closing(Way way, List<String> open) {
    /** What the gateway before the end reads. */
    enum Way {
        ALLOWED("allowed"),
        /** The patient's side is decided first. */
        PATIENT("patient"),
        /** An award came to bring money, or to cost some, after it had brought none: that is followed first. */
        RECOVER("recover"),
        /** A supervisor closes it with a reason, or it stays open. */
        APPROVE("approve");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * Where the two sides stand. {@code recovery} is null where no rate ever bound the payer; {@code payerOpen} what the
     * payer may owe then; {@code awardedNothing} says that an award binds, {@code awardDue} what it adds to what was paid, negative where
     * the provider owes it back, and null in what was kept before it was asked; {@code decided} that
     * somebody with the authority gave the rest up; {@code held} that the patient's balance is held.
     */
    record Facts(
            ExpectedPayment.State recovery,
            Money missing,
            Money tooMuch,
            Money payerOpen,
            boolean awardedNothing,
            Money awardDue,
            boolean decided,
            Money patientShare,
            boolean patientClear,
            boolean patientDecided,
            boolean held) {}

    static Closing of(Facts facts) {
        if (facts.recovery() == null
                && facts.awardDue() != null
                && !facts.awardDue().isZero()) {
            return new Closing(
                    Way.RECOVER,
                    List.of("the award leaves " + facts.awardDue() + " to be paid, and nobody follows it"));
        }
        List<String> open = new ArrayList<>();
        if (facts.recovery() == ExpectedPayment.State.OPEN) {
            open.add(
                    facts.tooMuch().isPositive()
                            ? facts.tooMuch() + " is to go back to the payer"
                            : facts.missing() + " of the payer is missing");
        } else if (facts.recovery() == null
                && facts.payerOpen().isPositive()
                && !facts.awardedNothing()
                && !facts.decided()) {
            open.add("the payer may still owe " + facts.payerOpen() + ", and nobody with the authority gave it up");
        }
        if (facts.held()) {
            open.add("the patient's balance is held");
        }
        boolean askPatient =
                facts.patientShare().isPositive() && !facts.patientClear() && !facts.patientDecided() && !facts.held();
        if (askPatient) {
            return new Closing(
                    Way.PATIENT, List.of("the patient's share of " + facts.patientShare() + " is undecided"));
        }
        return new Closing(open.isEmpty() ? Way.ALLOWED : Way.APPROVE, List.copyOf(open));
    }
}
