package dev.parley.outreach;

import dev.parley.outreach.OutreachPolicy.OutreachTerms;
import dev.parley.policy.Policies;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.regulation.calendar.EndOfDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When a payer is asked again, when silence goes up the chain, and how long talks may last, by the terms of the house. */
@ApplicationScoped
class Cadence {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final BusinessCalendar calendar;
    private final Policies policies;
    private final Clock clock;

    Cadence(BusinessCalendar calendar, Policies policies, Clock clock) {
        this.calendar = calendar;
        this.policies = policies;
        this.clock = clock;
    }

    private OutreachTerms terms() {
        return policies.inForce(OutreachTerms.class).terms();
    }

    LocalDate nextContactAfter(LocalDate day) {
        return calendar.nthBusinessDayAfter(day, terms().followUpDays());
    }

    /** So many contacts in a row that the payer did not answer. */
    boolean climbs(long unanswered) {
        return unanswered >= terms().escalateAfter();
    }

    /** Whose desk is asked after this one has said nothing; the last one is asked again. Null asks for the first. */
    String deskAfter(String desk) {
        List<String> chain = terms().ownChain();
        int next = desk == null ? 0 : chain.indexOf(desk) + 1;
        return chain.get(Math.min(next, chain.size() - 1));
    }

    /** The last day for an answer to what was asked on a day. */
    LocalDate answerDueAfter(LocalDate day) {
        return calendar.nthBusinessDayAfter(day, terms().informationDays());
    }

    /** Until when a message that was to come on a day is not yet missed. */
    LocalDate graceAfter(LocalDate day) {
        int grace = terms().graceDays();
        return grace == 0 ? day : calendar.nthBusinessDayAfter(day, grace);
    }

    /** When talks end that no law limits. */
    Instant talksEnd() {
        return EndOfDay.of(calendar.plusCalendarDays(LocalDate.now(clock), terms().talkDays()), clock.getZone());
    }

    /** The morning of a day, or now when that has passed. */
    Instant morningOf(LocalDate day) {
        Instant morning = day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant();
        return morning.isBefore(clock.instant()) ? clock.instant() : morning;
    }

    /** What the process waits for: the next contact, and until when our own people have to have made it, or answered. */
    Map<String, Object> timers(Instant followUpAt) {
        LocalDate followUp = LocalDate.ofInstant(followUpAt, clock.getZone());
        Map<String, Object> timers = new HashMap<>();
        timers.put("followUpAt", followUpAt);
        timers.put("contactOverdueAt", overdueAfter(followUp));
        timers.put("escalationOverdueAt", overdueAfter(LocalDate.now(clock)));
        return timers;
    }

    /** The end of the last day on which one of our own people may leave a task of that day. */
    Instant overdueAfter(LocalDate day) {
        return EndOfDay.of(calendar.nthBusinessDayAfter(day, terms().ownDays()), clock.getZone());
    }
}
