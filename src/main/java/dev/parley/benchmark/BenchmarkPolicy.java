package dev.parley.benchmark;

import dev.parley.http.Problem.FieldError;
import dev.parley.policy.PolicyKind;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the terms of benchmarks a policy of the house. */
@Singleton
class BenchmarkPolicy extends PolicyKind<BenchmarkTerms> {
    BenchmarkPolicy() {
        super(
                "benchmarks",
                "How opening, target and floor are made of benchmarks",
                BenchmarkTerms.class,
                BenchmarkTerms.STANDARD);
    }

    @Override
    protected List<FieldError> contradictions(BenchmarkTerms terms) {
        return terms.costToServe().isNegative()
                ? List.of(new FieldError("/costToServe", "must not be negative"))
                : List.of();
    }
}
