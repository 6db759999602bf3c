package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.FactName;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What was tried is a fact of the case, so that no case goes round in circles. */
@ApplicationScoped
public class TriedRemedies {
    static final String REJECTED = "REJECTED";

    private static final String BEFORE_ANY_ANSWER = "none";

    private final CurrentUser user;
    private final Clock clock;

    TriedRemedies(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** The answer is the payer's that was acted on, null before any. */
    public void keep(UUID caseId, RemedyRoad road, UUID answer) {
        boolean rejected = REJECTED.equals(CaseFact.known(caseId).get(FactName.FRONT_END));
        if (rejected) {
            keep(caseId, FactName.FRONT_END, "TAKEN_UP", road.word());
        }
        if (!rejected
                || !of(caseId).contains(new NextRemedy.Attempt(road, answer))) { // what was never filed counts once
            keep(caseId, FactName.REMEDY_TRIED, road.name(), answer == null ? BEFORE_ANY_ANSWER : answer.toString());
        }
    }

    private void keep(UUID caseId, String name, String value, String evidence) {
        new CaseFact(caseId, name, value, GatherFacts.DERIVED, evidence, user.name(), clock.instant()).persist();
    }

    public static List<NextRemedy.Attempt> of(UUID caseId) {
        return CaseFact.named(caseId, FactName.REMEDY_TRIED).stream()
                .map(CaseFact::view)
                .map(fact -> new NextRemedy.Attempt(
                        RemedyRoad.valueOf(fact.value()),
                        fact.evidence().equals(BEFORE_ANY_ANSWER) ? null : UUID.fromString(fact.evidence())))
                .toList();
    }
}
