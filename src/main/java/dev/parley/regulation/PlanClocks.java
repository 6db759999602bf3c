package dev.parley.regulation;

import static dev.parley.regulation.ClockKind.*;
import static dev.parley.regulation.Trigger.*;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Clocks of the plan's own claim procedure, and of estimates for patients who pay themselves. */
final class PlanClocks {
    private final Clockwork clockwork;

    PlanClocks(RuleBook rules, BusinessCalendar calendar) {
        this.clockwork = new Clockwork(rules, calendar);
    }

    List<ComputedClock> clocksFor(CaseFacts facts, LegalEvents events) {
        List<ComputedClock> clocks = new ArrayList<>();
        if (facts.planFunding() != null && facts.planFunding().followsErisa()) {
            // a remittance that refuses coverage is the notice of denial
            boolean denied = Boolean.TRUE.equals(facts.coverageDenied());
            LegalEvents heard = denied && events.on(DENIAL_RECEIVED).isEmpty()
                    ? events.with(
                            DENIAL_RECEIVED, events.on(REMITTANCE_RECEIVED).orElse(null))
                    : events;
            by(ERISA_CLAIM_DECISION, "ERI-01", CLEAN_CLAIM_RECEIVED, heard, clocks);
            by(ERISA_APPEAL, "ERI-04", DENIAL_RECEIVED, heard, clocks);
            appealDecision(facts, heard, clocks);
        }
        if (facts.planFunding() != null && facts.planFunding().hasExternalReview()) {
            months(ERISA_EXTERNAL_REVIEW, "ERI-10", FINAL_DENIAL_RECEIVED, events, clocks);
        }
        if (facts.planFunding() == PlanFunding.MEDICARE) {
            months(FILING, "CLM-11", SERVICE_RENDERED, events, clocks);
        }
        estimates(events, clocks);
        return clocks;
    }

    /** ERI-05: the whole term at one level, half of it at each of two; the whole where nobody knows the levels. */
    private void appealDecision(CaseFacts facts, LegalEvents events, List<ComputedClock> clocks) {
        if (facts.appealLevels() == null || facts.appealLevels() < 2) {
            by(ERISA_APPEAL_DECISION, "ERI-05", APPEAL_FILED, events, clocks);
            return;
        }
        events.on(APPEAL_FILED)
                .ifPresent(day -> clockwork.inForce("ERI-05", events, day).ifPresent(rule -> {
                    Term each =
                            new Term(rule.version().number("daysOfEachLevel"), DayType.CALENDAR, Counting.EXCLUSIVE);
                    LocalDate due = each.lastDay(day, clockwork.calendar());
                    clocks.add(clockwork.clock(
                            ERISA_APPEAL_DECISION, rule, APPEAL_FILED, day, null, due, each, rule.confidence()));
                }));
    }

    private void estimates(LegalEvents events, List<ComputedClock> clocks) {
        events.on(SERVICE_SCHEDULED)
                .ifPresent(scheduled -> events.on(SERVICE_RENDERED).ifPresent(service -> {
                    int ahead = clockwork.calendar().businessDaysBetween(scheduled, service);
                    for (String ruleId : List.of("GFE-03", "GFE-02")) {
                        RuleInForce rule =
                                clockwork.inForce(ruleId, events, scheduled).orElse(null);
                        if (rule != null && ahead >= rule.version().number("leastDaysAhead")) {
                            clocks.add(clockwork.by(GFE_ESTIMATE, rule, SERVICE_SCHEDULED, scheduled));
                            break;
                        }
                    }
                }));
        by(GFE_ESTIMATE, "GFE-04", ESTIMATE_REQUESTED, events, clocks);
        by(GFE_DISPUTE, "GFE-08", PATIENT_BILLED, events, clocks);
        by(GFE_SETTLEMENT_NOTICE, "GFE-10", PATIENT_DISPUTE_SETTLED, events, clocks);
    }

    private void by(ClockKind kind, String ruleId, Trigger trigger, LegalEvents events, List<ComputedClock> clocks) {
        events.on(trigger).ifPresent(day -> clockwork
                .inForce(ruleId, events, day)
                .ifPresent(rule -> clocks.add(clockwork.by(kind, rule, trigger, day))));
    }

    /** A period of months ends on the day of like number, or the last of a shorter month. */
    private void months(
            ClockKind kind, String ruleId, Trigger trigger, LegalEvents events, List<ComputedClock> clocks) {
        events.on(trigger)
                .ifPresent(day -> clockwork.inForce(ruleId, events, day).ifPresent(rule -> {
                    LocalDate due = day.plusMonths(rule.version().number("months"));
                    clocks.add(new ComputedClock(
                            kind,
                            ruleId,
                            rule.version().version(),
                            trigger,
                            day,
                            null,
                            due,
                            DayType.CALENDAR,
                            Counting.EXCLUSIVE,
                            rule.confidence(),
                            null));
                }));
    }
}
