package dev.parley.regulation;

/** What kind of work an adjustment asks for; in the order in which several open remedies are taken up. */
public enum RemedyCategory {
    CORRECTED_CLAIM("Do not appeal a claim that is wrong."),
    DOCUMENTATION("Do not send the chart where less will do."),
    COVERAGE("Do not bill the patient before the plan has answered."),
    APPEAL("Do not skip a level."),
    PROTECTED_PRICE("Do not bill the patient beyond the cost share."),
    UNDERPAYMENT("Do not write it off unseen."),
    PATIENT_RESPONSIBILITY("Do not waive it as a routine."),
    INFORMATIONAL("Do not work it.");

    private final String warning;

    RemedyCategory(String warning) {
        this.warning = warning;
    }

    public String warning() {
        return warning;
    }
}
