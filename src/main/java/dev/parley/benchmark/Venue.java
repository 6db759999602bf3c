package dev.parley.benchmark;

/** Where a price is talked about; each place hears other numbers. */
public enum Venue {
    DIRECT_TALK,
    FEDERAL_NEGOTIATION,
    FEDERAL_IDR,
    STATE_PROCESS,
    ERISA_APPEAL,
    PATIENT_TALK
}
