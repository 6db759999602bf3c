package dev.parley.idr;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.idr.Determination.ItemDetermination;
import dev.parley.idr.Determination.Prevailing;
import dev.parley.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A determination item by item: each item once, each award one of the two offers, and the sums as stated (FED-OF-04, FED-DT-07). */
record DecideItems(List<DisputeItem> items, Set<UUID> own) {
    /** Refuses what does not fit; {@code own} are the items of the case that the determination was posted for. */
    void check(Determination issued) {
        List<Problem.FieldError> errors = new ArrayList<>();
        Map<UUID, DisputeItem> known = items.stream().collect(Collectors.toMap(DisputeItem::id, Function.identity()));
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < issued.items().size(); i++) {
            ItemDetermination one = issued.items().get(i);
            String pointer = "/items/" + i;
            if (!known.containsKey(one.itemId())) {
                errors.add(new Problem.FieldError(pointer + "/itemId", "is no item of this dispute"));
            } else if (!named.add(one.itemId())) {
                errors.add(new Problem.FieldError(pointer + "/itemId", "is named twice"));
            } else {
                amounts(one, known.get(one.itemId()), pointer, errors);
            }
        }
        boolean whole = named.equals(known.keySet());
        if (errors.isEmpty() && !whole && !named.equals(own)) {
            errors.add(new Problem.FieldError(
                    "/items",
                    "must be all " + own.size() + " of this case, or all " + known.size() + " of the dispute"));
        }
        if (errors.isEmpty()) {
            sums(issued, whole, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static void amounts(
            ItemDetermination one, DisputeItem item, String pointer, List<Problem.FieldError> errors) {
        if (one.prevailing() == Prevailing.SPLIT) {
            errors.add(new Problem.FieldError(pointer + "/prevailing", "one item is won by one side (FED-OF-04)"));
            return;
        }
        if (one.award().isNegative()
                || one.payerOffer() != null && one.payerOffer().isNegative()) {
            errors.add(new Problem.FieldError(pointer, "must not hold a negative amount"));
            return;
        }
        boolean explained = one.reason() != null && !one.reason().isBlank();
        if (explained) {
            return;
        }
        Money theirs = one.payerOffer() == null ? item.payerOffer().orElse(null) : one.payerOffer();
        if (one.prevailing() == Prevailing.PROVIDER && item.ownOffer().isEmpty()) {
            errors.add(new Problem.FieldError(
                    pointer + "/prevailing",
                    "we have no offer on record that could win (FED-OF-03); if it is right, give the reason"));
        }
        Money chosen = one.prevailing() == Prevailing.PROVIDER ? item.ownOffer().orElse(null) : theirs;
        if (chosen != null && !chosen.equals(one.award())) {
            errors.add(new Problem.FieldError(
                    pointer + "/award",
                    "is not the chosen offer of " + chosen + " (FED-OF-04); if it is right, give the reason"));
        }
    }

    private static void sums(Determination issued, boolean whole, List<Problem.FieldError> errors) {
        Money sum =
                Money.sum(issued.items().stream().map(ItemDetermination::award).toList());
        if (!sum.equals(issued.award())) {
            errors.add(new Problem.FieldError("/award", "is not the sum of the items, " + sum));
        }
        Prevailing counted = prevailing(issued.items());
        if (whole && counted != issued.prevailing()) {
            errors.add(new Problem.FieldError(
                    "/prevailing", "is not " + counted + ", who won the most items (FED-DT-07)"));
        }
    }

    static Prevailing prevailing(List<ItemDetermination> items) {
        return most(items.stream().map(ItemDetermination::prevailing).toList());
    }

    /** Who won the most items; nobody with equal counts (FED-DT-07). */
    static Prevailing most(List<Prevailing> items) {
        long won = items.stream().filter(side -> side == Prevailing.PROVIDER).count();
        int compared = Long.compare(2 * won, items.size());
        return compared == 0 ? Prevailing.SPLIT : compared > 0 ? Prevailing.PROVIDER : Prevailing.PAYER;
    }
}
