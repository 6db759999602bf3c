package dev.parley.regulation;

/** The kind of service as the No Surprises Act sorts it (FED-SC-01 to FED-SC-08). */
public enum ServiceType {
    EMERGENCY,
    POST_STABILIZATION,
    NON_EMERGENCY,
    AIR_AMBULANCE,
    GROUND_AMBULANCE
}
