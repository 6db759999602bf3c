package dev.parley.regulation;

/** What a clock limits. The names are API. */
public enum ClockKind {
    INITIAL_PAYMENT,
    OPEN_NEGOTIATION_START,
    OPEN_NEGOTIATION_RESPONSE,
    OPEN_NEGOTIATION_END,
    IDR_INITIATION,
    ENTITY_SELECTION_RESPONSE,
    ENTITY_SELECTION_DEFAULT,
    ELIGIBILITY,
    OFFER,
    DETERMINATION,
    AWARD_PAYMENT,
    SETTLEMENT_NOTICE,
    RESUBMISSION,
    COOLING_OFF_END,
    IDR_INITIATION_AFTER_COOLING_OFF,
    SELECTION_NOTICE,
    ENTITY_CONFLICT_CHECK,
    ENTITY_RESELECTION,
    INFORMATION_RESPONSE,
    WITHDRAWAL_RESPONSE,
    FEE_REFUND,

    STATE_OPEN_NEGOTIATION,
    STATE_DISPUTE,
    /** The state's office names an arbitrator or mediator. */
    STATE_NEUTRAL,
    STATE_DECISION,
    /** A suit after the state's process. */
    STATE_SUIT,

    ERISA_CLAIM_DECISION,
    ERISA_APPEAL,
    ERISA_APPEAL_DECISION,
    ERISA_EXTERNAL_REVIEW,

    PROMPT_PAY,
    FILING,
    CORRECTION,

    GFE_ESTIMATE,
    GFE_DISPUTE,
    GFE_SETTLEMENT_NOTICE,

    WC_DISPUTE,
    WC_BILL_REVIEW;

    /** Whether nobody has to act by its last day: the day only has to pass. */
    public boolean isPeriod() {
        return this == OPEN_NEGOTIATION_END || this == COOLING_OFF_END || this == STATE_OPEN_NEGOTIATION;
    }

    /**
     * Whether it binds beyond the case in which it started: a suspension bars the next dispute (FED-CO-01), the entity owes
     * its fee back whatever became of the claim (FED-FE-06), and a settlement is reported even if it was paid at once
     * (FED-WD-01).
     */
    public boolean outlivesCase() {
        return this == COOLING_OFF_END || this == FEE_REFUND || this == SETTLEMENT_NOTICE;
    }
}
