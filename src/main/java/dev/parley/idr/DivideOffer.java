package dev.parley.idr;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The numbers of a final offer, item by item (FED-OF-02, FED-OF-04). */
record DivideOffer(List<DisputeItem> items) {
    /** By item; those of an amount that could not be divided are missing. Refuses what does not fit the items. */
    Map<UUID, Money> of(FinalOffer sent, boolean batched) {
        if (!sent.items().isEmpty()) {
            return named(sent);
        }
        if (sent.offer() == null) {
            throw new InvalidFields("/items", "or one offer is needed");
        }
        if (!sent.offer().isPositive()) {
            throw new InvalidFields("/offer", "must be more than nothing");
        }
        if (items.size() == 1) {
            return Map.of(items.get(0).id(), sent.offer());
        }
        boolean known = items.stream().allMatch(item -> item.qualifyingPayment().isPresent());
        if (!known && batched) {
            throw new InvalidFields(
                    "/items", "are needed: an entity decides item by item, and not every qualifying payment is known");
        }
        return known ? divided(sent.offer()) : Map.of();
    }

    private Map<UUID, Money> named(FinalOffer sent) {
        Map<UUID, Money> offers = new HashMap<>();
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < sent.items().size(); i++) {
            FinalOffer.ItemOffer one = sent.items().get(i);
            if (items.stream().noneMatch(item -> item.id().equals(one.itemId()))) {
                errors.add(new Problem.FieldError("/items/" + i + "/itemId", "is no item of this case's dispute"));
            } else if (offers.put(one.itemId(), one.offer()) != null) {
                errors.add(new Problem.FieldError("/items/" + i + "/itemId", "is named twice"));
            }
            if (!one.offer().isPositive()) {
                errors.add(new Problem.FieldError("/items/" + i + "/offer", "must be more than nothing"));
            }
        }
        if (errors.isEmpty() && offers.size() < items.size()) {
            errors.add(new Problem.FieldError(
                    "/items", "lack " + (items.size() - offers.size()) + ": each item needs its offer (FED-OF-02)"));
        }
        if (errors.isEmpty() && sent.offer() != null && !sent.offer().equals(Money.sum(offers.values()))) {
            errors.add(new Problem.FieldError("/offer", "is not the sum of the items, " + Money.sum(offers.values())));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return offers;
    }

    /** The same percent of each qualifying payment amount; cents that are left go to the largest. */
    private Map<UUID, Money> divided(Money whole) {
        Money qualifying = Money.sum(items.stream()
                .map(item -> item.qualifyingPayment().orElseThrow())
                .toList());
        BigDecimal share = whole.dollars().divide(qualifying.dollars(), MathContext.DECIMAL128);
        Map<UUID, Money> offers = new HashMap<>();
        items.forEach(item ->
                offers.put(item.id(), item.qualifyingPayment().orElseThrow().times(share)));
        DisputeItem largest = items.stream()
                .max((one, other) -> one.qualifyingPayment()
                        .orElseThrow()
                        .compareTo(other.qualifyingPayment().orElseThrow()))
                .orElseThrow();
        offers.merge(largest.id(), whole.minus(Money.sum(offers.values())), Money::plus);
        if (!offers.values().stream().allMatch(Money::isPositive)) {
            throw new InvalidFields("/offer", "leaves nothing for one of the items");
        }
        return offers;
    }
}
