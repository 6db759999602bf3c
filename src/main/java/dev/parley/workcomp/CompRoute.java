package dev.parley.workcomp;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.LegalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Regime;
import dev.parley.regulation.Remedy;
import dev.parley.regulation.StateLaw;
import dev.parley.regulation.StateLaws;
import dev.parley.regulation.Trigger;
import dev.parley.review.CaseStanding;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which road the state of the service opens for a comp payment that is too low. */
@ApplicationScoped
class CompRoute {
    private final StateLaws states;
    private final LegalClocks law;
    private final Clocks clocks;
    private final Decisions decisions;
    private final Clock clock;

    CompRoute(StateLaws states, LegalClocks law, Clocks clocks, Decisions decisions, Clock clock) {
        this.states = states;
        this.law = law;
        this.clocks = clocks;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Whether a fee dispute can be filed, and the clock within which. */
    record Assessment(
            boolean open, String ruleId, String because, String path, Optional<Deadline> window, StateLaw state) {}

    Assessment assess(CaseStanding standing) {
        Optional<StateLaw> state = states.of(standing.facts().state());
        Optional<Deadline> window = state.flatMap(row -> window(standing));
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("stateKnown", state.isPresent());
        inputs.put(
                "feeSchedule", state.map(row -> row.workersComp().feeSchedule()).orElse(null));
        inputs.put("path", state.map(row -> row.workersComp().path() != null).orElse(false));
        inputs.put("window", window.map(this::stateOf).orElse("NONE"));
        inputs.put("shortfall", standing.open().payer().isPositive());
        inputs.put("utilizationReview", isUtilizationReview(standing));
        Map<String, Object> row = decisions.decide("openFeeDispute", inputs);
        return new Assessment(
                Boolean.TRUE.equals(row.get("disputeOpen")),
                (String) row.get("ruleId"),
                (String) row.get("because"),
                state.map(law -> law.workersComp().path()).orElse(null),
                window,
                state.orElse(null));
    }

    /** The clock that runs from the carrier's explanation, or from the bill or the service where the state counts so. */
    private Optional<Deadline> window(CaseStanding standing) {
        LocalDate explained =
                standing.answers().latest().map(answer -> answer.receivedOn()).orElse(null);
        LegalEvents events = standing.events()
                .with(Trigger.WC_EXPLANATION_RECEIVED, explained)
                .with(Trigger.WC_NOTICE_RECEIVED, explained);
        return law.clocksFor(standing.facts(), Regime.WORKERS_COMP, events).stream()
                .filter(computed -> computed.kind() == ClockKind.WC_DISPUTE)
                .findFirst()
                .map(computed -> clocks.start(
                        standing.file().id(),
                        computed,
                        "the carrier's explanation or the day the state counts from: " + computed.triggerDate()));
    }

    private String stateOf(Deadline window) {
        return window.dueAt().isAfter(clock.instant()) ? "OPEN" : "CLOSED";
    }

    /** WC-07: a utilization review's denial goes to the state's own appeal, never to a fee dispute. */
    private static boolean isUtilizationReview(CaseStanding standing) {
        return standing.codes().all().stream().anyMatch(code -> code.route() == Remedy.Route.WC_UR_APPEAL);
    }

    /** How many calendar days the state takes for its answer. */
    int answerDays(String state) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("state", state);
        return ((Number) decisions.decide("compAnswerDays", inputs).get("days")).intValue();
    }

    /** Who bars billing the worker: the state's own statute where it was found, else Parley's rule. */
    static List<String> barsWorkerBilling(StateLaw state) {
        return state == null || state.workersComp().workerBilling() == null
                ? List.of("no state lets an injured worker be billed while the claim is accepted or disputed")
                : List.of(state.workersComp().workerBilling());
    }
}
