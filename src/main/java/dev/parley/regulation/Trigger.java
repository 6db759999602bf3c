package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonValue;

/** What happened on the day from which a rule counts, or by which it picks its version. */
public enum Trigger {
    SERVICE_RENDERED("serviceRendered"),
    BILL_SENT("billSent"),
    CLEAN_CLAIM_RECEIVED("cleanClaimReceived"),
    REMITTANCE_RECEIVED("remittanceReceived"),
    DISCLOSURE_DUE("disclosureDue"),
    OPEN_NEGOTIATION_STARTED("openNegotiationStarted"),
    IDR_INITIATED("idrInitiated"),
    ENTITY_SELECTED("entitySelected"),
    DETERMINATION_ISSUED("determinationIssued"),
    SETTLEMENT_REACHED("settlementReached"),
    RESUBMISSION_REQUESTED("resubmissionRequested"),
    INFORMATION_REQUESTED("informationRequested"),
    /** The day an act happens, whatever the age of the dispute. */
    EVENT("event");

    private final String eventName;

    Trigger(String eventName) {
        this.eventName = eventName;
    }

    /** The name in the REST contract and in rule files. */
    @JsonValue
    public String eventName() {
        return eventName;
    }

    @Override
    public String toString() {
        return eventName;
    }
}
