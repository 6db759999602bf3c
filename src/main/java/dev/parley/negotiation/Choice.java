package dev.parley.negotiation;

/** The ways on from a price on the table, or from none. */
public enum Choice {
    ACCEPT("accept"),
    COUNTER("counter"),
    IDR("idr"),
    PATIENT_BALANCE("patientBalance"),
    STOP("stop");

    private final String answer;

    Choice(String answer) {
        this.answer = answer;
    }

    /** As the gateways of the diagrams read it. */
    String answer() {
        return answer;
    }
}
