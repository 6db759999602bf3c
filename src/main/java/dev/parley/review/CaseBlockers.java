package dev.parley.review;

import dev.parley.casefile.Blocker;
import dev.parley.casefile.CaseFact;
import dev.parley.event.Outbox;
import dev.parley.regulation.ForumDecision;
import dev.parley.regulation.Regime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the blockers of a case in step with what is missing: one for each code, gone when its fact is there. */
@ApplicationScoped
class CaseBlockers {
    private static final int LONGEST = 300;
    private static final dev.parley.regulation.Blocker WHO_PAYS = new dev.parley.regulation.Blocker(
            MissingFact.PAYER_UNKNOWN, "biller", "Find out who pays this claim, from the card or the clearinghouse.");

    private final Outbox outbox;
    private final Clock clock;

    CaseBlockers(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What keeps the case from going on, and what only makes a person look. */
    record Sorted(List<dev.parley.regulation.Blocker> missing, List<dev.parley.regulation.Blocker> questions) {}

    /** A fact that nobody could find out no longer blocks; it becomes a question. */
    static Sorted sort(CaseStanding standing) {
        return sort(
                standing.forum(),
                standing.regime(),
                standing.open(),
                standing.file().payerId() != null,
                new KnownFacts(CaseFact.known(standing.file().id())));
    }

    static Sorted sort(ForumDecision forum, Regime regime, OpenMoney open, boolean payerKnown, KnownFacts known) {
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(forum.questions()));
        for (dev.parley.regulation.Blocker blocker : needed(forum, regime, open, payerKnown)) {
            (known.gaveUp(blocker.code()) ? sorted.questions() : sorted.missing()).add(blocker);
        }
        return sorted;
    }

    void follow(UUID caseId, List<dev.parley.regulation.Blocker> missing) {
        List<Blocker> raised = Blocker.unresolved(caseId);
        for (Blocker blocker : raised) {
            if (missing.stream().noneMatch(needed -> needed.code().equals(blocker.code()))) {
                blocker.resolve("no longer missing", clock.instant());
            }
        }
        for (dev.parley.regulation.Blocker needed : missing) {
            if (raised.stream().noneMatch(blocker -> blocker.code().equals(needed.code()))) {
                raise(caseId, needed);
            }
        }
    }

    private static List<dev.parley.regulation.Blocker> needed(
            ForumDecision forum, Regime regime, OpenMoney open, boolean payerKnown) {
        List<dev.parley.regulation.Blocker> needed = new ArrayList<>();
        if (open.left() == OpenMoney.Left.NOTHING) {
            return needed; // nothing hangs on the law any more
        }
        if (!payerKnown) {
            needed.add(WHO_PAYS);
        }
        boolean ruled = regime != forum.regime();
        if (!ruled) {
            needed.addAll(forum.blockers());
        }
        return needed;
    }

    private void raise(UUID caseId, dev.parley.regulation.Blocker needed) {
        String action = needed.nextAction();
        String fitting = action.length() <= LONGEST ? action : action.substring(0, LONGEST - 1) + "…";
        new Blocker(caseId, needed.code(), needed.owner(), fitting, clock.instant()).persist();
        outbox.add("blocker.raised", caseId, Map.of("code", needed.code(), "owner", needed.owner()));
    }
}
