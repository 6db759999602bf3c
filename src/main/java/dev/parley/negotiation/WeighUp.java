package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.Comparison.Input;
import dev.parley.negotiation.Comparison.Option;
import dev.parley.regulation.Regime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares the ways on from a position. Values are gains over what has been paid and the patient owes (FEE-01), so that
 * stopping is worth nothing; a value that hangs on a missing number is missing too.
 */
final class WeighUp {
    private final Position position;
    private final DisputeOutcomes outcomes;
    private final DisputeValue dispute;

    WeighUp(Position position, DisputeOutcomes outcomes) {
        this.position = position;
        this.outcomes = outcomes;
        boolean computable = position.dispute() != null && position.qualifyingPayment() != null;
        this.dispute = computable ? new DisputeValue(position, outcomes) : null;
    }

    Comparison compare() {
        Option accept = accept();
        Option idr = idr();
        Option counter = counter(accept, idr);
        List<Option> options = List.of(accept, counter, idr, patientBalance(), stop());
        Recommendation recommendation = new Recommendation(position, options);
        return new Comparison(
                inputs(),
                options,
                recommendation.choice(),
                recommendation.reasons(),
                floor(idr),
                target(),
                dispute == null ? null : DisputeValue.FORMULA,
                dispute == null ? null : outcomes.dataUntil());
    }

    private Option accept() {
        if (position.payerOffer() == null) {
            return Option.closed(Choice.ACCEPT, "The payer has no offer on the table");
        }
        if (!position.offerStands()) {
            return Option.closed(
                    Choice.ACCEPT,
                    "The payer's offer expired on " + position.payerOffer().expiresOn());
        }
        Money offered = position.payerOffer().amount();
        Money gain = offered.minus(position.rateSoFar());
        List<String> because = new ArrayList<>();
        because.add(offered + " offered, less " + position.rateSoFar() + " paid and owed by the patient");
        if (position.qualifyingPayment() != null) {
            because.add(offered.percentOf(position.qualifyingPayment()) + "% of the qualifying payment amount");
        }
        if (position.payerOffer().first()) {
            because.add("It is the payer's first offer (CLM-19)");
        }
        return option(Choice.ACCEPT, gain, gain, gain, because);
    }

    private Option idr() {
        if (position.dispute() == null) {
            return Option.closed(Choice.IDR, position.noDisputeBecause());
        }
        String window = "Initiation from " + position.dispute().opens() + " to "
                + position.dispute().closes() + " (FED-IN-01)";
        if (dispute == null) {
            return option(
                    Choice.IDR,
                    null,
                    null,
                    null,
                    List.of(
                            window,
                            "Its value cannot be computed without the qualifying payment amount: ask the payer for it"
                                    + " (FED-IP-04, FED-IP-07)"));
        }
        return option(
                Choice.IDR,
                dispute.expected(),
                dispute.low(),
                dispute.high(),
                List.of(
                        window,
                        "An average over many disputes, not a forecast of this one",
                        "Not discounted for the wait: air ambulance determinations took 40 days in the median and 183 at"
                                + " the 90th percentile (FED-ST-08), and payment another 30 (FED-PY-01)"));
    }

    private Option counter(Option accept, Option idr) {
        Money fallback = Stream.of(accept, idr)
                .map(Option::value)
                .filter(value -> value != null && value.isPositive())
                .reduce(Money.ZERO, Money::max);
        boolean unknown = idr.open() && idr.value() == null;
        Money hope =
                target() == null ? null : target().minus(position.rateSoFar()).max(fallback);
        return option(
                Choice.COUNTER,
                unknown ? null : fallback,
                unknown ? null : fallback,
                hope,
                List.of(
                        "Keeps the other ways open while their windows last, so it is worth at least the best of them",
                        "How payers answer counter-offers is not in any published figure"));
    }

    private Option patientBalance() {
        if (position.patientProtected()) {
            return Option.closed(
                    Choice.PATIENT_BALANCE,
                    "Under " + position.regime()
                            + " the patient owes cost sharing only, which is counted already (FED-BB-03)");
        }
        return option(
                Choice.PATIENT_BALANCE,
                null,
                Money.ZERO,
                position.inDispute(),
                List.of(
                        "At most what is still in dispute: " + position.inDispute(),
                        "What patients really pay of such a balance is not in any published figure"));
    }

    private Option stop() {
        return option(
                Choice.STOP,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                List.of("Leaves it at " + position.rateSoFar() + " paid and owed by the patient"));
    }

    private Option option(Choice choice, Money value, Money low, Money high, List<String> because) {
        return new Option(choice, true, null, value, low, high, because, Rights.givenUpBy(choice, position));
    }

    /** Less than this, and a dispute is worth more; where no dispute is possible nothing is known to compare with. */
    private Money floor(Option idr) {
        return idr.value() == null
                ? null
                : position.rateSoFar().plus(idr.value().max(Money.ZERO));
    }

    private Money target() {
        return dispute != null ? dispute.prevailingOffer() : position.ownOffer();
    }

    private List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("Charge", position.billed().toString(), null, "claim"));
        inputs.add(new Input("Paid so far", position.paid().toString(), null, "remittances of this claim"));
        inputs.add(new Input(
                "Patient's share",
                position.patientShare() == null
                        ? "not known, counted as nothing"
                        : position.patientShare().toString(),
                null,
                "latest remittance"));
        if (position.payerOffer() != null) {
            inputs.add(new Input(
                    "Payer's standing offer", position.payerOffer().amount().toString(), null, "offers"));
        }
        if (position.ownOffer() != null) {
            inputs.add(new Input("Our standing offer", position.ownOffer().toString(), null, "offers"));
        }
        if (position.regime() == Regime.FEDERAL_IDR && position.qualifyingPayment() == null) {
            inputs.add(new Input(
                    "Qualifying payment amount", "not known", null, "no remittance disclosed it for every line"));
        }
        if (dispute != null) {
            inputs.addAll(dispute.inputs());
        }
        return List.copyOf(inputs);
    }
}
