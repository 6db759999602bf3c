package dev.parley.casefile;

/** How a case ended. */
public enum Outcome {
    PAID_IN_FULL,
    SETTLED,
    AWARDED,
    /** Settled or awarded, and some of it never came. */
    SHORT_PAID,
    PATIENT_BALANCE_SETTLED,
    WITHDRAWN,
    /** The provider decided to stop. */
    STOPPED,
    NOTHING_TO_PURSUE
}
