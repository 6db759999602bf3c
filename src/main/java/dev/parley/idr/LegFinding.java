package dev.parley.idr;

import java.util.List;

/** How one leg of eligibility stands, and by which rules. */
public record LegFinding(EligibilityLeg leg, Finding finding, String because, List<String> rules) {
    /** A warning may be attested over with a reason; a failing or unknown leg may not. */
    public enum Finding {
        PASS,
        WARN,
        FAIL,
        MISSING
    }

    static LegFinding of(EligibilityLeg leg, Finding finding, String because, String... rules) {
        return new LegFinding(leg, finding, because, List.of(rules));
    }

    boolean forbids() {
        return finding == Finding.FAIL || finding == Finding.MISSING;
    }

    boolean warns() {
        return finding == Finding.WARN;
    }
}
