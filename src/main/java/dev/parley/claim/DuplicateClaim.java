package dev.parley.claim;

import dev.parley.http.Refusal;
import java.util.Map;
import java.util.UUID;

/** A claim of this provider with this number and frequency is here already. */
public class DuplicateClaim extends Refusal {
    private final transient UUID claimId;
    private final boolean sameContent;

    DuplicateClaim(Claim earlier, boolean sameContent) {
        super(
                409,
                sameContent ? "claim-duplicate" : "claim-number-taken",
                sameContent
                        ? "This very claim was posted before"
                        : "Another claim of this provider has this claim number and frequency; a correction is posted with"
                                + " frequency code 7 and the payer's control number",
                Map.of("claimId", earlier.id(), "claimNumber", earlier.claimNumber()));
        this.claimId = earlier.id();
        this.sameContent = sameContent;
    }

    public UUID claimId() {
        return claimId;
    }

    public boolean sameContent() {
        return sameContent;
    }
}
