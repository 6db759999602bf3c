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
    /** The qualifying payment amount of the whole claim in dollars, where no remittance disclosed it by line. */
    public static final String QUALIFYING_PAYMENT = "qualifyingPaymentAmount";
    /** Where negotiation notices to this payer go. */
    public static final String NEGOTIATION_CONTACT = "negotiationContact";

    private FactName() {}
}
