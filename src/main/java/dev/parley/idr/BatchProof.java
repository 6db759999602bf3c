package dev.parley.idr;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one rule bears a batch, and which items it does not bear. */
public record BatchProof(
        String ruleId,
        @Schema(description = "The version by the day each item's negotiation started") String ruleVersion,
        Finding finding,
        String because,
        @Schema(description = "Those to take out; empty where the rule holds") List<BatchLine> items) {
    /** A warning needs a reason; what breaks a rule is refused. */
    public enum Finding {
        HOLDS,
        WARNS,
        BREAKS
    }

    boolean breaks() {
        return finding == Finding.BREAKS;
    }

    boolean warns() {
        return finding == Finding.WARNS;
    }
}
