package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one adjustment reason or remark code means and what helps against it. {@code also} is the second best
 * road; {@code judgment} means that medical judgment decided, which external review may look at (ERI-10).
 */
public record Remedy(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) String label,
        @JsonProperty(required = true) RemedyCategory category,
        RemedyCategory also,
        @JsonProperty(required = true) Route route,
        @JsonProperty(required = true) ProtectionCheck nsa,
        boolean judgment,
        @JsonProperty(required = true) Confidence confidence,
        @JsonProperty(required = true) String remedy) {

    /** Where the code stands: in a CAS or beside it. */
    public enum Kind {
        REASON,
        REMARK
    }

    /** The concrete way to act on it. */
    public enum Route {
        CORRECTED_CLAIM,
        CORRECTED_OR_NEW_CLAIM,
        NEW_CLAIM,
        VERIFY_FIRST,
        DOCUMENTATION,
        APPEAL,
        WC_FEE_DISPUTE,
        WC_UR_APPEAL,
        UNDERPAYMENT,
        REBILL_OTHER_PAYER,
        COB,
        ELIGIBILITY,
        COVERAGE_CHECK,
        PATIENT_OUTREACH,
        PATIENT_STATEMENT,
        PATIENT_COLLECT_PLAN_CHECK,
        LEGAL_REVIEW,
        CREDIT_BALANCE,
        FOLLOW_UP,
        NONE
    }

    /** Whether the code is a reason to look at the federal act. */
    public enum ProtectionCheck {
        YES,
        NO,
        IF_OUT_OF_NETWORK,
        IF_EMERGENCY,
        CHECK_COST_SHARE
    }
}
