package dev.parley.negotiation;

import dev.parley.benchmark.disputes.DisputeFigure;
import dev.parley.benchmark.disputes.DisputeFigure.Dimension;
import dev.parley.benchmark.disputes.DisputeFigure.Service;
import dev.parley.benchmark.disputes.PublishedFigures;
import dev.parley.benchmark.disputes.PublishedFigures.Sourced;
import dev.parley.benchmark.disputes.Quarter;
import dev.parley.money.Money;
import dev.parley.negotiation.DisputeOutcomes.Band;
import dev.parley.negotiation.DisputeOutcomes.Figure;
import dev.parley.negotiation.DisputeOutcomes.Group;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published figures of disputes that count today: those shipped, or an imported quarter that is newer and whole, with
 * outcomes, specialties and all bands of the qualifying payment amount. A quarter by halves never counts.
 */
@ApplicationScoped
public class OutcomesInForce {
    private static final DisputeOutcomes SHIPPED = DisputeOutcomes.load();

    private final PublishedFigures figures;

    OutcomesInForce(PublishedFigures figures) {
        this.figures = figures;
    }

    /** A kind of service by ranges of its codes, such as 70010-79999. */
    public record ServiceGroup(String name, List<String> codes) {}

    /** Into which kinds of service codes are sorted. */
    public List<ServiceGroup> groups() {
        return now().serviceGroups().stream()
                .map(group -> new ServiceGroup(group.name(), group.codes()))
                .toList();
    }

    DisputeOutcomes now() {
        return latestWhole().flatMap(this::imported).orElse(SHIPPED);
    }

    /** The last quarter that all three tables reach, where it is newer than what is shipped. */
    private Optional<Quarter> latestWhole() {
        List<Optional<Quarter>> latest = Stream.of(
                        PublishedFigures.OUTCOMES, PublishedFigures.BY_SPECIALTY, PublishedFigures.BY_QPA_BAND)
                .map(figures::latest)
                .toList();
        return latest.stream().allMatch(Optional::isPresent)
                ? latest.stream()
                        .map(Optional::get)
                        .min(Comparator.naturalOrder())
                        .filter(quarter -> quarter.lastDay().isAfter(SHIPPED.dataUntil()))
                : Optional.empty();
    }

    private Optional<DisputeOutcomes> imported(Quarter quarter) {
        List<Sourced> items = figures.of(PublishedFigures.OUTCOMES, Dimension.ALL, Service.OON, quarter);
        List<Sourced> flights = figures.of(PublishedFigures.OUTCOMES, Dimension.ALL, Service.AIR, quarter);
        List<Group> groups =
                groups(figures.of(PublishedFigures.BY_SPECIALTY, Dimension.SERVICE_GROUP, Service.OON, quarter));
        List<Band> bands = bands(figures.of(PublishedFigures.BY_QPA_BAND, Dimension.QPA_BAND, Service.OON, quarter));
        boolean whole = !items.isEmpty()
                && items.get(0).figure().determinations() > 0
                && !groups.isEmpty()
                && bands.size() == SHIPPED.qpaBands().size();
        return whole ? Optional.of(of(quarter, items.get(0), flights, groups, bands)) : Optional.empty();
    }

    private static DisputeOutcomes of(
            Quarter quarter, Sourced items, List<Sourced> flights, List<Group> groups, List<Band> bands) {
        boolean flown = !flights.isEmpty() && flights.get(0).figure().determinations() > 0;
        List<Group> all = new ArrayList<>(groups);
        SHIPPED.serviceGroups().stream().filter(Group::airAmbulance).forEach(all::add);
        return new DisputeOutcomes(
                quarter.toString(),
                quarter.lastDay(),
                SHIPPED.retrieved(),
                items.source(),
                older(SHIPPED.eligible()),
                older(SHIPPED.settledInDispute()),
                wins(SHIPPED.providerWins(), items.figure(), quarter),
                flown
                        ? wins(
                                SHIPPED.providerWinsAirAmbulance(),
                                flights.get(0).figure(),
                                quarter)
                        : older(SHIPPED.providerWinsAirAmbulance()),
                older(SHIPPED.payerOffer()),
                older(SHIPPED.collected()),
                older(SHIPPED.daysToDetermination()),
                List.copyOf(all),
                bands);
    }

    /** The range stays as wide as that of the shipped figure: one quarter does not say how quarters differ. */
    private static Figure wins(Figure shipped, DisputeFigure figure, Quarter quarter) {
        BigDecimal share = BigDecimal.valueOf(figure.providerWins())
                .divide(BigDecimal.valueOf(figure.determinations()), 2, RoundingMode.HALF_UP);
        BigDecimal below = shipped.value().subtract(shipped.low());
        BigDecimal above = shipped.high().subtract(shipped.value());
        return new Figure(
                share,
                share.subtract(below).max(BigDecimal.ZERO),
                share.add(above).min(BigDecimal.ONE),
                shipped.ruleId(),
                figure.providerWins() + " of " + figure.determinations() + " determinations of " + quarter
                        + ", imported.");
    }

    /** A figure that the imported tables do not hold says how old it is. */
    private static Figure older(Figure shipped) {
        return new Figure(
                shipped.value(),
                shipped.low(),
                shipped.high(),
                shipped.ruleId(),
                shipped.note() + " As of " + SHIPPED.dataUntil() + ".");
    }

    private static List<Group> groups(List<Sourced> published) {
        return published.stream()
                .map(Sourced::figure)
                .filter(figure -> figure.medianPercent() != null)
                .map(figure -> new Group(
                        figure.name(), List.of(figure.codes()), percent(figure), figure.determinations(), false))
                .toList();
    }

    private static List<Band> bands(List<Sourced> published) {
        return published.stream()
                .map(Sourced::figure)
                .filter(figure -> figure.medianPercent() != null)
                .map(figure -> new Band(Money.of(figure.name()), percent(figure), figure.determinations()))
                .sorted(Comparator.comparing(Band::from))
                .toList();
    }

    private static int percent(DisputeFigure figure) {
        return figure.medianPercent().setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
