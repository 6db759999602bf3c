package dev.parley.regulation;

/** Whose rule sets the out-of-network price, or which road is open instead (FED-RG-01). */
public enum Regime {
    FEDERAL_IDR,
    STATE,
    ALL_PAYER_MODEL,
    APPEAL,
    WORKERS_COMP,
    DIRECT_NEGOTIATION,
    NONE,
    UNKNOWN
}
