package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.money.Money;
import dev.parley.regulation.calendar.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would apply if: every clock, the forum, the fees and the patient's protection for facts and days. */
final class WhatIf {
    /** Days so late that a deadline could fall beyond the calendar. */
    private static final LocalDate LAST_EVENT = BusinessCalendar.LAST_DAY.minusYears(5);

    private final Law law;
    private final Notices notices;

    WhatIf(Law law, Notices notices) {
        this.law = law;
        this.notices = notices;
    }

    /** A clock as the contract shows it. */
    record ClockView(
            ClockKind kind,
            String ruleId,
            String ruleVersion,
            Trigger trigger,
            LocalDate opens,
            LocalDate due,
            DayType dayType,
            Counting counting,
            Confidence confidence) {
        static ClockView of(ComputedClock clock) {
            return new ClockView(
                    clock.kind(),
                    clock.ruleId(),
                    clock.ruleVersion(),
                    clock.trigger(),
                    clock.opens(),
                    clock.due(),
                    clock.dayType(),
                    clock.counting(),
                    clock.confidence());
        }
    }

    record ForumView(Regime regime, List<Reason> reasons) {}

    /** {@code entity} is the range of the certified entity's fee. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeesView(BigDecimal administrative, String ruleId, EntityFeeView entity) {}

    record EntityFeeView(BigDecimal least, BigDecimal most, String ruleId) {}

    record PatientView(boolean mayBalanceBill, List<Reason> reasons) {}

    /** {@code questions} do not keep the forum from being settled, but a person should look. */
    record Answer(
            List<ClockView> clocks,
            ForumView forum,
            FeesView fees,
            PatientView patient,
            List<Blocker> blockers,
            List<Blocker> questions) {}

    Answer answer(CaseFacts facts, LegalEvents told) {
        Set<Blocker> blockers = new LinkedHashSet<>();
        LegalEvents events = withinCalendar(told, blockers);
        events.contradictions().forEach(pair -> blockers.add(law.blockers().contradiction(pair.detail() + ".")));
        LocalDate service = events.on(Trigger.SERVICE_RENDERED).orElse(null);
        ForumDecision forum = law.forums().decide(facts, service);
        blockers.addAll(forum.blockers());
        blockers.addAll(forum.patient().blockers());
        List<ComputedClock> clocks = law.clocks().clocksFor(facts, forum.regime(), events);
        timeliness(clocks, events, blockers);
        Set<Blocker> questions = new LinkedHashSet<>(forum.questions());
        clocks.forEach(clock -> notices.thatMayMove(clock)
                .forEach(notice ->
                        questions.add(law.blockers().of("extension-announced").saying(notice.says()))));
        return new Answer(
                clocks.stream().map(ClockView::of).toList(),
                new ForumView(forum.regime(), forum.reasons()),
                fees(facts, forum.regime(), clocks, events),
                new PatientView(
                        forum.patient().mayBalanceBill(), forum.patient().reasons()),
                List.copyOf(blockers),
                List.copyOf(questions));
    }

    private LegalEvents withinCalendar(LegalEvents told, Set<Blocker> blockers) {
        LegalEvents known = told;
        for (var event : told.days().entrySet()) {
            LocalDate day = event.getValue();
            if (day.isBefore(BusinessCalendar.FIRST_DAY) || day.isAfter(LAST_EVENT)) {
                blockers.add(law.blockers().of("date-outside-calendar").saying(event.getKey() + " " + day + "."));
                known = known.with(event.getKey(), null);
            }
        }
        return known;
    }

    /** FED-ON-01, FED-ON-02, FED-IN-01: an act outside its window loses the road, unless something moved the window. */
    private void timeliness(List<ComputedClock> clocks, LegalEvents events, Set<Blocker> blockers) {
        find(clocks, ClockKind.OPEN_NEGOTIATION_START).ifPresent(window -> events.on(Trigger.OPEN_NEGOTIATION_STARTED)
                .filter(day -> day.isAfter(window.due()))
                .ifPresent(day -> blockers.add(law.blockers()
                        .of("open-negotiation-late")
                        .saying("It started on " + day + ", the last day was " + window.due() + "."))));
        find(clocks, ClockKind.IDR_INITIATION)
                .ifPresent(window -> events.on(Trigger.IDR_INITIATED).ifPresent(day -> {
                    if (day.isBefore(window.opens())) {
                        blockers.add(law.blockers()
                                .of("initiation-early")
                                .saying("It came on " + day + ", the first day is " + window.opens() + "."));
                    } else if (day.isAfter(window.due())) {
                        blockers.add(law.blockers()
                                .of("initiation-late")
                                .saying("It came on " + day + ", the last day was " + window.due() + "."));
                    }
                }));
    }

