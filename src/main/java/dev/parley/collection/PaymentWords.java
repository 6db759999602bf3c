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
        PaymentFigures figures = expected.figures();
        Money net = figures.due().minus(figures.owedBack());
        return figures.agreed() + " agreed or awarded" + lines + " less " + figures.paidBefore() + " paid before and "
                + figures.patientShare() + " owed by the patient = " + net;
    }

    /** What is open of it. */
    static String sum(ExpectedPayment expected) {
        PaymentFigures figures = expected.figures();
        StringBuilder text = new StringBuilder(rate(expected)).append("; ");
        if (figures.received().isNegative()) {
            text.append(Money.ZERO.minus(figures.received())).append(" taken back since");
        } else {
            text.append(figures.received()).append(" received since");
        }
        if (!figures.returned().isZero()) {
            text.append(", ").append(figures.returned()).append(" sent back");
        }
        return text.toString();
    }
}
