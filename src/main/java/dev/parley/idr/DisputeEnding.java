package dev.parley.idr;

/** How a dispute ended without a determination (FED-WD-01 to FED-WD-04). */
public enum DisputeEnding {
    WITHDRAWN_JOINTLY,
    WITHDRAWN_BY_ONE,
    SETTLED,
    CLOSED_BY_ENTITY,
    CLOSED_BY_DEPARTMENTS
}
