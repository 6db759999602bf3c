package dev.parley.benchmark;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Makes opening, target and floor of benchmarks for one place, with every input shown. Two numbers or more that the place
 * hears carry them; with fewer there is no automatic number. None is ever above the billed charge.
 */
public final class Anchors {
    private static final int FEWEST = 2;

    private final Venue venue;
    private final BenchmarkTerms terms;

    public Anchors(Venue venue, BenchmarkTerms terms) {
        this.venue = venue;
        this.terms = terms;
    }

    /** What is known beside the benchmarks; all but the charge may be null. */
    public record Known(Money billed, Money initialPayment, Money acceptedP25, Money acceptedP75) {}

    /** A benchmark that carried the numbers; a number that counts for little at the place weighs half. */
    public record Anchor(
            BenchmarkKind kind,
            String label,
            Money value,
            BigDecimal weight,
            String source,
            @Schema(nullable = true) String asOf,
            @Schema(nullable = true) Integer n,
            boolean thin) {}

    /** A benchmark that did not, and why. */
    public record PassedOver(BenchmarkKind kind, String label, String because) {}

    public record Input(String name, String value, String how) {}

    /** What came of it; where {@code none} stands, the amounts are null. */
    public record Numbers(
            Venue venue,
            @Schema(nullable = true) Money market,
            @Schema(nullable = true) Money open,
            @Schema(nullable = true) Money target,
            @Schema(nullable = true, description = "Below this one walks away") Money floor,
            @Schema(nullable = true) String none,
            boolean thin,
            List<Anchor> anchors,
            List<PassedOver> passedOver,
            List<Input> inputs) {}

    public Numbers of(List<Benchmark> benchmarks, Known known) {
        List<Anchor> anchors = new ArrayList<>();
        List<PassedOver> passedOver = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            String because = notCarrying(benchmark);
            if (because == null) {
                anchors.add(anchor(benchmark));
            } else {
                passedOver.add(new PassedOver(benchmark.kind(), benchmark.label(), because));
            }
        }
        if (anchors.size() < FEWEST) {
            String none = (anchors.isEmpty() ? "No benchmark" : "Only one benchmark")
                    + " can be used here; a number needs " + FEWEST;
            return new Numbers(venue, null, null, null, null, none, false, anchors, passedOver, List.of());
        }
        return numbers(anchors, passedOver, known);
    }

    private String notCarrying(Benchmark benchmark) {
        if (benchmark.value() == null) {
            return benchmark.none();
        }
        if (benchmark.kind() == BenchmarkKind.BILLED_CHARGE) {
            return "caps every number";
        }
        Use use = benchmark.kind().at(venue);
        if (!use.carries()) {
            return use == Use.NO ? "may not be used here" : "a person has to weigh it first (" + use + ")";
        }
        return terms.weight(benchmark.kind()) == 0 ? "weighs nothing by policy" : null;
    }

    private Anchor anchor(Benchmark benchmark) {
        BigDecimal weight = BigDecimal.valueOf(terms.weight(benchmark.kind()));
        return new Anchor(
                benchmark.kind(),
                benchmark.label(),
                benchmark.value(),
                benchmark.kind().at(venue) == Use.WEAK ? weight.multiply(new BigDecimal("0.5")) : weight,
                benchmark.source(),
                benchmark.asOf(),
                benchmark.n(),
                benchmark.thin());
    }

    private Numbers numbers(List<Anchor> anchors, List<PassedOver> passedOver, Known known) {
        List<Input> inputs = new ArrayList<>();
        Money billed = known.billed();
        Money market = weightedMedian(anchors).min(billed);
        inputs.add(new Input(
                "market",
                market.toString(),
                "weighted median of " + anchors.size() + " benchmarks, at most the charge"));
        Money floor = floor(known, inputs).min(billed);
        Money target = market.max(floor);
        Money raised = market.times(percent(100 + terms.openingPercent()));
        Money open = raised.max(target);
        inputs.add(new Input("opening", raised.toString(), "market and " + terms.openingPercent() + "%"));
        if (known.acceptedP75() != null) {
            open = open.max(known.acceptedP75());
            inputs.add(new Input(
                    "accepted before, 75th percentile", known.acceptedP75().toString(), "the opening is no lower"));
        }
        inputs.add(new Input("billed charge", billed.toString(), "no number is above it"));
        boolean thin = anchors.stream().anyMatch(Anchor::thin);
        return new Numbers(venue, market, open.min(billed), target, floor, null, thin, anchors, passedOver, inputs);
    }

    /** The highest of what one would not go below. */
    private Money floor(Known known, List<Input> inputs) {
        Money floor = terms.costToServe();
        if (terms.costToServe().isPositive()) {
            inputs.add(new Input("cost to serve", terms.costToServe().toString(), "the floor is no lower"));
        }
        if (known.initialPayment() != null) {
            Money gain = known.initialPayment().times(percent(100 + terms.leastGainPercent()));
            inputs.add(new Input(
                    "initial payment",
                    known.initialPayment().toString(),
                    "the floor is no lower than it and " + terms.leastGainPercent() + "%: " + gain));
            floor = floor.max(gain);
        }
        if (known.acceptedP25() != null) {
            inputs.add(new Input(
                    "accepted before, 25th percentile", known.acceptedP25().toString(), "the floor is no lower"));
            floor = floor.max(known.acceptedP25());
        }
        return floor;
    }

    /** The lowest value up to which at least half of the weight lies. */
    private static Money weightedMedian(List<Anchor> anchors) {
        BigDecimal total = anchors.stream().map(Anchor::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal reached = BigDecimal.ZERO;
        for (Anchor anchor :
                anchors.stream().sorted(Comparator.comparing(Anchor::value)).toList()) {
            reached = reached.add(anchor.weight());
            if (reached.add(reached).compareTo(total) >= 0) {
                return anchor.value();
            }
        }
        throw new IllegalStateException("no anchors");
    }

    private static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent).movePointLeft(2);
    }
}
