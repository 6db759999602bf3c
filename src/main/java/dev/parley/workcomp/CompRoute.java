package dev.parley.workcomp;

import dev.parley.casefile.DecisionKind;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.Law;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Regime;
import dev.parley.regulation.Remedy;
import dev.parley.regulation.StateLaw;
import dev.parley.regulation.Trigger;
import dev.parley.review.CaseStanding;
import dev.parley.review.OpenMoney;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which road the state of the service opens for a comp payment that is too low. */
@ApplicationScoped
class CompRoute implements DecisionKind<CompRoute.Facts, CompRoute.Assessment> {
    static final String NAME = "assessCompClaim";

    private final Decisions tables;

    CompRoute(Decisions tables) {
        this.tables = tables;
    }

    /** {@code at} is when it was assessed, {@code zone} where the day ends. */
    record Facts(
            CaseFacts law, LegalEvents events, OpenMoney open, boolean utilizationReview, Instant at, ZoneId zone) {
        static Facts of(CaseStanding standing, Instant at, ZoneId zone) {
            LocalDate explained = standing.answers()
                    .latest()
                    .map(answer -> answer.receivedOn())
                    .orElse(null);
            return new Facts(
                    standing.facts(),
                    standing.events()
                            .with(Trigger.WC_EXPLANATION_RECEIVED, explained)
                            .with(Trigger.WC_NOTICE_RECEIVED, explained),
                    standing.open(),
                    isUtilizationReview(standing),
                    at,
                    zone);
        }
    }

    /** Whether a fee dispute can be filed, and the last day of it where the state sets one. */
    record Assessment(boolean disputeOpen, String because, String path, LocalDate due) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<Assessment> decide(Facts facts, Law law) {
        Optional<StateLaw> state = law.states().of(facts.law().state());
        Optional<ComputedClock> window = window(facts, law);
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("stateKnown", state.isPresent());
        inputs.put(
                "feeSchedule", state.map(row -> row.workersComp().feeSchedule()).orElse(null));
        inputs.put("path", state.map(row -> row.workersComp().path() != null).orElse(false));
        inputs.put("window", window.map(clock -> stateOf(clock, facts)).orElse("NONE"));
        inputs.put("shortfall", facts.open().payer().isPositive());
        inputs.put("utilizationReview", facts.utilizationReview());
        Map<String, Object> row = law.tables().decide("openFeeDispute", inputs);
        return Decided.of(
                new Assessment(
                        Boolean.TRUE.equals(row.get("disputeOpen")),
                        (String) row.get("because"),
                        state.map(known -> known.workersComp().path()).orElse(null),
                        window.map(ComputedClock::due).orElse(null)),
                (String) row.get("ruleId"));
    }

    /** The clock that runs from the carrier's explanation, or from the bill or the service where the state counts so. */
    static Optional<ComputedClock> window(Facts facts, Law law) {
        if (law.states().of(facts.law().state()).isEmpty()) {
            return Optional.empty();
        }
        return law.clocks().clocksFor(facts.law(), Regime.WORKERS_COMP, facts.events()).stream()
                .filter(computed -> computed.kind() == ClockKind.WC_DISPUTE)
                .findFirst();
    }

    private static String stateOf(ComputedClock window, Facts facts) {
        return window.dueInstant(facts.zone()).isAfter(facts.at()) ? "OPEN" : "CLOSED";
    }

    /** WC-07: a utilization review's denial goes to the state's own appeal, never to a fee dispute. */
    private static boolean isUtilizationReview(CaseStanding standing) {
        return standing.codes().all().stream().anyMatch(code -> code.route() == Remedy.Route.WC_UR_APPEAL);
    }

    /** How many calendar days the state takes for its answer. */
    int answerDays(String state) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("state", state);
        return ((Number) tables.decide("compAnswerDays", inputs).get("days")).intValue();
    }

    /** Who bars billing the worker: the state's own statute where it was found, else Parley's rule. */
    static List<String> barsWorkerBilling(StateLaw state) {
        return state == null || state.workersComp().workerBilling() == null
                ? List.of("no state lets an injured worker be billed while the claim is accepted or disputed")
                : List.of(state.workersComp().workerBilling());
    }
}
