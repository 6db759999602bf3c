package dev.parley.collection;

import dev.parley.money.Money;
import java.util.stream.Collectors;

/** Says in one line how the figures of a recovery come about. */
final class PaymentWords {
    private PaymentWords() {}

    /** What the rate adds. */
    static String rate(ExpectedPayment expected) {
        String lines = expected.about().isEmpty()
                ? ""
                : (expected.about().size() == 1 ? " for line " : " for lines ")
                        + expected.about().stream().map(String::valueOf).collect(Collectors.joining(", "));
        Money net = expected.due().minus(expected.owedBack());
        return expected.agreed() + " agreed or awarded" + lines + " less " + expected.paidBefore() + " paid before and "
                + expected.patientShare() + " owed by the patient = " + net;
    }

    /** What is open of it. */
    static String sum(ExpectedPayment expected) {
        StringBuilder text = new StringBuilder(rate(expected)).append("; ");
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
