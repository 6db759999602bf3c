package dev.parley.resubmission;

import dev.parley.casefile.DecisionKind;
import dev.parley.regulation.Law;
import dev.parley.review.RemedyRoad;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** A person's word that a remedy is not tried. */
@ApplicationScoped
class RemedyGivenUp implements DecisionKind<RemedyGivenUp.Facts, RemedyGivenUp.GivenUp> {
    static final String NAME = "giveUpRemedy";

    record Facts(RemedyRoad remedy, String reason) {}

    record GivenUp(String reason) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<GivenUp> decide(Facts facts, Law law) {
        return Decided.of(new GivenUp(facts.reason()), "GEN-05");
    }
}
