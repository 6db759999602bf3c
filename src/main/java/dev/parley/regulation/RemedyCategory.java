package dev.parley.regulation;

/** What kind of work an adjustment asks for; in the order in which several open remedies are taken up. */
public enum RemedyCategory {
    CORRECTED_CLAIM(
            "biller", "Compare the claim with the note and replace it.", "Do not appeal a claim that is wrong."),
    DOCUMENTATION(
            "biller", "Send the named record with the control number.", "Do not send the chart where less will do."),
    COVERAGE(
            "biller",
            "Check eligibility, order of coverage and the plan's words.",
            "Do not bill the patient before the plan has answered."),
    APPEAL(
            "negotiator",
            "Check the clock, the criteria and the representative's form, then appeal.",
            "Do not skip a level."),
    PROTECTED_PRICE(
            "negotiator",
            "Test eligibility and start the 30 business days of open negotiation.",
            "Do not bill the patient beyond the cost share."),
    UNDERPAYMENT(
            "negotiator", "Compare with contract or benchmark and choose the forum.", "Do not write it off unseen."),
    PATIENT_RESPONSIBILITY(
            "biller", "Check the cost share and bill it under the policy.", "Do not waive it as a routine."),
    INFORMATIONAL("biller", "Check the sums.", "Do not work it.");

    private final String owner;
    private final String firstStep;
    private final String warning;

    RemedyCategory(String owner, String firstStep, String warning) {
        this.owner = owner;
        this.firstStep = firstStep;
        this.warning = warning;
    }

    /** The role that takes the work up. */
    public String owner() {
        return owner;
    }

    public String firstStep() {
        return firstStep;
    }

    public String warning() {
        return warning;
    }
}
