package dev.parley.negotiation;

import dev.parley.http.InvalidFields;
import dev.parley.money.Money;

/** What a counter-offer must be to make sense. */
final class CounterRules {
    private static final String FIELD = "/counterAmount";

    private CounterRules() {}

    static void check(Choice choice, Money amount, Position position) {
        if (choice != Choice.COUNTER) {
            if (amount != null) {
                throw new InvalidFields(FIELD, "belongs to COUNTER only");
            }
            return;
        }
        if (amount == null) {
            throw new InvalidFields(FIELD, "is needed with COUNTER");
        }
        if (!amount.isPositive()) {
            throw new InvalidFields(FIELD, "must be more than zero");
        }
        if (amount.isMoreThan(position.billed())) {
            throw new InvalidFields(FIELD, "is more than the charge of " + position.billed());
        }
        if (position.offerStands() && !amount.isMoreThan(position.payerOffer().amount())) {
            throw new InvalidFields(
                    FIELD,
                    "is not above the payer's standing offer of "
                            + position.payerOffer().amount());
        }
    }
}
