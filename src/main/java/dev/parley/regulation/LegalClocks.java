package dev.parley.regulation;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every clock that the known facts and days allow, of whichever law. */
public final class LegalClocks {
    /** The federal act also limits the payer's first answer where a state sets the price. */
    private static final Set<ClockKind> OF_ANY_PROTECTED_ITEM = EnumSet.of(ClockKind.INITIAL_PAYMENT);

    private final FederalClocks federal;
    private final StateClocks state;
    private final PlanClocks plan;
    private final BusinessCalendar againstOthers;
    private final BusinessCalendar calendar;

    public LegalClocks(RuleBook rules, StateLaws states, BusinessCalendar calendar, Collection<LocalDate> closures) {
        this.federal = new FederalClocks(rules, calendar);
        this.state = new StateClocks(rules, states, calendar);
        this.plan = new PlanClocks(rules, calendar);
        this.calendar = calendar;
        this.againstOthers = BusinessCalendar.federalWithClosures(closures);
    }

    /**
     * Clocks for an item in its forum. Without a forum the federal and the state's are both kept, so that the earlier one
     * is seen (XFED-07). Events that contradict each other start no clock.
     */
    public List<ComputedClock> clocksFor(
            CaseFacts facts, Regime regime, LegalEvents events, Collection<Extension> extensions) {
        LegalEvents credible = withoutContradictions(events);
        List<ComputedClock> clocks = new ArrayList<>();
        if (regime == Regime.FEDERAL_IDR || regime == Regime.UNKNOWN || regime == Regime.STATE) {
            clocks.addAll(federal.clocksFor(credible, facts.batched(), extensions).stream()
                    .filter(clock -> regime != Regime.STATE || OF_ANY_PROTECTED_ITEM.contains(clock.kind()))
                    .toList());
        }
        clocks.addAll(state.clocksFor(facts, regime, credible));
        clocks.addAll(plan.clocksFor(facts, credible));
        return List.copyOf(clocks);
    }

    public List<ComputedClock> clocksFor(CaseFacts facts, Regime regime, LegalEvents events) {
        return clocksFor(facts, regime, events, List.of());
    }

    /** One clock of the state that settles the price, if its event has come. */
    Optional<ComputedClock> stateClock(ClockKind kind, CaseFacts facts, LegalEvents events) {
        return state.clocksFor(facts, Regime.STATE, withoutContradictions(events)).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst();
    }

    /**
     * The first day on which the other side may be called late. Executive closures do not count against it (FED-BD-03),
     * and a period of calendar days leaves it the next business day (FED-BD-06).
     */
    public LocalDate otherSideLateFrom(ComputedClock clock) {
        LocalDate lastDay = clock.due();
        if (clock.dayType() != DayType.CALENDAR) {
            LocalDate first = clock.triggerDate();
            int days = calendar.businessDaysBetween(first, lastDay);
            LocalDate counted = days < 1 ? lastDay : againstOthers.nthBusinessDayAfter(first, days);
            lastDay = counted.isAfter(lastDay) ? counted : lastDay;
        }
        while (!againstOthers.isBusinessDay(lastDay)) {
            lastDay = lastDay.plusDays(1);
        }
        return lastDay.plusDays(1);
    }

    private static LegalEvents withoutContradictions(LegalEvents events) {
        Set<Trigger> doubtful = events.contradictions().stream()
                .flatMap(pair -> List.of(pair.earlier(), pair.later()).stream())
                .collect(Collectors.toSet());
        LegalEvents credible = events;
        for (Trigger trigger : doubtful) {
            credible = credible.with(trigger, null);
        }
        return credible;
    }
}
