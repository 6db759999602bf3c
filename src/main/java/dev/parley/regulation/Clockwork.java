package dev.parley.regulation;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.Optional;

/** Makes clocks out of rules: finds the version that holds, and gives each clock the confidence of its weakest link. */
final class Clockwork {
    private final RuleBook rules;
    private final BusinessCalendar calendar;

    Clockwork(RuleBook rules, BusinessCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    RuleBook rules() {
        return rules;
    }

    /**
     * The version picked by the day of the event that the rule names; if that day is not known, the only version there
     * can be for something that happened on the given day.
     */
    Optional<RuleInForce> inForce(String ruleId, LegalEvents events, LocalDate day) {
        Rule rule = rules.rule(ruleId);
        if (rule.versionedBy() == Trigger.EVENT) {
            return rule.on(day);
        }
        Optional<LocalDate> named = events.on(rule.versionedBy());
        return named.isPresent() ? rule.on(named.get()) : rule.onlyVersionUntil(day);
    }

    LocalDate lastDay(RuleInForce rule, LocalDate day) {
        return rule.term().lastDay(day, calendar);
    }

    /** A deadline counted by the rule's own term. */
    ComputedClock by(ClockKind kind, RuleInForce rule, Trigger trigger, LocalDate day) {
        return clock(kind, rule, trigger, day, null, lastDay(rule, day));
    }

    ComputedClock clock(
            ClockKind kind, RuleInForce rule, Trigger trigger, LocalDate day, LocalDate opens, LocalDate due) {
        return clock(kind, rule, trigger, day, opens, due, rule.term(), rule.confidence());
    }

    ComputedClock clock(
            ClockKind kind,
            RuleInForce rule,
            Trigger trigger,
            LocalDate day,
            LocalDate opens,
            LocalDate due,
            Term counted,
            Confidence confidence) {
        return new ComputedClock(
                kind,
                rule.id(),
                rule.version().version(),
                trigger,
                day,
                opens,
                due,
                counted.dayType(),
                counted.counting(),
                confidenceOf(counted.dayType(), confidence),
                rule.version().filing() ? filingCutOff(due) : null);
    }

    /** A count of business days is no surer than the table of holidays; a state's working days are not federal ones. */
    Confidence confidenceOf(DayType dayType, Confidence confidence) {
        return switch (dayType) {
            case CALENDAR -> confidence;
            case BUSINESS -> confidence.weaker(rules.rule("FED-BD-02").confidence());
            case WORKING -> confidence.weaker(Confidence.C);
        };
    }

    private CutOff filingCutOff(LocalDate due) {
        return rules.rule("FED-IN-03")
                .on(due)
                .map(rule -> rule.version().cutOff())
                .orElse(null);
    }
}
