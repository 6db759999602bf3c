package dev.parley.negotiation;

import java.util.List;

/** What is known around a position: the house's assumptions, own outcomes, prices to measure by, and the other side. */
record Surroundings(
        Assumptions assumptions,
        OwnOutcomes own,
        List<Anchor> anchors,
        CounterpartyMemory memory,
        FeeSchedule serviceFee,
        CaseBounds.Set bounds) {

    /** Nothing is known, and nothing costs work or time. */
    static final Surroundings NONE =
            new Surroundings(Assumptions.NOTHING, OwnOutcomes.NONE, List.of(), CounterpartyMemory.NONE, null, null);

    Surroundings {
        anchors = List.copyOf(anchors);
    }
}
