package dev.parley.regulation;

import dev.parley.money.Money;
import dev.parley.regulation.RoadStanding.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of a claim whose price a state settles: which of the state's processes takes it, what a person must find out first,
 * and from when to when it can be asked for (XFED-06). What the rows leave open is asked, never assumed (GEN-04).
 */
public final class StateRoads {
    public static final String PROCESS = "state-process-unknown";
    public static final String THRESHOLD = "state-threshold-unknown";
    public static final String WINDOW = "state-window-unknown";
    public static final String TALKS_START = "state-talks-start-unknown";
    public static final String PAYER_DECISION = "state-payer-decision-unknown";
    public static final String TIMELY_ANSWER = "state-timely-answer-unknown";
    public static final String OFFER_GAP = "state-offer-gap-unknown";

    private final StateLaws states;
    private final Blockers blockers;
    private final LegalClocks clocks;

    StateRoads(StateLaws states, Blockers blockers, LegalClocks clocks) {
        this.states = states;
        this.blockers = blockers;
        this.clocks = clocks;
    }

    public RoadStanding standing(RoadFacts facts) {
        return new Case(facts).standing();
    }

    /** The clock of the window to ask, as the state's row or a person gives it; empty while no last day is known. */
    public Optional<ComputedClock> window(RoadFacts facts) {
        return new Case(facts).days.window();
    }

    /** The clock of the state's own negotiation, once it has begun and before somebody ended it. */
    public Optional<ComputedClock> talks(RoadFacts facts) {
        return facts.events().on(Trigger.STATE_NEGOTIATION_ENDED).isPresent()
                ? Optional.empty()
                : clocks.stateClock(ClockKind.STATE_OPEN_NEGOTIATION, facts.caseFacts(), facts.events());
    }

    /** A clock inside the process: for the arbitrator's or mediator's name, the decision, or a suit after it. */
    public Optional<ComputedClock> inside(ClockKind kind, RoadFacts facts, LegalEvents events) {
        return clocks.stateClock(kind, facts.caseFacts(), events);
    }

    /** How far apart the state wants the final offers to lie, where it does. */
    public Optional<Money> leastGap(RoadFacts facts) {
        return Optional.ofNullable(new Case(facts).road).map(road -> road.leastGap(facts.charge()));
    }

    private final class Case {
        private final RoadFacts facts;
        private final StateLaw law;
        private final List<StateRoad> fitting;
        private final StateRoad road;
        private final RoadDays days;
        private final List<Blocker> questions = new ArrayList<>();

        Case(RoadFacts facts) {
            this.facts = facts;
            this.law = states.of(facts.state()).orElse(null);
            this.fitting = law == null
                    ? List.of()
                    : law.roads().stream()
                            .filter(road -> road.isFor(facts.service(), facts.facility()))
                            .toList();
            this.road = choose();
            this.days = new RoadDays(clocks, facts, law, road);
        }

        private StateRoad choose() {
            if (fitting.isEmpty()) {
                RoadFacts.FoundProcess found = facts.answers().process();
                return found == null || found.kind() == null
                        ? null
                        : StateRoad.foundOut(facts.state() == null ? "STATE" : facts.state(), found.kind());
            }
            return fitting.stream()
                    .filter(one -> one.charge() == null || one.charge().holds(facts.charge()))
                    .findFirst()
                    .orElse(null);
        }

        RoadStanding standing() {
            if (facts.used()) {
                return closed("the state's process was asked for already");
            }
            if (fitting.isEmpty() && facts.answers().process() == null) {
                return asked(PROCESS)
                        ? answer(Status.ASK, null, null, "no process of the state over this price is on file")
                        : closed("nobody could find out which process the state has");
            }
            if (road == null && fitting.isEmpty()) {
                return closed("the state has no process over this price");
            }
            if (road == null) {
                return closed("the charge of " + facts.charge() + " is outside: the process takes charges "
                        + fitting.get(0).charge().words());
            }
            if (road.startedBy() == StateRoad.StartedBy.PATIENT) {
                return closed("only the patient can begin it: " + road.office());
            }
            String barred = barred();
            if (barred != null) {
                return closed(barred);
            }
            return inTime();
        }

