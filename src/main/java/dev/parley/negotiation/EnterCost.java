package dev.parley.negotiation;

import dev.parley.casefile.Timeline;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Enters what a case cost, whether a person says so or the fee ledger of its dispute. */
@ApplicationScoped
public class EnterCost {
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    EnterCost(Timeline timeline, CurrentUser user, Clock clock) {
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    public CaseCost.CostView enter(UUID caseId, CaseCost.NewCost cost) {
        CaseCost entered = new CaseCost(caseId, cost, user.name(), clock.instant());
        entered.persist();
        timeline.add(
                caseId,
                "cost-entered",
                cost.kind() + " of " + cost.amount() + " on " + cost.spentOn() + ": " + cost.note());
        return entered.view();
    }
}
