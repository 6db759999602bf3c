package dev.parley.benchmark;

/** Whether a number may be used at a place. */
public enum Use {
    YES,
    /** Heard, and counts for little. */
    WEAK,
    /** Only after a person has weighed how it came about and who may see it. */
    WITH_CARE,
    /** Where the law of the state names it. */
    BY_STATE,
    /** Where the plan's own words name it. */
    IF_PLAN_USES_IT,
    /** To explain, never to ask by. */
    CONTEXT,
    NO;

    /** Whether a number may carry an automatic one without anybody looking. */
    boolean carries() {
        return this == YES || this == WEAK;
    }
}
