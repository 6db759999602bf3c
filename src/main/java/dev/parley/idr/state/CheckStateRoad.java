package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.Blocker;
import dev.parley.regulation.Law;
import dev.parley.regulation.RoadFacts;
import dev.parley.regulation.RoadStanding;
import dev.parley.review.CaseRoad;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks before anybody files: which of the state's processes takes the case, by when, and what is not known yet. */
@Named("checkStateRoad")
@ApplicationScoped
class CheckStateRoad implements ProcessStep, DecisionKind<RoadFacts, RoadStanding> {
    private static final String DECISION = "checkStateRoad";

    private final RoadOfCase roads;
    private final CaseRoad caseRoad;
    private final Clocks clocks;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final Clock clock;

    CheckStateRoad(
            RoadOfCase roads, CaseRoad caseRoad, Clocks clocks, DecisionLog decisions, Timeline timeline, Clock clock) {
        this.roads = roads;
        this.caseRoad = caseRoad;
        this.clocks = clocks;
        this.decisions = decisions;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        file.enter(Phase.IDR);
        RoadStanding standing =
                decisions.keep(caseId, DECISION, this, roads.facts(file)).outcome();
        caseRoad.ask(file, standing.questions());
        caseRoad.follow(file);
        timeline.add(caseId, "state-road-checked", told(standing));
        if (standing.status() == RoadStanding.Status.WAIT) {
            file.waitUntil(standing.opens());
        }
        return timers(standing);
    }

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<RoadFacts> facts() {
        return RoadFacts.class;
    }

    @Override
    public Decided<RoadStanding> decide(RoadFacts facts, Law law) {
        return Decided.of(law.stateRoads().standing(facts), "XFED-06", "GEN-04");
    }

    private Map<String, Object> timers(RoadStanding standing) {
        Instant now = clock.instant();
        LocalDate due = standing.due();
        Map<String, Object> read = new HashMap<>();
        read.put("stateRoad", word(standing.status()));
        read.put("blockerCount", standing.questions().size());
        read.put("questionsDueAt", roads.questionsDue(standing));
        read.put("filingOpensAt", roads.startOf(standing.opens() == null ? LocalDate.now(clock) : standing.opens()));
        read.put("filingClosesAt", due == null ? now : roads.endOf(due));
        read.put("filingWarnAt", due == null ? now : clocks.warningBefore(due));
        read.put("idrOutcome", "notFiled");
        return read;
    }

    private static String word(RoadStanding.Status status) {
        return switch (status) {
            case ASK -> "ask";
            case MISSED -> "missed";
            case CLOSED -> "closed";
            case WAIT, OPEN -> "go";
        };
    }

    private static String told(RoadStanding standing) {
        String road = standing.office() == null ? "The state's process" : standing.office();
        String questions = standing.questions().stream().map(Blocker::code).collect(Collectors.joining(", "));
        return road + ": " + standing.because() + (questions.isEmpty() ? "" : "; asked: " + questions) + " (XFED-06)";
    }
}
