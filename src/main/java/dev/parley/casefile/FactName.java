package dev.parley.casefile;

/** The names of the facts that the law asks for, spelled as in {@code POST /regulation/what-if}. */
public final class FactName {
    public static final String PLAN_FUNDING = "planFunding";
    public static final String SERVICE_TYPE = "serviceType";
    public static final String FACILITY_TYPE = "facilityType";
    public static final String FACILITY_NETWORK = "facilityNetwork";
    public static final String PROVIDER_NETWORK = "providerNetwork";
    public static final String STATE = "state";
    public static final String SPECIALTY = "specialty";
    /** true or false: whether the patient validly gave up the protection (FED-NC-01 to FED-NC-10). */
    public static final String NOTICE_AND_CONSENT = "noticeAndConsent";

    public static final String PLAN_STATE = "planState";
    /** true or false: whether a self-funded plan elected the state's law (FED-RG-05). */
    public static final String OPT_IN = "optIn";
    /** true or false: whether a facility and not a clinician bills (FED-RG-06). */
    public static final String FACILITY_BILLS = "facilityBills";
    /** true or false: where the provider may choose, whether it chose the state's road (XFED-06). */
    public static final String STATE_FORUM_CHOSEN = "stateForumChosen";
    /** true or false: whether the service was part of a visit to a listed facility (FED-SC-06). */
    public static final String PART_OF_FACILITY_VISIT = "partOfFacilityVisit";
    /** true or false: whether the facility's license covers emergencies (FED-SC-02). */
    public static final String EMERGENCY_LICENSE = "emergencyLicense";

    public static final String PARTICIPATING_PROVIDER_AVAILABLE = "participatingProviderAvailable";
    public static final String URGENT_UNFORESEEN_NEED = "urgentUnforeseenNeed";
    /** Local date and time, as are the next two (FED-NC-05). */
    public static final String APPOINTMENT_MADE = "appointmentMade";

    public static final String NOTICE_GIVEN = "noticeGiven";
    public static final String SERVICE_BEGAN = "serviceBegan";
    /** true or false, as are the next two (FED-SC-03). */
    public static final String FIT_TO_TRAVEL = "fitToTravel";

    public static final String ABLE_TO_CONSENT = "ableToConsent";
    public static final String STATE_CONDITIONS_MET = "stateConditionsMet";
    /** The forum that a person found out where no table knows it. */
    public static final String RULED_FORUM = "ruledForum";
    /** Who pays the claim: the payer's id, where the claim did not say. */
    public static final String PAYER = "payer";
    /** The day in the process on which the payer was found silent; one for each time. */
    public static final String PAYER_SILENT = "payerSilent";
    /** A remedy that was taken or given up: CORRECTED_CLAIM, DOCUMENTATION or APPEAL. One for each time. */
    public static final String REMEDY_TRIED = "remedyTried";
    /** What the payer's front end said last: ACCEPTED or REJECTED, and TAKEN_UP once a rejection was dealt with. */
    public static final String FRONT_END = "frontEnd";
    /** The path a person confirmed for the suggestion and questions in the evidence. */
    public static final String REVIEWED_PATH = "reviewedPath";
    /** The qualifying payment amount of the whole claim in dollars, where no remittance disclosed it by line. */
    public static final String QUALIFYING_PAYMENT = "qualifyingPaymentAmount";
    /** Where negotiation notices to this payer go. */
    public static final String NEGOTIATION_CONTACT = "negotiationContact";

    /** How many levels of appeal the plan's own procedure has, from 1 to 5. */
    public static final String APPEAL_LEVELS = "appealLevels";

    /** true or false: whether the plan covers few providers besides its own, as an EPO or HMO does. Orders work, decides nothing. */
    public static final String NARROW_NETWORK = "narrowNetwork";
    /** true or false: whether the plan was bought on an exchange. Orders work, decides nothing. */
    public static final String EXCHANGE_PLAN = "exchangePlan";

    /** ARBITRATION, MEDIATION, COMPLAINT or NONE: the process a state has where none is on file. */
    public static final String STATE_PROCESS = "stateProcess";
    /** true or false: whether the claim meets the threshold of the state's process. */
    public static final String STATE_THRESHOLD_MET = "stateThresholdMet";
    /** The last day to ask for the state's process, where no term is on file. */
    public static final String STATE_LAST_DAY = "stateLastDay";
    /** The last day of a window of the state that an exception opened again; a supervisor says so. */
    public static final String STATE_EXTENDED_UNTIL = "stateExtendedUntil";
    /** The days on which the state's own negotiation began and ended. */
    public static final String STATE_TALKS_STARTED = "stateNegotiationStarted";

    public static final String STATE_TALKS_ENDED = "stateNegotiationEnded";
    /** The day of the payer's decision in its own dispute process. */
    public static final String PAYER_DECISION = "payerDecisionReceived";
    /** true or false: whether the payment was refused in the time that the state sets. */
    public static final String STATE_ANSWERED_IN_TIME = "stateAnsweredInTime";
    /** true or false: whether the final offers lie as far apart as the state wants. */
    public static final String STATE_OFFERS_APART = "stateOffersFarApart";

    private FactName() {}
}
