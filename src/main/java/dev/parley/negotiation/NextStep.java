package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.Bounds.NextNumber;
import java.util.ArrayList;
import java.util.List;

/** Which number to name next: between floor and target, above the payer's, never above the charge or our own last price. */
final class NextStep {
    private final Position position;
    private final Bounds bounds;
    private final CounterpartyMemory memory;
    private final List<String> because = new ArrayList<>();

    NextStep(Position position, Bounds bounds, CounterpartyMemory memory) {
        this.position = position;
        this.bounds = bounds;
        this.memory = memory;
    }

    NextNumber number() {
        if (bounds.target() == null || bounds.floor() == null) {
            return none("Target and floor are not both known: a person must choose the number");
        }
        Money theirs = position.offerStands() ? position.payerOffer().amount() : null;
        if (theirs != null && !theirs.isLessThan(bounds.target())) {
            return none("The payer's offer of " + theirs + " has reached the target of " + bounds.target());
        }
        Money wanted = wanted(theirs);
        Money most = bounds.target().min(position.billed());
        if (position.ownOffer() != null) {
            most = most.min(position.ownOffer());
        }
        Money number = wanted.max(bounds.floor()).min(most);
        if (!number.equals(wanted)) {
            because.add("Kept between the floor of " + bounds.floor() + " and " + most);
        }
        if (theirs != null && !number.isMoreThan(theirs)) {
            return none("No number lies between the payer's " + theirs + " and " + most);
        }
        return new NextNumber(number, List.copyOf(because));
    }

    private Money wanted(Money theirs) {
        Money ours = position.ownOffer();
        if (ours == null || theirs == null) {
            because.add("Nothing to answer yet: name the target");
            return bounds.target();
        }
        Money step = theirLastStep();
        if (step.isPositive()) {
            because.add("The payer moved by " + step + ": move as far toward it");
        } else {
            because.add("The payer has not moved: repeat our price, with reasons");
        }
        Money next = ours.minus(step);
        Money end = memory.likelyEnd(position.payerOffer().opening());
        if (end != null) {
            because.add(memory.about() + " has ended at " + memory.finalPercentOfOpening()
                    + "% of its opening in the middle of " + memory.settled() + " cases, here " + end);
            next = next.max(end);
        } else if (memory.cases() > 0) {
            because.add("Only " + memory.settled() + " cases of " + memory.about()
                    + " were settled: too few to say where it ends");
        }
        return next;
    }

    private Money theirLastStep() {
        Money before = position.payerOffer().before();
        return before == null
                ? Money.ZERO
                : position.payerOffer().amount().minus(before).max(Money.ZERO);
    }

    private NextNumber none(String why) {
        because.add(why);
        return new NextNumber(null, List.copyOf(because));
    }
}