    /** By the day of initiation, or as long as there is none by the first day on which it could be. */
    private FeesView fees(CaseFacts facts, Regime regime, List<ComputedClock> clocks, LegalEvents events) {
        if (regime != Regime.FEDERAL_IDR && regime != Regime.UNKNOWN) {
            return new FeesView(null, null, null);
        }
        Optional<LocalDate> initiation = events.on(Trigger.IDR_INITIATED)
                .or(() -> find(clocks, ClockKind.IDR_INITIATION).map(ComputedClock::opens));
        EntityFeeView entity = initiation
                .flatMap(day -> law.fees().entity(day, facts.batched(), 1))
                .map(range -> new EntityFeeView(dollars(range.least()), dollars(range.most()), range.ruleId()))
                .orElse(null);
        return initiation
                .flatMap(day -> law.fees().administrative(day))
                .map(fee -> new FeesView(dollars(fee.amount()), fee.ruleId(), entity))
                .orElse(new FeesView(null, null, null));
    }

    private static BigDecimal dollars(Money money) {
        return money.dollars();
    }

    private static Optional<ComputedClock> find(List<ComputedClock> clocks, ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    /** One day of a range and the clocks that would follow; {@code matters} says why this day is unlike the one before. */
    record DayView(LocalDate day, boolean businessDay, List<ClockView> clocks, FeesView fees, List<String> matters) {}

    /** What changes if an event happened on each day of a range. */
    List<DayView> vary(CaseFacts facts, LegalEvents events, Trigger event, LocalDate from, LocalDate to) {
        List<DayView> days = new ArrayList<>();
        Answer before = answer(facts, events.with(event, from.minusDays(1)));
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Answer after = answer(facts, events.with(event, day));
            boolean open = law.calendar().isBusinessDay(day);
            List<ClockView> moved = after.clocks().stream()
                    .filter(clock -> clock.trigger() == event)
                    .toList();
            days.add(new DayView(day, open, moved, after.fees(), matters(day, open, event, before, after)));
            before = after;
        }
        return days;
    }

    private List<String> matters(LocalDate day, boolean open, Trigger event, Answer before, Answer after) {
        List<String> matters = new ArrayList<>();
        if (!open) {
            matters.add(day + " is no business day: counting begins on "
                    + law.calendar().nthBusinessDayFrom(day, 1));
        }
        for (ClockView clock : after.clocks()) {
            if (clock.trigger() != event) {
                continue;
            }
            before.clocks().stream()
                    .filter(earlier -> earlier.kind() == clock.kind() && earlier.trigger() == event)
                    .findFirst()
                    .ifPresent(earlier -> compare(earlier, clock, matters));
        }
        if (after.fees().ruleId() != null
                && !after.fees().ruleId().equals(before.fees().ruleId())) {
            matters.add("the administrative fee is " + after.fees().administrative() + " from here on ("
                    + after.fees().ruleId() + ")");
        }
        return matters;
    }

    private static void compare(ClockView earlier, ClockView clock, List<String> matters) {
        if (!earlier.ruleId().equals(clock.ruleId()) || !earlier.ruleVersion().equals(clock.ruleVersion())) {
            matters.add(clock.kind() + " follows " + clock.ruleId() + " " + clock.ruleVersion() + " from here on");
        }
        if (earlier.due().equals(clock.due())) {
            matters.add(clock.kind() + " is due no later than a day before");
        } else if (clock.due().isAfter(earlier.due().plusDays(1)) && clock.dayType() != DayType.CALENDAR) {
            matters.add(clock.kind() + " gains the days up to " + clock.due());
        }
    }
}
