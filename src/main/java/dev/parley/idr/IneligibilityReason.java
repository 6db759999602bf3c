package dev.parley.idr;

/** Why an entity found a dispute ineligible. */
public enum IneligibilityReason {
    IMPROPER_BATCHING,
    IMPROPER_BUNDLING,
    OUT_OF_SCOPE,
    STATE_LAW,
    WAIVER,
    NEGOTIATION_INCOMPLETE,
    UNTIMELY,
    SUSPENDED,
    WRONG_PARTY,
    OTHER;

    /** FED-RS-01: only a wrong grouping can be put right by filing again. */
    boolean canBePutRight() {
        return this == IMPROPER_BATCHING || this == IMPROPER_BUNDLING;
    }
}
