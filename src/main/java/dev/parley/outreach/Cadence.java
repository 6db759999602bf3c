package dev.parley.outreach;

import dev.parley.regulation.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often a payer is asked, when that goes up the chain, and how long talks may last where no law says. House policy. */
@ApplicationScoped
class Cadence {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final BusinessCalendar calendar;
    private final Clock clock;
    private final int followUpDays;
    private final int escalateAfter;
    private final int talkDays;

    Cadence(
            BusinessCalendar calendar,
            Clock clock,
            @ConfigProperty(name = "parley.outreach.follow-up-days") int followUpDays,
            @ConfigProperty(name = "parley.outreach.escalate-after") int escalateAfter,
            @ConfigProperty(name = "parley.outreach.talk-days") int talkDays) {
        this.calendar = calendar;
        this.clock = clock;
        this.followUpDays = followUpDays;
        this.escalateAfter = escalateAfter;
        this.talkDays = talkDays;
    }

    LocalDate nextContactAfter(LocalDate day) {
        return calendar.nthBusinessDayAfter(day, followUpDays);
    }

    /** So many contacts in a row that the payer did not answer. */
    boolean climbs(long unanswered) {
        return unanswered >= escalateAfter;
    }

    /** When talks end that no law limits. */
    Instant talksEnd() {
        return endOf(calendar.plusCalendarDays(LocalDate.now(clock), talkDays));
    }

    /** The morning of a day, or now when that has passed. */
    Instant morningOf(LocalDate day) {
        Instant morning = day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant();
        return morning.isBefore(clock.instant()) ? clock.instant() : morning;
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
