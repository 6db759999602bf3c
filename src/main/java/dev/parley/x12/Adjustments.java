package dev.parley.x12;

import dev.parley.money.Money;
import dev.parley.x12.Segment.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the CAS segments of one claim or one line take off: up to six reasons each, of one group. */
abstract class Adjustments<A> {
    private static final int LAST_REASON = 17;

    private record Place(Segment cas, int reason) {}

    private final List<A> taken = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Total total = new Total();

    abstract A adjustment(String group, String reason, Money amount, BigDecimal quantity);

    void take(Segment cas, Elements elements) {
        for (int reason = 2; reason <= LAST_REASON; reason += 3) {
            if (cas.element(reason) == null && cas.element(reason + 1) == null) {
                continue;
            }
            Money amount = elements.requiredAmount(cas, reason + 1);
            BigDecimal quantity = elements.quantity(cas, reason + 2);
            taken.add(adjustment(cas.element(1), cas.element(reason), amount, quantity));
            places.add(new Place(cas, reason));
            total.add(amount);
        }
    }

    List<A> taken() {
        return taken;
    }

    BigDecimal sum() {
        return total.sum();
    }

    Source source(Constraints.Step step, Segment owner) {
        if (step.index() < 0) {
            return owner.source(1);
        }
        Place place = places.get(step.index());
        return switch (step.rest()) {
            case "group" -> place.cas().source(1);
            case "reason" -> place.cas().source(place.reason());
            case "quantity" -> place.cas().source(place.reason() + 2);
            default -> place.cas().source(place.reason() + 1);
        };
    }
}
