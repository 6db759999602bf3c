package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.Comparison.BreakEven;
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
    private final Surroundings around;
    private final DealValue deal;
    private final DisputeValue dispute;
    private Bounds bounds;

    WeighUp(Position position, DisputeOutcomes outcomes, Surroundings around) {
        this.position = position;
        this.outcomes = outcomes;
        this.around = around;
        this.deal = new DealValue(position, around);
        boolean computable = position.dispute() != null && position.qualifyingPayment() != null;
        this.dispute = computable ? new DisputeValue(position, outcomes, around) : null;
    }

    Comparison compare() {
        Option accept = accept();
        Option idr = idr();
        bounds = bounds(idr);
        Option counter = counter(accept, idr);
        List<Option> options = List.of(accept, counter, idr, patientBalance(), stop());
        Recommendation recommendation = new Recommendation(position, options);
        Money best = accept.value() == null ? Money.ZERO : accept.value().max(Money.ZERO);
        return new Comparison(
                inputs(),
                options,
                recommendation.choice(),
                recommendation.reasons(),
                bounds.floor(),
                bounds.target(),
                bounds.walkAway(),
                bounds.because(),
                dispute == null ? null : DisputeFormula.TEXT,
                dispute == null ? null : outcomes.dataUntil(),
                dispute == null
                        ? null
                        : new BreakEven(deal.rateWorth(dispute.expected()), dispute.winChanceWorth(best)),
                dispute == null ? List.of() : dispute.sensitivity(best),
                around.anchors().stream().map(this::measure).toList(),
                around.memory(),
                new NextStep(position, bounds, around.memory()).number(),
                dispute == null ? List.of() : dispute.caveats(),
                doNotDispute(idr, best));
    }

    private Bounds bounds(Option idr) {
        return Bounds.of(new Bounds.Given(
                position.billed(),
                position.rateSoFar(),
                idr.value() == null ? null : deal.rateWorth(idr.value().max(Money.ZERO)),
                idr.low() == null ? null : deal.rateWorth(idr.low().max(Money.ZERO)),
                dispute == null ? null : dispute.prevailingOffer(),
                position.ownOffer(),
                around.anchors(),
                around.assumptions(),
                around.bounds()));
    }

    private Comparison.Measure measure(Anchor anchor) {
        boolean comparable = position.payerOffer() != null && anchor.value().isPositive();
        return new Comparison.Measure(
                anchor, comparable ? position.payerOffer().amount().percentOf(anchor.value()) : null);
    }

    private static String doNotDispute(Option idr, Money best) {
        if (idr.value() == null || idr.value().isMoreThan(best)) {
            return null;
        }
        return best.isPositive()
                ? "On average a dispute brings " + idr.value() + ", the offer " + best
                : "On average a dispute brings " + idr.value() + " after its costs: do not dispute";
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
        List<String> because = new ArrayList<>();
        because.add(offered + " offered, less " + position.rateSoFar() + " paid and owed by the patient");
        if (position.qualifyingPayment() != null) {
            because.add(offered.percentOf(position.qualifyingPayment()) + "% of the qualifying payment amount");
        }
        if (position.payerOffer().first()) {
            because.add("It is the payer's first offer (CLM-19)");
        }
        because.add("After the service's fee, the wait and the work");
        Money value = deal.at(offered);
        return option(Choice.ACCEPT, value, deal.atWorst(offered), value, because);
    }

    private Option idr() {
        if (position.stateProcess() != null && position.stateProcess().mayBeHad()) {
            return stateProcess(position.stateProcess());
        }
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
                        "After fees, work, the wait and the risk of not being paid; its range takes all assumptions at"
                                + " their worst and at their best"));
    }

    /** Nobody publishes what the states' processes bring. */
    private Option stateProcess(Position.StateProcess process) {
        return option(
                Choice.IDR,
                null,
                null,
                null,
                List.of(
                        process.office() + ": " + process.because() + " (XFED-06)",
                        "Its value is not known: no figures of the state's process are published"));
    }

    private Option counter(Option accept, Option idr) {
        Money work = around.assumptions().work(around.assumptions().hoursToCounter());
        List<String> because = new ArrayList<>();
        because.add(
                "Keeps the other ways open while their windows last, so it is worth at least the best of them less the work");
        if (idr.open() && idr.value() == null) {
            because.add("How this payer answers says nothing about a dispute whose value is not known");
            return option(Choice.COUNTER, null, null, hope(Money.ZERO), because);
        }
        Money fallback = best(accept.value(), idr.value());
        Money likely = likelyEnd();
        if (likely == null) {
            because.add(
                    "How payers answer counter-offers is not in any published figure, and too few own cases show it");
        } else {
            because.add(around.memory().about() + " has ended near " + likely + " in "
                    + around.memory().settled() + " own cases that opened like this");
        }
        Money value = likely == null ? fallback : fallback.max(deal.at(likely));
        return option(
                Choice.COUNTER,
                value.minus(work),
                best(accept.low(), idr.low()).minus(work),
                hope(value).minus(work),
                because);
    }

    /** Where talks with this payer end, between its offer and the target; null where nobody knows. */
    private Money likelyEnd() {
        if (!position.offerStands() || bounds.target() == null) {
            return null;
        }
        Money end = around.memory().likelyEnd(position.payerOffer().opening());
        return end == null ? null : end.max(position.payerOffer().amount()).min(bounds.target());
    }

    private Money hope(Money least) {
        return bounds.target() == null ? least : deal.at(bounds.target()).max(least);
    }

    private static Money best(Money... values) {
        return Stream.of(values)
                .filter(value -> value != null && value.isPositive())
                .reduce(Money.ZERO, Money::max);
    }

    private Option patientBalance() {
        if (position.patientProtected()) {
            return Option.closed(
                    Choice.PATIENT_BALANCE,
                    "Under " + position.regime()
                            + " the patient owes cost sharing only, which is counted already (FED-BB-03)");
        }
        Assumptions assumed = around.assumptions();
        Money work = assumed.work(assumed.hoursOfPatientBalance());
        List<String> because = new ArrayList<>();
        because.add("At most what is still in dispute: " + position.inDispute());
        because.add(
                assumed.patientsPay() == null
                        ? "What patients really pay of such a balance is not in any published figure"
                        : "House assumption: patients pay " + assumed.patientsPay() + " of it");
        Money value = assumed.patientsPay() == null
                ? null
                : position.inDispute().times(assumed.patientsPay()).minus(work);
        return option(
                Choice.PATIENT_BALANCE,
                value,
                Money.ZERO.minus(work),
                position.inDispute().minus(work),
                because);
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

    private List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(input("Charge", position.billed().toString(), "claim"));
        inputs.add(input("Paid so far", position.paid().toString(), "remittances of this claim"));
        inputs.add(input(
                "Patient\'s share",
                position.patientShare() == null
                        ? "not known, counted as nothing"
                        : position.patientShare().toString(),
                "latest remittance"));
        if (position.payerOffer() != null) {
            inputs.add(input(
                    "Payer's standing offer", position.payerOffer().amount().toString(), "offers"));
        }
        if (position.ownOffer() != null) {
            inputs.add(input("Our standing offer", position.ownOffer().toString(), "offers"));
        }
        if (position.regime() == Regime.FEDERAL_IDR && position.qualifyingPayment() == null) {
            inputs.add(input("Qualifying payment amount", "not known", "no remittance disclosed it for every line"));
        }
        Assumptions assumed = around.assumptions();
        inputs.add(input("Hour of work", assumed.hourOfWork().toString(), "house policy evaluation"));
        inputs.add(input(
                "Hours to accept, counter, dispute, ask the patient",
                assumed.hoursToAccept() + ", " + assumed.hoursToCounter() + ", " + assumed.hoursOfDispute() + ", "
                        + assumed.hoursOfPatientBalance(),
                "house policy evaluation"));
        inputs.add(input("Cost of waiting", assumed.discountPercent() + "% a year", "house policy evaluation"));
        inputs.add(input("Days to an agreed payment", assumed.daysToPay() + "", "house policy evaluation"));
        inputs.add(input(
                "Share of agreed money that comes, at worst",
                assumed.paidAtWorst().toPlainString(),
                "house policy evaluation; no official number is known"));
        if (around.serviceFee() != null) {
            inputs.add(input("Service fee", around.serviceFee().model().name(), "contract with the client (FEE-01)"));
        }
        if (dispute != null) {
            inputs.addAll(dispute.inputs());
        }
        return List.copyOf(inputs);
    }

    private Input input(String name, String value, String source) {
        return new Input(name, value, null, source, position.today(), null);
    }
}
