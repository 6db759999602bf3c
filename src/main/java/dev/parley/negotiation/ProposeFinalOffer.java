package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import dev.parley.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Proposes final offers for the items of a dispute by what the evaluation goes by: the published medians of prevailing
 * offers (FED-ST-04, FED-ST-05), moved toward own awards. Never more than the charge; no chance to win is implied.
 */
@ApplicationScoped
public class ProposeFinalOffer {
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final Policies policies;
    private final LookAround around;
    private final DisputeOutcomes outcomes = DisputeOutcomes.load();

    ProposeFinalOffer(Policies policies, LookAround around) {
        this.policies = policies;
        this.around = around;
    }

    /** An item to price; the code is null for a claim as a whole. */
    public record Item(String procedureCode, Money qualifyingPayment, Money charge) {}

    /** A price for it: what the lower median says, and what the higher one does. */
    public record Proposed(Money amount, Money upTo, String because) {}

    /** In the order of the items, which all have a qualifying payment amount. */
    public List<Proposed> of(CaseFile file, List<Item> items) {
        OwnOutcomes own = around.own(file);
        int priorWeight = policies.inForce(Assumptions.class).terms().priorWeight();
        return items.stream().map(item -> proposed(item, own, priorWeight)).toList();
    }

    private Proposed proposed(Item item, OwnOutcomes own, int priorWeight) {
        BigDecimal low = percent(item, own, priorWeight, Math::min);
        Money amount = priced(item, low);
        String cap = amount.equals(item.charge()) ? "; not more than was billed" : "";
        return new Proposed(
                amount,
                priced(item, percent(item, own, priorWeight, Math::max)),
                low.setScale(1, RoundingMode.HALF_UP) + " percent of the qualifying payment amount: medians of "
                        + outcomes.source() + ", " + outcomes.period() + " (FED-ST-04, FED-ST-05), worth " + priorWeight
                        + " disputes beside " + own.wonPercents().size() + " own awards about " + own.about() + cap);
    }

    private BigDecimal percent(Item item, OwnOutcomes own, int priorWeight, IntBinaryOperator pick) {
        int published = outcomes.percent(item.procedureCode(), item.qualifyingPayment(), pick);
        return own.update(BigDecimal.valueOf(published), priorWeight);
    }

    private static Money priced(Item item, BigDecimal percent) {
        return item.qualifyingPayment().times(percent.multiply(PERCENT)).min(item.charge());
    }
}
