package dev.parley.workcomp;

import dev.parley.casefile.DecisionKind;
import dev.parley.money.Money;
import dev.parley.regulation.Law;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** How the clinic goes on with a carrier that pays too little; worker and employer are never asked (WC-01, WC-03). */
@ApplicationScoped
class ValueReviewed implements DecisionKind<ValueReviewed.Facts, ValueReviewed.GoesOn> {
    static final String NAME = "valueReview";

    record Facts(String state, Money paid, Money billed, ValueReviewForm.ReviewedValue reviewed) {}

    record GoesOn(ValueReview.Choice choice, boolean moneyDue) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<GoesOn> decide(Facts facts, Law law) {
        ValueReviewForm.ReviewedValue reviewed = facts.reviewed();
        refuseCharges(facts.state(), reviewed.charged(), law);
        if (reviewed.choice() == ValueReview.Choice.DISCOUNT
                && (reviewed.trade() == null || reviewed.trade().isBlank())) {
            throw new CompRefused("trade-missing", "WC-21", "A discount is given only against a written trade");
        }
        return Decided.of(new GoesOn(reviewed.choice(), moneyDue(reviewed, facts.paid())), "WC-03", "WC-20", "WC-21");
    }

    /** Whether the state awarded more than the carrier has paid. */
    static boolean moneyDue(ValueReviewForm.ReviewedValue reviewed, Money paid) {
        return reviewed.awarded() != null && reviewed.awarded().isMoreThan(paid);
    }

    private static void refuseCharges(String state, ValueReviewForm.Charged charged, Law law) {
        if (charged == ValueReviewForm.Charged.WORKER) {
            throw new CompRefused(
                    "worker-never-billed",
                    "WC-01",
                    "An injured worker is never billed: "
                            + String.join(
                                    "; ",
                                    CompRoute.barsWorkerBilling(
                                            law.states().of(state).orElse(null))));
        }
        if (charged == ValueReviewForm.Charged.EMPLOYER) {
            throw new CompRefused(
                    "employer-never-billed",
                    "WC-03",
                    "A carrier's shortfall is never billed to the employer; what it bought in writing ahead is another contract (WC-04)");
        }
    }
}
