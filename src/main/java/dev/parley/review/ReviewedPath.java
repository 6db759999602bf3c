package dev.parley.review;

import dev.parley.casefile.DecisionKind;
import dev.parley.regulation.Blocker;
import dev.parley.regulation.Law;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person's choice of a path: the suggestion and the doubts they saw, and what the law was asked before. */
@ApplicationScoped
class ReviewedPath implements DecisionKind<ReviewedPath.Facts, ReviewCaseForm.ReviewedCase> {
    static final String NAME = "reviewCase";

    record Facts(
            CasePath suggested,
            List<Blocker> questions,
            Map<String, Object> mayTakePath,
            ReviewCaseForm.ReviewedCase reviewed) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<ReviewCaseForm.ReviewedCase> decide(Facts facts, Law law) {
        PathChoice.barred(law.tables(), facts.mayTakePath()).ifPresent(barred -> {
            throw new PathBarred(facts.reviewed().path(), barred);
        });
        return Decided.of(facts.reviewed(), "GEN-05");
    }
}
