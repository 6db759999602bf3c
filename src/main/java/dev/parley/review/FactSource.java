package dev.parley.review;

/** Where a person knows a fact from. */
public enum FactSource {
    ID_CARD,
    ELIGIBILITY_ANSWER,
    PLAN_DOCUMENT,
    PAYER,
    REMITTANCE,
    CLAIM,
    MEDICAL_RECORD,
    CREDENTIALING,
    FACILITY,
    PROVIDER,
    PATIENT,
    PUBLIC_LIST,
    COMPLIANCE,
    OTHER
}
