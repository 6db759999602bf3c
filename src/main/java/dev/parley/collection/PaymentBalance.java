package dev.parley.collection;

import dev.parley.money.Money;
import jakarta.persistence.Embeddable;

/** What should come or go back for a rate, and what did: due - owedBack - received + returned + kept is open. */
@Embeddable
class PaymentBalance {
    private Money agreed;
    private Money paidBefore;
    private Money patientShare;
    private Money due;
    private Money owedBack;
    private Money received;
    private Money returned;
    private Money kept;
    private Money interest;
    private Money takenBack;

    protected PaymentBalance() {}

    PaymentBalance(Money agreed, Money paidBefore, Money patientShare) {
        this.paidBefore = paidBefore;
        this.patientShare = patientShare;
        this.received = Money.ZERO;
        this.returned = Money.ZERO;
        this.kept = Money.ZERO;
        this.interest = Money.ZERO;
        this.takenBack = Money.ZERO;
        agree(agreed);
    }

    /** The rate, as it was made or put right: earlier payments and shares stay as they were. */
    void agree(Money rate) {
        this.agreed = rate;
        Money net = agreed.minus(paidBefore).minus(patientShare);
        this.due = net.max(Money.ZERO);
        this.owedBack = Money.ZERO.minus(net).max(Money.ZERO);
    }

    /** Takes up all that has been paid of the rate, before and since; whether it is more or less than was known. */
    boolean takeUp(Money paidInAll, Money interestInAll) {
        Money before = received;
        received = paidInAll.minus(paidBefore);
        takenBack = takenBack.plus(before.minus(received).max(Money.ZERO));
        interest = interestInAll;
        return !before.equals(received);
    }

    void sendBack(Money amount) {
        returned = returned.plus(amount);
    }

    void keepTheRest() {
        kept = kept.plus(tooMuch());
    }

    /** What the payer still owes; negative what the provider owes. */
    Money open() {
        return due.minus(owedBack).minus(received).plus(returned).plus(kept);
    }

    Money missing() {
        return open().max(Money.ZERO);
    }

    /** What is to go back to the payer. */
    Money tooMuch() {
        return Money.ZERO.minus(open()).max(Money.ZERO);
    }

    Money paidBefore() {
        return paidBefore;
    }

    Money received() {
        return received;
    }

    Money returned() {
        return returned;
    }

    Money kept() {
        return kept;
    }

    PaymentFigures figures() {
        return new PaymentFigures(
                agreed,
                paidBefore,
                patientShare,
                due,
                owedBack,
                received,
                returned,
                kept,
                interest,
                missing(),
                tooMuch());
    }
}
