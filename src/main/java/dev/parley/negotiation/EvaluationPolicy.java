package dev.parley.negotiation;

import dev.parley.http.Problem.FieldError;
import dev.parley.policy.PolicyKind;
import jakarta.inject.Singleton;
import java.util.List;

/** The house's own numbers in an evaluation, where no published figure exists. */
@Singleton
class EvaluationPolicy extends PolicyKind<Assumptions> {
    EvaluationPolicy() {
        super(
                "evaluation",
                "What work, waiting and collection cost when the ways on are weighed, and how much own outcomes count",
                Assumptions.class,
                Assumptions.STANDARD);
    }

    @Override
    protected List<FieldError> contradictions(Assumptions terms) {
        return terms.hourOfWork().isNegative()
                ? List.of(new FieldError("/hourOfWork", "must not be negative"))
                : List.of();
    }
}
