package dev.parley.regulation;

import java.util.List;

/**
 * Where the price of an item can be settled and what its patient may be billed. Blockers keep it from being settled;
 * questions do not, but a person should look, because a fact rests on a default or the payer says otherwise.
 */
public record ForumDecision(
        Regime regime,
        Protection protection,
        List<Reason> reasons,
        List<Blocker> blockers,
        List<Blocker> questions,
        PatientProtection patient) {

    public boolean isSettled() {
        return blockers.isEmpty() && regime != Regime.UNKNOWN;
    }
}
