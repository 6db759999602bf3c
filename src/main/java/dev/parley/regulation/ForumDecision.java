package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;

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

    /** The rules that this decision rests on, as decisions keep them. */
    @JsonIgnore
    public List<String> citations() {
        return Stream.concat(reasons.stream(), patient.reasons().stream())
                .map(Reason::citation)
                .distinct()
                .toList();
    }

    @JsonIgnore
    public boolean isSettled() {
        return blockers.isEmpty() && regime != Regime.UNKNOWN;
    }
}
