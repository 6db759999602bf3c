package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.Comparison.Input;
import dev.parley.negotiation.DisputeOutcomes.Band;
import dev.parley.negotiation.DisputeOutcomes.Figure;
import dev.parley.negotiation.DisputeOutcomes.Group;
import dev.parley.negotiation.Position.PricedItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a federal dispute is worth on average, after FED-ST-11. Needs the qualifying payment amount of every item. */
final class DisputeValue {
    static final String FORMULA =
            "P(eligible) * c * [ P(settled) * (S - I - F/2) + (1 - P(settled)) * ( p * (O - I) + (1 - p) * (B - I - F) ) ]"
                    + " - administrative fee; I: paid and owed by the patient, O: our offer, B: the payer's offer,"
                    + " S: halfway between both, F: entity fee, p: chance to win, c: share of awards that is paid";

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final Position position;
    private final DisputeOutcomes outcomes;
    private final Figure wins;
    private final Money cautiousOffer;
    private final Money hopefulOffer;
    private final List<Input> inputs = new ArrayList<>();

    DisputeValue(Position position, DisputeOutcomes outcomes) {
        this.position = position;
        this.outcomes = outcomes;
        boolean air = position.items().stream()
                .map(item -> outcomes.groupOf(item.procedureCode()))
                .flatMap(Optional::stream)
                .anyMatch(Group::airAmbulance);
        this.wins = air ? outcomes.providerWinsAirAmbulance() : outcomes.providerWins();
        this.cautiousOffer = offer(Math::min);
        this.hopefulOffer = offer(Math::max);
        explain();
    }

    /** What providers who won had asked for, going by the medians, and never more than the charge. */
    Money prevailingOffer() {
        return cautiousOffer;
    }

    Money expected() {
        return value(Figure::value, cautiousOffer, usualFee());
    }

    Money low() {
        return value(Figure::low, cautiousOffer, position.dispute().entityMost())
                .min(expected());
    }

    Money high() {
        return value(Figure::high, hopefulOffer, position.dispute().entityLeast())
                .max(expected());
    }

    List<Input> inputs() {
        return List.copyOf(inputs);
    }

    private Money value(Function<Figure, BigDecimal> reading, Money ours, Money entityFee) {
        Money soFar = position.rateSoFar();
        Money theirs = position.qualifyingPayment().times(reading.apply(outcomes.payerOffer()));
        BigDecimal settled = reading.apply(outcomes.settledInDispute());
        BigDecimal won = reading.apply(wins);
        Money settlement = ours.plus(theirs).times(HALF).minus(soFar).minus(entityFee.times(HALF));
        Money victory = ours.minus(soFar);
        Money defeat = theirs.minus(soFar).minus(entityFee);
        Money decided = victory.times(won).plus(defeat.times(BigDecimal.ONE.subtract(won)));
        return settlement
                .times(settled)
                .plus(decided.times(BigDecimal.ONE.subtract(settled)))
                .times(reading.apply(outcomes.eligible()).multiply(reading.apply(outcomes.collected())))
                .minus(position.dispute().administrativeFee());
    }

    /** The middle of what entities may charge; an entity's own fee is not known before it is chosen. */
    private Money usualFee() {
        return position.dispute()
                .entityLeast()
                .plus(position.dispute().entityMost())
                .times(HALF);
    }

    private interface Pick {
        int of(int byGroup, int byBand);
    }

    private Money offer(Pick pick) {
        return Money.sum(position.items().stream()
                        .map(item -> item.qualifyingPayment().times(percent(item, pick)))
                        .toList())
                .min(position.billed());
    }

    private BigDecimal percent(PricedItem item, Pick pick) {
        int byBand = outcomes.bandOf(item.qualifyingPayment()).percent();
        int percent = outcomes.groupOf(item.procedureCode())
                .map(group -> pick.of(group.percent(), byBand))
                .orElse(byBand);
        return PERCENT.multiply(BigDecimal.valueOf(percent));
    }

    private void explain() {
        input("Paid and owed by the patient (I)", position.rateSoFar().toString(), null, "remittances of this claim");
        input("Qualifying payment amount", position.qualifyingPayment().toString(), null, "disclosed by the payer");
        for (PricedItem item : position.items()) {
            Band band = outcomes.bandOf(item.qualifyingPayment());
            String byGroup = outcomes.groupOf(item.procedureCode())
                    .map(group -> "; " + group.name() + " " + group.percent() + "%")
                    .orElse("");
            input(
                    "Prevailing offers for " + (item.procedureCode() == null ? "the claim" : item.procedureCode()),
                    "from " + band.from() + " on " + band.percent() + "% of the qualifying payment amount" + byGroup,
                    "medians: half of them were lower; the lower one counts",
                    from("FED-ST-04, FED-ST-05"));
        }
        input(
                "Our offer (O)",
                cautiousOffer.toString(),
                "up to " + hopefulOffer,
                "prevailing offers, at most the charge");
        input(
                "Payer's offer (B)",
                position.qualifyingPayment()
                        .times(outcomes.payerOffer().value())
                        .toString(),
                range(outcomes.payerOffer()) + " times the qualifying payment amount",
                outcomes.payerOffer().note());
        figure("Chance to be found eligible", outcomes.eligible());
        figure("Chance to settle after initiation", outcomes.settledInDispute());
        figure("Chance to win (p)", wins);
        figure("Share of awards that is paid (c)", outcomes.collected());
        input(
                "Administrative fee",
                position.dispute().administrativeFee().toString(),
                "fixed, never refunded",
                "FED-FE-01, FED-FE-03");
        input(
                "Entity fee (F)",
                usualFee().toString(),
                position.dispute().entityLeast() + " to " + position.dispute().entityMost(),
                "FED-FE-05, FED-FE-06: the loser's is kept");
    }

    private void figure(String name, Figure figure) {
        input(name, figure.value().toPlainString(), range(figure), from(figure.ruleId()) + ": " + figure.note());
    }

    private void input(String name, String value, String range, String source) {
        inputs.add(new Input(name, value, range, source));
    }

    private static String range(Figure figure) {
        return figure.low().toPlainString() + " to " + figure.high().toPlainString();
    }

    private String from(String ruleIds) {
        return outcomes.source() + ", " + outcomes.period() + " (" + ruleIds + ")";
    }
}
