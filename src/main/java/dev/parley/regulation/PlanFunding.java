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
    UNKNOWN;

    /** Group plans of private employers follow the claim rules of ERISA; the others have rules of their own (ERI-16). */
    public boolean followsErisa() {
        return this == SELF_FUNDED_ERISA || this == FULLY_INSURED;
    }

    /** Programs that set their own prices and have appeals of their own. */
    public boolean isFederalProgram() {
        return this == MEDICARE || this == MEDICARE_ADVANTAGE || this == MEDICAID || this == TRICARE || this == VA;
    }

    /** External review is the same floor for every employer's and individual plan (ERI-10, ERI-16). */
    public boolean hasExternalReview() {
        return followsErisa() || this == SELF_FUNDED_NON_ERISA || this == INDIVIDUAL || this == CHURCH;
    }
}
