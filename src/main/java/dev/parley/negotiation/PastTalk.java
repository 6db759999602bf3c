package dev.parley.negotiation;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.List;

/** The prices of one case with a counterparty, in the order in which they were made, and what came of them. */
record PastTalk(Money billed, List<Price> prices, Money settledAt) {

    /** A price of either side on a day. */
    record Price(Offer.Party party, Money amount, LocalDate madeOn) {}

    List<Price> theirs() {
        return prices.stream()
                .filter(price -> price.party() == Offer.Party.PAYER)
                .toList();
    }
}
