package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.StateRoad;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The request is filed: the window is used, and the office's own terms run where the state's row has them. */
@Named("openStateDispute")
@ApplicationScoped
class OpenStateDispute implements ProcessStep {
    private final RoadOfCase roads;
    private final Clocks clocks;

    OpenStateDispute(RoadOfCase roads, Clocks clocks) {
        this.roads = roads;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        StateDispute dispute = StateDispute.current(caseId);
        String filed = "request " + dispute.reference() + " was filed on " + dispute.filedOn();
        clocks.met(caseId, ClockKind.STATE_DISPUTE, filed);
        clocks.met(caseId, ClockKind.STATE_OPEN_NEGOTIATION, filed);
        Optional<Deadline> naming = roads.start(dispute, ClockKind.STATE_NEUTRAL, filed);
        Optional<Deadline> decision = roads.start(dispute, ClockKind.STATE_DECISION, filed);
        boolean noNeutral = dispute.kind() == StateRoad.Kind.COMPLAINT;
        Instant neutralDueAt = roads.askAfter(dispute.filedOn(), naming);
        Instant decisionDueAt = roads.askAfter(dispute.filedOn(), decision);
        CaseFile.byId(caseId).waitUntil(roads.dayOf(noNeutral ? decisionDueAt : neutralDueAt));
        return Map.of(
                "stateKind",
                dispute.kind().name().toLowerCase(Locale.ROOT),
                "neutralKnown",
                noNeutral,
                "neutralDueAt",
                neutralDueAt,
                "decisionDueAt",
                decisionDueAt);
    }
}
