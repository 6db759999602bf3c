package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.Comparison.Input;
import dev.parley.negotiation.DisputeOutcomes.Figure;
import dev.parley.negotiation.DisputeOutcomes.Group;
import dev.parley.negotiation.Position.PricedItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/** What a federal dispute is worth on average, after FED-ST-11. Needs the qualifying payment amount of every item. */
final class DisputeValue {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    /** FED-PY-01: an award is paid within 30 calendar days. */
    private static final int PAYMENT_DAYS = 30;

    private final Position position;
    private final DisputeOutcomes outcomes;
    private final Surroundings around;
    private final WinChance wins;
    private final Money cautiousOffer;
    private final Money hopefulOffer;
    private final DisputeFormula usual;
    private final boolean air;

    DisputeValue(Position position, DisputeOutcomes outcomes, Surroundings around) {
        this.position = position;
        this.outcomes = outcomes;
        this.around = around;
        this.air = position.items().stream()
                .map(item -> outcomes.groupOf(item.procedureCode()))
                .flatMap(Optional::stream)
                .anyMatch(Group::airAmbulance);
        Figure published = air ? outcomes.providerWinsAirAmbulance() : outcomes.providerWins();
        this.wins = WinChance.of(
                published,
                around.assumptions().priorWeight(),
                around.own().wins(),
                around.own().n());
        this.cautiousOffer = offer(Math::min);
        this.hopefulOffer = offer(Math::max).max(cautiousOffer);
        this.usual = formula();
    }

    /** What providers who won had asked for, going by the medians and own awards, and never more than the charge. */
    Money prevailingOffer() {
        return cautiousOffer;
    }

    Money expected() {
        return usual.value();
    }

    Money low() {
        return usual.withEligible(outcomes.eligible().low())
                .withWins(wins.low())
                .withTheirs(theirs(outcomes.payerOffer().low()))
                .withEntityFee(position.dispute().entityMost())
                .withCollected(worstCollected())
                .withDays(days(outcomes.daysToDetermination().high()))
                .value()
                .min(expected());
    }

    Money high() {
        return usual.withEligible(outcomes.eligible().high())
                .withWins(wins.high())
                .withOurs(hopefulOffer)
                .withTheirs(theirs(outcomes.payerOffer().high()))
                .withEntityFee(position.dispute().entityLeast())
                .withDays(days(outcomes.daysToDetermination().low()))
                .value()
                .max(expected());
    }

    /** The chance to win at which a dispute is worth that much; null where no chance makes it so. */
    BigDecimal winChanceWorth(Money value) {
        BigDecimal never = usual.withWins(BigDecimal.ZERO).value().dollars();
        BigDecimal always = usual.withWins(BigDecimal.ONE).value().dollars();
        if (always.compareTo(never) <= 0) {
            return null;
        }
        BigDecimal chance = value.dollars().subtract(never).divide(always.subtract(never), 4, RoundingMode.HALF_UP);
        return chance.signum() < 0 || chance.compareTo(BigDecimal.ONE) > 0 ? null : chance;
    }

    /** Each assumption alone at its ends, beside a deal worth that much. */
    List<Sensitivity> sensitivity(Money deal) {
        Position.Dispute dispute = position.dispute();
        Figure eligible = outcomes.eligible();
        Figure theirs = outcomes.payerOffer();
        int soon = days(outcomes.daysToDetermination().low());
        int late = days(outcomes.daysToDetermination().high());
        return List.of(
                compare(
                        "Chance to win",
                        wins.low(),
                        wins.high(),
                        usual.withWins(wins.low()),
                        usual.withWins(wins.high()),
                        deal),
                compare(
                        "Chance to be found eligible",
                        eligible.low(),
                        eligible.high(),
                        usual.withEligible(eligible.low()),
                        usual.withEligible(eligible.high()),
                        deal),
                compare(
                        "Our offer",
                        cautiousOffer.times(HALF),
                        hopefulOffer,
                        usual.withOurs(cautiousOffer.times(HALF)),
                        usual.withOurs(hopefulOffer),
                        deal),
                compare(
                        "Payer's offer",
                        theirs(theirs.low()),
                        theirs(theirs.high()),
                        usual.withTheirs(theirs(theirs.low())),
                        usual.withTheirs(theirs(theirs.high())),
                        deal),
                compare(
                        "Entity fee",
                        dispute.entityLeast(),
                        dispute.entityMost(),
                        usual.withEntityFee(dispute.entityLeast()),
                        usual.withEntityFee(dispute.entityMost()),
                        deal),
                compare(
                        "Share of awards that is paid",
                        worstCollected(),
                        outcomes.collected().high(),
                        usual.withCollected(worstCollected()),
                        usual.withCollected(outcomes.collected().high()),
                        deal),
                compare("Days to payment", soon, late, usual.withDays(soon), usual.withDays(late), deal),
                compare(
                        "Work",
                        Money.ZERO,
                        usual.work().plus(usual.work()),
                        usual.withWork(Money.ZERO),
                        usual.withWork(usual.work().plus(usual.work())),
                        deal));
    }

