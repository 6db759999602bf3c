package dev.parley.workflow;

import java.util.List;

/** The diagrams in {@code processes/}, the root first. */
final class Diagrams {
    static final List<String> ALL = List.of(
            "negotiation-case",
            "case-review",
            "resubmission",
            "payer-outreach",
            "counter-offer-evaluation",
            "idr-escalation",
            "payment-recovery",
            "patient-balance",
            "state-dispute",
            "workers-comp-dispute",
            "deadline-watch");

    static final String ROOT = "negotiationCase";
    static final String WATCH = "deadlineWatch";

    private Diagrams() {}

    static String resource(String file) {
        return "processes/" + file + ".bpmn";
    }
}
