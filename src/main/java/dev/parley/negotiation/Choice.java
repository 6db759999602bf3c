package dev.parley.negotiation;

import dev.parley.regulation.Regime;

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

    /** As the gateways of the diagrams read it: a dispute goes the way of the forum that settles the price. */
    String answer(Regime regime) {
        return this == IDR && regime == Regime.STATE ? "stateDispute" : answer;
    }
}
