package dev.parley.regulation;

/** The clinical field of the billed item, as far as the law tells fields apart (FED-NC-02). */
public enum Specialty {
    EMERGENCY_MEDICINE,
    ANESTHESIOLOGY,
    PATHOLOGY,
    RADIOLOGY,
    NEONATOLOGY,
    ASSISTANT_SURGERY,
    HOSPITAL_MEDICINE,
    INTENSIVE_CARE,
    LABORATORY,
    SURGERY,
    BEHAVIORAL_HEALTH,
    OCCUPATIONAL_MEDICINE,
    AIR_AMBULANCE,
    OTHER
}
