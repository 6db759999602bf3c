package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.Comparison.Option;
import dev.parley.regulation.Regime;
import java.util.ArrayList;
import java.util.List;

/** Which way on the numbers speak for. It binds nobody; no choice when a number is missing on which it hangs. */
final class Recommendation {
    private final Position position;
    private final List<Option> options;
    private final List<String> reasons = new ArrayList<>();
    private final Choice choice;

    Recommendation(Position position, List<Option> options) {
        this.position = position;
        this.options = options;
        Option accept = of(Choice.ACCEPT);
        this.choice = accept.open() && accept.value().isPositive() ? withOffer(accept) : withoutOffer();
    }

    Choice choice() {
        return choice;
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    private Choice withOffer(Option accept) {
        Option idr = of(Choice.IDR);
        if (idr.open() && idr.value() == null) {
            return because(
                    Choice.COUNTER,
                    "The value of a dispute is not known" + whyUnknown() + "; a counter-offer keeps it open");
        }
        if (idr.open() && idr.value().isMoreThan(accept.value())) {
            String gap = "On average a dispute brings " + idr.value().minus(accept.value()) + " more than the offer";
            return position.dispute().isOpen(position.today())
                    ? because(Choice.IDR, gap)
                    : because(
                            Choice.COUNTER,
                            gap,
                            "It can only start on " + position.dispute().opens()
                                    + "; a counter-offer costs nothing until then");
        }
        if (position.payerOffer().first() && position.ownOffer() == null) {
            return because(
                    Choice.COUNTER,
                    "It is the payer's first offer, and no price of ours has been on the table (CLM-19)");
        }
        return because(Choice.ACCEPT, "The offer brings " + accept.value() + ", and no other open way is worth more");
    }

    private Choice withoutOffer() {
        Option idr = of(Choice.IDR);
        if (of(Choice.ACCEPT).open()) {
            reasons.add("The payer's offer brings nothing beyond what has been paid and the patient owes");
        }
        if (idr.open() && idr.value() == null) {
            return because(null, "The value of a dispute is not known" + whyUnknown() + ": a person must choose");
        }
        if (idr.open() && idr.value().isPositive()) {
            return because(Choice.IDR, "On average a dispute brings " + idr.value());
        }
        if (idr.open()) {
            reasons.add("On average a dispute costs more than it brings: " + idr.value());
        } else {
            reasons.add(idr.closedBecause());
        }
        return withoutDispute();
    }

    private Choice withoutDispute() {
        Money left = position.inDispute();
        if (position.regime() == Regime.STATE || position.regime() == Regime.APPEAL) {
            return because(
                    Choice.COUNTER,
                    "The price is settled under " + position.regime() + ": keep talking while that runs");
        }
        if (of(Choice.PATIENT_BALANCE).open() && left.isPositive()) {
            return because(Choice.PATIENT_BALANCE, "The patient may be asked for up to " + left);
        }
        return because(Choice.STOP, "No open way is known to bring more");
    }

    private String whyUnknown() {
        return position.stateProcess() != null
                ? ", as no figures of the state's process are published"
                : " without the qualifying payment amount";
    }

    private Choice because(Choice chosen, String... why) {
        reasons.addAll(List.of(why));
        return chosen;
    }

    private Option of(Choice wanted) {
        return options.stream()
                .filter(option -> option.choice() == wanted)
                .findFirst()
                .orElseThrow();
    }
}
