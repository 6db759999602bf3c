package dev.parley.idr;

import dev.parley.http.Problem.FieldError;
import dev.parley.policy.PolicyKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The ranges of FED-BA-07 are pictures in the rule (FED-UN-10): only those printed in its text are known without a person. */
@Singleton
class BatchPolicy extends PolicyKind<BatchTerms> {
    private static final String SOURCE = "91 FR 33900, corrections printed in the text (FED-BA-07)";

    BatchPolicy() {
        super(
                "idr-batching",
                "Which ranges of service codes may share a batch, as loaded from the guidance",
                BatchTerms.class,
                new BatchTerms(List.of(
                        new CodeRange("Breast mammography", "77046", "77067", SOURCE),
                        new CodeRange("Immunology and transfusion medicine", "86000", "86849", SOURCE),
                        new CodeRange("Proprietary laboratory analyses", "0001U", "0520U", SOURCE))));
    }

    @Override
    protected List<FieldError> contradictions(BatchTerms terms) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < terms.ranges().size(); i++) {
            CodeRange range = terms.ranges().get(i);
            if (range.isBackwards()) {
                errors.add(new FieldError("/ranges/" + i + "/to", "is not a later code of the same kind"));
                continue;
            }
            for (int j = 0; j < i; j++) {
                CodeRange other = terms.ranges().get(j);
                if (other.holds(range.from()) || other.holds(range.to()) || range.holds(other.from())) {
                    errors.add(new FieldError("/ranges/" + i, "overlaps " + other.name()));
                }
            }
        }
        return errors;
    }
}
