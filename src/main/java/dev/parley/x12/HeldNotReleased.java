package dev.parley.x12;

import dev.parley.http.Refusal;

/** What is held cannot be posted as it is; it stays held. */
class HeldNotReleased extends Refusal {
    HeldNotReleased(ReadProblem why) {
        super(409, "held-not-released", why.code() + ": " + why.detail());
    }
}
