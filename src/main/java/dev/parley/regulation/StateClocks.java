package dev.parley.regulation;

import static dev.parley.regulation.ClockKind.*;
import static dev.parley.regulation.Trigger.*;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Clocks that a state sets: its negotiation and dispute windows, prompt payment and workers' compensation disputes. */
final class StateClocks {
    private static final Set<PlanFunding> INSURED = EnumSet.of(PlanFunding.FULLY_INSURED, PlanFunding.INDIVIDUAL);

    private final Clockwork clockwork;
    private final StateLaws states;

    StateClocks(RuleBook rules, StateLaws states, BusinessCalendar calendar) {
        this.clockwork = new Clockwork(rules, calendar);
        this.states = states;
    }

    List<ComputedClock> clocksFor(CaseFacts facts, Regime regime, LegalEvents events) {
        List<ComputedClock> clocks = new ArrayList<>();
        states.of(facts.state()).ifPresent(state -> {
            if (regime == Regime.STATE || regime == Regime.UNKNOWN) {
                disputeClocks(state, facts, events, clocks);
            }
            if (INSURED.contains(facts.planFunding())) {
                promptPay(state, events).ifPresent(clocks::add);
            }
            if (facts.planFunding() == PlanFunding.WORKERS_COMP) {
                compClocks(state, events, clocks);
            }
        });
        return clocks;
    }

    private void disputeClocks(StateLaw state, CaseFacts facts, LegalEvents events, List<ComputedClock> clocks) {
        LocalDate service = events.on(SERVICE_RENDERED).orElse(null);
        if (state.negotiation() != null) {
            events.on(state.negotiation().trigger())
                    .ifPresent(day -> clocks.add(window(STATE_OPEN_NEGOTIATION, state, state.negotiation(), day)));
        }
        // who bills decides on some windows; while that is not known the clinician's, which is the shorter, is kept
        boolean facilityBills = Boolean.TRUE.equals(facts.facilityBills());
        state.disputeFor(facilityBills, service, events)
                .ifPresent(window -> clocks.add(window(
                        STATE_DISPUTE,
                        state,
                        window,
                        events.on(window.trigger()).orElseThrow())));
        state.roads().stream()
                .filter(road -> road.isFor(facts.serviceType(), facilityBills))
                .forEach(road -> {
                    follow(STATE_NEUTRAL, road.neutral(), state, events, clocks);
                    follow(STATE_DECISION, road.decision(), state, events, clocks);
                    follow(STATE_SUIT, road.suit(), state, events, clocks);
                });
    }

    /** A term inside the state's process, once its event has come. */
    private void follow(
            ClockKind kind, StateLaw.Window term, StateLaw state, LegalEvents events, List<ComputedClock> clocks) {
        if (term != null) {
            events.on(term.trigger()).ifPresent(day -> clocks.add(window(kind, state, term, day)));
        }
    }

    private ComputedClock window(ClockKind kind, StateLaw state, StateLaw.Window window, LocalDate day) {
        Confidence confidence = Objects.requireNonNullElse(
                window.confidence(), state.confidence().law());
        return clock(kind, "XFED-06", state, window, day, lastDay(window.term(), day), confidence);
    }

    /** State prompt-pay law reaches insured plans only (ERI-17); counted from the clean claim (CLM-23). */
    private Optional<ComputedClock> promptPay(StateLaw state, LegalEvents events) {
        Term term = state.promptPay().term();
        return events.on(CLEAN_CLAIM_RECEIVED)
                .map(day -> new ComputedClock(
                        PROMPT_PAY,
                        "CLM-23",
                        state.id(),
                        CLEAN_CLAIM_RECEIVED,
                        day,
                        null,
                        lastDay(term, day),
                        term.dayType(),
                        term.counting(),
                        clockwork.confidenceOf(
                                term.dayType(), state.confidence().promptPay()),
                        null));
    }

    private void compClocks(StateLaw state, LegalEvents events, List<ComputedClock> clocks) {
        StateLaw.Window window = state.workersComp().dispute();
        if (window != null) {
            events.on(window.trigger()).ifPresent(day -> {
                LocalDate due = laterAfterBill(window, day, events);
                Confidence confidence = state.confidence().workersComp();
                clocks.add(clock(WC_DISPUTE, window.rule(), state, window, day, due, confidence));
            });
        }
        if (state.id().equals("CA")) {
            events.on(WC_SECOND_REVIEW_ANSWERED).flatMap(this::billReview).ifPresent(clocks::add);
        }
    }

    /** WC-12: the window may run longer when the original bill is recent. */
    private LocalDate laterAfterBill(StateLaw.Window window, LocalDate day, LegalEvents events) {
        LocalDate due = lastDay(window.term(), day);
        RuleVersion rule =
                clockwork.rules().rule(window.rule()).on(day).orElseThrow().version();
        if (!rule.parameters().containsKey("daysAfterBill")) {
            return due;
        }
        LocalDate afterBill = events.on(BILL_SENT)
                .map(sent -> sent.plusDays(rule.number("daysAfterBill")))
                .orElse(due);
        return afterBill.isAfter(due) ? afterBill : due;
    }

    /** WC-08: after the second review comes Independent Bill Review. */
    private Optional<ComputedClock> billReview(LocalDate answered) {
        return clockwork.rules().rule("WC-08").on(answered).map(rule -> {
            Term term = new Term(rule.version().number("billReviewDays"), DayType.CALENDAR, Counting.EXCLUSIVE);
            return clockwork.clock(
                    WC_BILL_REVIEW,
                    rule,
                    WC_SECOND_REVIEW_ANSWERED,
                    answered,
                    null,
                    lastDay(term, answered),
                    term,
                    rule.confidence());
        });
    }

    private ComputedClock clock(
            ClockKind kind,
            String ruleId,
            StateLaw state,
            StateLaw.Window window,
            LocalDate day,
            LocalDate due,
            Confidence confidence) {
        String version = window.from() == null ? state.id() : state.id() + " " + window.from();
        return new ComputedClock(
                kind,
                ruleId,
                version,
                window.trigger(),
                day,
                null,
                due,
                window.term().dayType(),
                window.term().counting(),
                clockwork.confidenceOf(window.term().dayType(), confidence),
                null);
    }

    private LocalDate lastDay(Term term, LocalDate day) {
        return term.lastDay(day, clockwork.calendar());
    }
}
