package dev.parley.collection;

import dev.parley.casefile.Phase;
import dev.parley.money.Money;
import java.util.Set;

/** What a remittance that just came in means for its case. */
enum RemittanceEffect {
    PAID_IN_FULL("paidInFull"),
    EXPECTED_MONEY("expectedMoney"),
    ANSWERS_CLAIM("answersClaim"),
    NOTED("noted");

    /** Where the case waits for the payer's word about the claim itself. */
    private static final Set<Phase> AWAITS_ANSWER = Set.of(Phase.REVIEW, Phase.RESUBMISSION, Phase.WORKERS_COMP);

    /** Where only the payer's money is in question, so that nothing is left to do when it has come. */
    private static final Set<Phase> ABOUT_PAYERS_MONEY = Set.of(Phase.OUTREACH, Phase.EVALUATION, Phase.IDR);

    private final String answer;

    RemittanceEffect(String answer) {
        this.answer = answer;
    }

    /** As the gateway of the diagram reads it. */
    String answer() {
        return answer;
    }

    /**
     * The money of a case with this remittance in it. {@code patient} is what the patient lawfully owes, {@code newMoney}
     * what came since money was expected and last matched, negative when it was taken back, or null where none is expected;
     * {@code inDispute} that a filed dispute is live, which somebody has to end before its case may.
     */
    record Standing(Phase phase, Money billed, Money paid, Money patient, Money newMoney, boolean inDispute) {
        boolean payerHasPaid() {
            return paid.isPositive() && !billed.minus(paid).minus(patient).isPositive();
        }
    }

    static RemittanceEffect of(Standing now) {
        if (now.newMoney() != null) {
            return now.newMoney().isZero() ? NOTED : EXPECTED_MONEY;
        }
        if (now.payerHasPaid()
                && !now.inDispute()
                && (now.patient().isZero() || ABOUT_PAYERS_MONEY.contains(now.phase()))) {
            return PAID_IN_FULL;
        }
        return AWAITS_ANSWER.contains(now.phase()) ? ANSWERS_CLAIM : NOTED;
    }
}
