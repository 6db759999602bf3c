package dev.parley.regulation;

/** A kind of record that proves something to a payer. */
public enum RecordKind {
    MEDICAL_RECORD,
    OPERATIVE_NOTE,
    ITEMIZED_BILL,
    AUTHORIZATION,
    REFERRAL,
    PROOF_OF_ELIGIBILITY,
    OTHER_PAYER_DECISION,
    PROOF_OF_TIMELY_FILING,
    /** Symptoms and triage as they were on arrival: what a prudent layperson saw. */
    TRIAGE_NOTE,
    PLAN_OF_CARE,
    /** Start and stop times (BH-17). */
    TIME_RECORD,
    /** The note held against the payer's criteria, point by point. */
    CRITERIA_MATCH,
    LITERATURE,
    PLAN_DOCUMENT,
    LICENSE,
    DENIAL_NOTICE,
    /** The last decision of the plan's own appeal procedure. */
    FINAL_DENIAL_NOTICE,
    ASSIGNMENT_OF_BENEFITS,
    AUTHORIZED_REPRESENTATIVE,
    /** Need a special authorization and are never sent by default (BH-08). */
    PSYCHOTHERAPY_NOTES,
    /** Need the patient's consent (BH-16). */
    SUBSTANCE_USE_RECORD,
    OTHER;

    /** The rule that keeps it back unless the patient signed for it, or null. */
    public String guardedBy() {
        return switch (this) {
            case PSYCHOTHERAPY_NOTES -> "BH-08";
            case SUBSTANCE_USE_RECORD -> "BH-16";
            default -> null;
        };
    }

    /** The code under which a document of a case is kept: medical-record. */
    public String documentKind() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
