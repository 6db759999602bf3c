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
     * payer may owe then; {@code awardedNothing} says that an award adds nothing to what was paid; {@code decided} that
     * somebody with the authority gave the rest up; {@code held} that the patient's balance is held.
     */
    record Facts(
            ExpectedPayment.State recovery,
            Money missing,
            Money tooMuch,
            Money payerOpen,
            boolean awardedNothing,
            boolean decided,
            Money patientShare,
            boolean patientClear,
            boolean patientDecided,
            boolean held) {}

    static Closing of(Facts facts) {
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
