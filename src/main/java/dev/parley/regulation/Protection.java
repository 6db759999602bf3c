package dev.parley.regulation;

/** Whether the No Surprises Act reaches an item, before the plan is looked at. */
public enum Protection {
    PROTECTED,
    /** The patient consented, where the law lets a patient do so. */
    WAIVED,
    OUTSIDE,
    IN_NETWORK,
    GROUND,
    UNKNOWN
}
