package dev.parley.negotiation;

import dev.parley.http.Refusal;

/** Four eyes: whoever proposed cannot approve. */
class SelfApproval extends Refusal {
    SelfApproval() {
        super(409, "self-approval", "You proposed this: another supervisor must approve it");
    }
}
