package dev.parley.regulation;

/** Who bears the risk of the patient's plan, which decides whose law reaches it (FED-SC-10, FED-SC-11). */
public enum PlanFunding {
    FULLY_INSURED,
    SELF_FUNDED_ERISA,
    SELF_FUNDED_NON_ERISA,
    INDIVIDUAL,
    FEHB,
    CHURCH,
    MEDICARE,
    MEDICARE_ADVANTAGE,
    MEDICAID,
    TRICARE,
    VA,
    WORKERS_COMP,
    AUTO,
    SHORT_TERM,
    UNKNOWN
}
