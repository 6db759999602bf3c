package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened on the day from which a rule counts, or by which it picks its version. */
public enum Trigger {
    SERVICE_RENDERED("serviceRendered"),
    BILL_SENT("billSent"),
    CLEAN_CLAIM_RECEIVED("cleanClaimReceived"),
    DISCLOSURE_DUE("disclosureDue"),
    REMITTANCE_RECEIVED("remittanceReceived"),
    OPEN_NEGOTIATION_STARTED("openNegotiationStarted"),
    IDR_INITIATED("idrInitiated"),
    /** The parties agreed on an entity, which they then have to tell the Departments. */
    ENTITY_AGREED("entityAgreed"),
    /** The first day on which an alternative to the preferred entity was named. */
    ALTERNATIVE_POSTED("alternativePosted"),
    /** An entity was agreed on or picked and has to say whether it has a conflict: the preliminary selection (FED-SE-07). */
    ENTITY_NAMED("entityNamed"),
    ENTITY_SELECTED("entitySelected"),
    INFORMATION_REQUESTED("informationRequested"),
    RESUBMISSION_REQUESTED("resubmissionRequested"),
    WITHDRAWAL_REQUESTED("withdrawalRequested"),
    DETERMINATION_ISSUED("determinationIssued"),
    SETTLEMENT_REACHED("settlementReached"),
    /** A dispute ended so that the entity owes back its fee or half of it: determination, finding or notice (FED-FE-06). */
    FEE_REFUNDABLE("feeRefundable"),

    STATE_NEGOTIATION_STARTED("stateNegotiationStarted"),
    STATE_NEGOTIATION_ENDED("stateNegotiationEnded"),
    /** The payer's decision in its own dispute process, where a state's process begins after it. */
    PAYER_DECISION_RECEIVED("payerDecisionReceived"),
    STATE_DISPUTE_FILED("stateDisputeFiled"),
    /** The arbitrator or mediator of the state's process was named. */
    STATE_NEUTRAL_NAMED("stateNeutralNamed"),
    /** The written submissions of the state's process were in. */
    STATE_SUBMISSIONS_MADE("stateSubmissionsMade"),
    /** The decision of the state's process, or the report that its mediation failed. */
    STATE_DECISION_ISSUED("stateDecisionIssued"),

    DENIAL_RECEIVED("denialReceived"),
    APPEAL_FILED("appealFiled"),
    FINAL_DENIAL_RECEIVED("finalDenialReceived"),
    SERVICE_SCHEDULED("serviceScheduled"),
    ESTIMATE_REQUESTED("estimateRequested"),
    PATIENT_BILLED("patientBilled"),
    PATIENT_DISPUTE_SETTLED("patientDisputeSettled"),
    WC_EXPLANATION_RECEIVED("wcExplanationReceived"),
    WC_NOTICE_RECEIVED("wcNoticeReceived"),
    WC_SECOND_REVIEW_ANSWERED("wcSecondReviewAnswered"),

    /** The day an act happens, whatever the age of the dispute. */
    EVENT("event");

    private static final Map<String, Trigger> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(Trigger::eventName, trigger -> trigger));

    private final String eventName;

    Trigger(String eventName) {
        this.eventName = eventName;
    }

    @JsonCreator
    public static Trigger named(String eventName) {
        Trigger trigger = BY_NAME.get(eventName);
        if (trigger == null) {
            throw new IllegalArgumentException(eventName + " is not a known event");
        }
        return trigger;
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
