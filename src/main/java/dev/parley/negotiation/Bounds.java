package dev.parley.negotiation;

import dev.parley.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Between which whole rates to bargain: aim for the target, ask a second person below the floor, walk below the last. */
record Bounds(Money target, Money floor, Money walkAway, Money market, List<String> because) {

    /** With fewer prices to measure by, no middle of the market is computed (benchmarks, section 12). */
    private static final int LEAST_ANCHORS = 2;

    /** What the bounds are made of; null where it is not known. The break-evens are with the dispute. */
    record Given(
            Money billed,
            Money rateSoFar,
            Money disputeBreakEven,
            Money cautiousBreakEven,
            Money prevailingOffer,
            Money ownOffer,
            List<Anchor> anchors,
            Assumptions assumptions,
            CaseBounds.Set set) {}

    static Bounds of(Given given) {
        List<String> because = new ArrayList<>();
        Money market = market(given.anchors());
        Money floor = floor(given, because);
        Money target = target(given, market, floor, because);
        Money walkAway = walkAway(given, floor, because);
        return new Bounds(target, floor, walkAway, market, List.copyOf(because));
    }

    private static Money floor(Given given, List<String> because) {
        if (given.set() != null && given.set().floor() != null) {
            because.add("The floor was set: " + given.set().reason());
            return given.set().floor();
        }
        Money floor = given.disputeBreakEven();
        if (floor != null) {
            because.add("Below " + floor + " a dispute is worth more than the deal");
        }
        if (given.assumptions().leastGainPercent().signum() > 0) {
            Money least = given.rateSoFar()
                    .plus(given.rateSoFar()
                            .times(given.assumptions().leastGainPercent().movePointLeft(2)));
            if (floor == null || least.isMoreThan(floor)) {
                because.add("House policy asks for " + given.assumptions().leastGainPercent() + "% over what was paid");
                floor = least;
            }
        }
        return floor == null ? null : floor.min(given.billed());
    }

    private static Money target(Given given, Money market, Money floor, List<String> because) {
        if (given.set() != null && given.set().target() != null) {
            because.add("The target was set: " + given.set().reason());
            return given.set().target();
        }
        Money target = given.prevailingOffer();
        if (market != null) {
            because.add("The middle of the market is " + market);
            target = target == null ? market : target.max(market);
        } else if (target == null) {
            target = given.ownOffer();
        }
        if (target == null) {
            return null;
        }
        return (floor == null ? target : target.max(floor)).min(given.billed());
    }

    private static Money walkAway(Given given, Money floor, List<String> because) {
        if (given.set() != null && given.set().walkAway() != null) {
            because.add("The walk-away was set: " + given.set().reason());
            return given.set().walkAway();
        }
        Money walkAway = given.cautiousBreakEven() == null ? given.rateSoFar() : given.cautiousBreakEven();
        return floor == null ? walkAway : walkAway.min(floor);
    }

    /** The weighted median of the prices that say what the market pays; null with too few of them. */
    static Money market(List<Anchor> anchors) {
        List<Anchor> sorted = anchors.stream()
                .filter(anchor -> anchor.kind().makesMarket() && anchor.weight() > 0)
                .sorted(Comparator.comparing(Anchor::value))
                .toList();
        if (sorted.size() < LEAST_ANCHORS) {
            return null;
        }
        int half = (sorted.stream().mapToInt(Anchor::weight).sum() + 1) / 2;
        int seen = 0;
        for (Anchor anchor : sorted) {
            seen += anchor.weight();
            if (seen >= half) {
                return anchor.value();
            }
        }
        throw new IllegalStateException("Weights that do not add up");
    }

    /** A number to name next, and why; absent where there is no room or nothing to go by. */
    @Schema(name = "NextNumber")
    public record NextNumber(Money amount, List<String> because) {}
}
