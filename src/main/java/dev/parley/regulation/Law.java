package dev.parley.regulation;

import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.workflow.Decisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All of the law as one set of announcements leaves it. Immutable; whoever asks twice gets the same answer. */
public final class Law {
    private final RuleBook rules;
    private final StateLaws states;
    private final Blockers blockers;
    private final Decisions decisions;
    private final BusinessCalendar calendar;
    private final List<LocalDate> closures;
    private final FederalClocks federalClocks;
    private final LegalClocks clocks;
    private final FederalFees fees;
    private final ForumDecisions forums;
    private final StateRoads stateRoads;

    private Law(
            RuleBook rules,
            StateLaws states,
            Blockers blockers,
            Decisions decisions,
            BusinessCalendar calendar,
            List<LocalDate> closures) {
        this.rules = rules;
        this.states = states;
        this.blockers = blockers;
        this.decisions = decisions;
        this.calendar = calendar;
        this.closures = closures;
        this.federalClocks = new FederalClocks(rules, calendar);
        this.clocks = new LegalClocks(rules, states, calendar, closures);
        this.fees = new FederalFees(rules);
        this.forums = new ForumDecisions(rules, states, blockers, decisions);
        this.stateRoads = new StateRoads(states, blockers, clocks);
    }

    /** The law of the class path, with nothing announced. A wrong file stops here. */
    public static Law load(Decisions decisions) {
        return new Law(
                RuleBook.load(),
                StateLaws.load(),
                Blockers.load(),
                decisions,
                BusinessCalendar.federal(),
                Closures.load());
    }

    /** This law with pending provisions switched on from the days announced for them. */
    public Law announced(Map<String, LocalDate> provisions) {
        return provisions.isEmpty()
                ? this
                : new Law(rules.announced(provisions), states, blockers, decisions, calendar, closures);
    }

    public RuleBook rules() {
        return rules;
    }

    public StateLaws states() {
        return states;
    }

    public Blockers blockers() {
        return blockers;
    }

    /** The decision tables that go with these rules. */
    public Decisions tables() {
        return decisions;
    }

    public BusinessCalendar calendar() {
        return calendar;
    }

    public FederalClocks federalClocks() {
        return federalClocks;
    }

    public LegalClocks clocks() {
        return clocks;
    }

    public FederalFees fees() {
        return fees;
    }

    public ForumDecisions forums() {
        return forums;
    }

    public StateRoads stateRoads() {
        return stateRoads;
    }
}