    private static Sensitivity compare(
            String assumption, Object low, Object high, DisputeFormula atLow, DisputeFormula atHigh, Money deal) {
        return Sensitivity.of(assumption, low, high, atLow.value(), atHigh.value(), deal);
    }

    /** What no number here can say. */
    List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        caveats.add(
                "Published shares are of disputes that parties chose to bring, most of them a few large groups: they show"
                        + " selection, not cause, and never that asking for more is free (FED-ST-07, FED-ST-09)");
        caveats.add("No chance is given for prices above the published medians, and nothing is assumed after "
                + outcomes.dataUntil());
        position.items().stream()
                .filter(item -> outcomes.groupOf(item.procedureCode()).isEmpty())
                .map(item -> item.procedureCode() == null ? "the claim" : item.procedureCode())
                .distinct()
                .forEach(code -> caveats.add("No service group is published for " + code
                        + ": only the size of its qualifying payment counts"));
        if (!air) {
            caveats.add("Payers' offers and times to a determination are published for air ambulance only");
        }
        if (around.own().n() < Anchor.THIN) {
            caveats.add(around.own().n() + " own determinations about "
                    + around.own().about() + ": thin, the published share leads");
        }
        return caveats;
    }

    private DisputeFormula formula() {
        Assumptions assumptions = around.assumptions();
        return new DisputeFormula(
                outcomes.eligible().value(),
                outcomes.settledInDispute().value(),
                wins.value(),
                cautiousOffer,
                theirs(outcomes.payerOffer().value()),
                position.rateSoFar(),
                position.dispute().administrativeFee(),
                usualFee(),
                outcomes.collected().value(),
                days(outcomes.daysToDetermination().value()),
                assumptions.discountPercent(),
                assumptions.work(assumptions.hoursOfDispute()),
                around.serviceFee());
    }

    private BigDecimal worstCollected() {
        return outcomes.collected().low().min(around.assumptions().paidAtWorst());
    }

    private Money theirs(BigDecimal multiple) {
        return position.qualifyingPayment().times(multiple);
    }

    /** Until the window opens, until the entity decides, and until it is paid (FED-PY-01). */
    private int days(BigDecimal toDetermination) {
        long toOpening = Math.max(
                0, ChronoUnit.DAYS.between(position.today(), position.dispute().opens()));
        return (int) toOpening + toDetermination.intValue() + PAYMENT_DAYS;
    }

    /** The middle of what entities may charge; an entity's own fee is not known before it is chosen. */
    private Money usualFee() {
        return position.dispute()
                .entityLeast()
                .plus(position.dispute().entityMost())
                .times(HALF);
    }

    private Money offer(IntBinaryOperator pick) {
        return Money.sum(position.items().stream()
                        .map(item -> item.qualifyingPayment().times(percent(item, pick)))
                        .toList())
                .min(position.billed());
    }

    private BigDecimal percent(PricedItem item, IntBinaryOperator pick) {
        int published = outcomes.percent(item.procedureCode(), item.qualifyingPayment(), pick);
        return around.own()
                .update(BigDecimal.valueOf(published), around.assumptions().priorWeight())
                .multiply(PERCENT);
    }

    /** What went in, for people. */
    List<Input> inputs() {
        return new DisputeInputs(position, outcomes, around, usual, wins).all(hopefulOffer);
    }
}
