package dev.parley.negotiation;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** By when a decision still matters: before the payer's offer expires and dispute resolution closes (CLM-21). */
@ApplicationScoped
class DecisionWindow {
    /** How long a decision may lie where nothing expires, in business days. House policy, no rule. */
    private static final int USUAL_DAYS = 5;

    private final Clocks clocks;
    private final BusinessCalendar calendar;
    private final Clock clock;

    DecisionWindow(Clocks clocks, BusinessCalendar calendar, Clock clock) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The first day on which a way on is lost; empty when none is. */
    Optional<LocalDate> lastDay(UUID caseId) {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(
                        Deadline.open(caseId, ClockKind.IDR_INITIATION).map(Deadline::dueOn),
                        Deadline.open(caseId, ClockKind.STATE_DISPUTE).map(Deadline::dueOn),
                        Offer.standing(caseId, Offer.Party.PAYER).map(Offer::expiresOn))
                .flatMap(Optional::stream)
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo);
    }

    /** When whoever decides is warned: the morning of the business day before, or now when that has passed. */
    Instant warning(UUID caseId) {
        LocalDate lastDay =
                lastDay(caseId).orElseGet(() -> calendar.nthBusinessDayAfter(LocalDate.now(clock), USUAL_DAYS));
        Instant warning = clocks.warningBefore(lastDay);
        return warning.isBefore(clock.instant()) ? clock.instant() : warning;
    }
}