        /** Why the process does not take the claim; null when it does, as far as is known. Collects what has to be asked. */
        private String barred() {
            if (Boolean.FALSE.equals(facts.answers().mayGoThere())) {
                return "the claim does not meet the state's threshold, as a person found out";
            }
            if (!road.thresholdKnown() && facts.answers().mayGoThere() == null && !asked(THRESHOLD)) {
                return "nobody could find out the state's threshold";
            }
            if (road.ask().contains(TIMELY_ANSWER)) {
                if (Boolean.FALSE.equals(facts.answers().answeredInTime())) {
                    return "the payment counts as accepted: it was not refused in time";
                }
                if (facts.answers().answeredInTime() == null && !asked(TIMELY_ANSWER)) {
                    return "nobody could find out whether the payment was refused in time";
                }
            }
            return offersTooNear();
        }

        private String offersTooNear() {
            Money least = road.leastGap(facts.charge());
            if (least == null) {
                return null;
            }
            if (Boolean.FALSE.equals(facts.answers().offersFarApart())) {
                return "the final offers lie less than " + least + " apart, as a person found out";
            }
            if (facts.answers().offersFarApart() != null) {
                return null;
            }
            if (facts.ownOffer() == null || facts.payerOffer() == null) {
                String more = "Here they must lie " + least + " apart.";
                return asked(OFFER_GAP, more) ? null : "nobody could find out how far apart the final offers lie";
            }
            return facts.ownOffer().minus(facts.payerOffer()).isLessThan(least)
                    ? "the offers of " + facts.ownOffer() + " and " + facts.payerOffer() + " lie less than " + least
                            + " apart"
                    : null;
        }

        private RoadStanding inTime() {
            LocalDate due = days.window().map(ComputedClock::due).orElse(null);
            LocalDate opens = days.opens();
            boolean impossible = due != null && opens != null && opens.isAfter(due);
            if (due != null && (due.isBefore(facts.today()) || impossible)) {
                return answer(
                        Status.MISSED,
                        opens,
                        due,
                        impossible
                                ? "the state's negotiation ends only after the last day to ask, " + due
                                : "the last day to ask was " + due);
            }
            if (!days.talksKnown() && !asked(TALKS_START)) {
                return closed("nobody could find out when the state's negotiation began");
            }
            if (due == null && !askForWindow()) {
                return closed("nobody could find out the last day to ask");
            }
            if (!questions.isEmpty()) {
                return answer(Status.ASK, opens, due, "a person must find out first what the state's row leaves open");
            }
            return opens != null && opens.isAfter(facts.today())
                    ? answer(Status.WAIT, opens, due, "the state's negotiation ends before " + opens)
                    : answer(Status.OPEN, opens, due, "it can be asked for until " + due);
        }

        /** Whether the question may still be asked: first for the event that a known term waits for, else for the day. */
        private boolean askForWindow() {
            if (days.waitsFor(Trigger.STATE_NEGOTIATION_ENDED) && !days.talksKnown()) {
                return true; // the beginning of the talks is asked for already
            }
            boolean onPayer = days.waitsFor(Trigger.PAYER_DECISION_RECEIVED)
                    && facts.events().on(Trigger.PAYER_DECISION_RECEIVED).isEmpty();
            return onPayer ? asked(PAYER_DECISION) : asked(WINDOW);
        }

        private boolean asked(String code) {
            return asked(code, null);
        }

        /** Asks, unless nobody could answer it before. */
        private boolean asked(String code, String more) {
            if (facts.gaveUp().contains(code)) {
                return false;
            }
            Blocker question = blockers.of(code);
            questions.add(more == null ? question : question.saying(more));
            return true;
        }

        private RoadStanding closed(String because) {
            questions.clear();
            return answer(Status.CLOSED, null, null, because);
        }

        private RoadStanding answer(Status status, LocalDate opens, LocalDate due, String because) {
            return new RoadStanding(
                    status,
                    road == null ? null : road.id(),
                    road == null ? null : road.kind(),
                    road == null ? null : road.office(),
                    opens,
                    due,
                    questions,
                    because,
                    road == null ? null : road.fees());
        }
    }
}
