package dev.parley.idr;

/** What a notice of initiation and its uploads hold under the legacy process (FED-IN-04). */
enum NoticeContent {
    ITEMS,
    SERVICE_DATES_AND_STATE,
    ITEM_TYPE,
    SERVICE_AND_PLACE_CODES,
    CLAIM_NUMBER,
    COST_SHARING(true),
    INITIAL_PAYMENT,
    PARTY_CONTACTS,
    PLAN_TYPE,
    NEGOTIATION_START,
    PREFERRED_ENTITY,
    ELIGIBILITY_STATEMENT,
    /** Only what the payer disclosed. */
    QPA_DISCLOSURE(true),
    GENERAL_INFORMATION,
    /** Only where the payer issued one (FED-ON-05). */
    REMITTANCE_COPY(true),
    NEGOTIATION_PROOF;

    private final boolean payerMayOwe;

    NoticeContent() {
        this(false);
    }

    NoticeContent(boolean payerMayOwe) {
        this.payerMayOwe = payerMayOwe;
    }

    /** Whether the notice may go without it because the payer never gave it; then the reason is kept. */
    boolean payerMayOwe() {
        return payerMayOwe;
    }
}
