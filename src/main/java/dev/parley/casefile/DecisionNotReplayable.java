package dev.parley.casefile;

import dev.parley.http.Refusal;

/** The facts of a decision cannot be read by this release, so that it cannot be decided again. */
class DecisionNotReplayable extends Refusal {
    DecisionNotReplayable(DecisionRecord record, String because) {
        super(409, "decision-not-replayable", "Decision " + record.id() + " cannot be replayed: " + because);
    }
}
