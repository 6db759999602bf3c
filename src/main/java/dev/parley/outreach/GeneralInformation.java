package dev.parley.outreach;

import dev.parley.casefile.FactName;
import java.util.Map;

/** What every notice tells its reader about the procedure, in our words. */
final class GeneralInformation {
    static final String LEGACY =
            """
            Open negotiation lasts 30 business days, of which the day of this notice is the first. The parties may
            agree on a rate on any of them. If they do not, either party may initiate federal independent dispute
            resolution during the 4 business days that follow. Cost sharing of the patient does not change.
            A paper copy of this notice is free on request.""";

    static final String PORTAL =
            """
            Open negotiation lasts 30 business days from the day this notice was submitted with the remittance advice.
            The other party answers through the portal no later than the 15th of them. The parties may agree on any
            day. If they do not, either party may initiate federal independent dispute resolution during the 4
            business days that follow. Cost sharing of the patient does not change.""";

    private GeneralInformation() {}

    /** Whether the patient gave up the protection; where nobody recorded it, nobody did (FED-NC). */
    static String noConsent(Map<String, String> facts) {
        return Boolean.parseBoolean(facts.get(FactName.NOTICE_AND_CONSENT))
                ? "The patient was given notice and consented to be billed: see the case before this is sent."
                : "The patient has not waived the protection against balance billing for these items.";
    }
}
