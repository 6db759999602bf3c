package dev.parley.regulation;

/** How Parley treats a rule. */
public enum Treatment {
    /** Java computes a date, an amount or an answer from it. */
    COMPUTED,
    /** A row of a decision table applies it. */
    DECISION_TABLE,
    /** A person is asked to see to it. */
    CHECKLIST,
    /** People may read it; nothing acts on it. */
    INFORMATION
}
