package dev.parley.casefile;

/** How far a case has come; each is one called process of the root process. */
public enum Phase {
    REVIEW,
    RESUBMISSION,
    OUTREACH,
    EVALUATION,
    IDR,
    RECOVERY,
    PATIENT_BALANCE,
    WORKERS_COMP,
    CLOSED
}
