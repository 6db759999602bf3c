package dev.parley.collection;

import dev.parley.money.Money;

/** Says in one line how the figures of a recovery come about. */
final class PaymentWords {
    private PaymentWords() {}

    static String sum(ExpectedPayment expected) {
        StringBuilder text = new StringBuilder();
        text.append(expected.agreed())
                .append(" agreed or awarded less ")
                .append(expected.paidBefore())
                .append(" paid before and ")
                .append(expected.patientShare())
                .append(" owed by the patient; ");
        if (expected.received().isNegative()) {
            text.append(Money.ZERO.minus(expected.received())).append(" taken back since");
        } else {
            text.append(expected.received()).append(" received since");
        }
        if (!expected.returned().isZero()) {
            text.append(", ").append(expected.returned()).append(" sent back");
        }
        return text.toString();
    }
}
