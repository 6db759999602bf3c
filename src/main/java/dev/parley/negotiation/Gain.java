package dev.parley.negotiation;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a case brought over the payer's first payment (FEE-01): all that is paid now, less that first one and what the
 * provider sent back. What the payer took back is not paid any more. The first payment is the first remittance that
 * answered the claim, a denial too; its day is null where none did.
 */
record Gain(Money paid, Money first, LocalDate firstOn, Money sentBack, LocalDate lastOn) {
    /** A payment on the claim. */
    record Payment(LocalDate receivedOn, Money paid) {}

    /** {@code paid} is what all payments in their order, take-backs and offsets come to. */
    static Gain of(List<Payment> inOrder, Money paid, Money sentBack) {
        if (inOrder.isEmpty()) {
            return new Gain(paid, paid, null, sentBack, null);
        }
        Payment first = inOrder.get(0);
        return new Gain(
                paid,
                first.paid(),
                first.receivedOn(),
                sentBack,
                inOrder.get(inOrder.size() - 1).receivedOn());
    }

    Money amount() {
        return paid.minus(first).minus(sentBack);
    }

    String sum() {
        return paid + " paid in all less " + first + " first paid" + (firstOn == null ? "" : " on " + firstOn)
                + (sentBack.isZero() ? "" : " and " + sentBack + " sent back") + " = " + amount()
                + " recovered (FEE-01)";
    }
}
