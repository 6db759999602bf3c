package dev.parley.collection;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When money is due, and when to look again after that. */
@ApplicationScoped
class PaymentDays {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final FederalClocks federal;
    private final Clocks clocks;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final int paymentDays;
    private final int chaseDays;

    PaymentDays(
            FederalClocks federal,
            Clocks clocks,
            BusinessCalendar calendar,
            Clock clock,
            @ConfigProperty(name = "parley.collection.payment-days") int paymentDays,
            @ConfigProperty(name = "parley.collection.chase-days") int chaseDays) {
        this.federal = federal;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
        this.paymentDays = paymentDays;
        this.chaseDays = chaseDays;
    }

    /**
     * An award by the law's day (FED-PY-01); a settlement by the day agreed on, else by the law's if it was reached in a
     * dispute (FED-PY-02), else within the days of house policy (FED-ON-13).
     */
    LocalDate dueOn(UUID caseId, AgreedRate rate) {
        if (rate.source() == ExpectedPayment.Source.AWARD) {
            LegalEvents issued = LegalEvents.NONE.with(Trigger.DETERMINATION_ISSUED, rate.since());
            return clocks.start(
                            caseId,
                            federal.clock(ClockKind.AWARD_PAYMENT, issued, false)
                                    .orElseThrow(),
                            "determination of " + rate.since())
                    .dueOn();
        }
        return Optional.ofNullable(rate.payBy())
                .or(() -> Deadline.open(caseId, ClockKind.AWARD_PAYMENT).map(Deadline::dueOn))
                .orElseGet(() -> calendar.plusCalendarDays(rate.since(), paymentDays));
    }

    /** The moment from which unpaid money is late. */
    Instant lateFrom(LocalDate dueOn) {
        return notBeforeNow(dueOn.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    LocalDate nextCheck() {
        return calendar.nthBusinessDayAfter(LocalDate.now(clock), chaseDays);
    }

    Instant morningOf(LocalDate day) {
        return notBeforeNow(day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant());
    }

    private Instant notBeforeNow(Instant moment) {
        return moment.isBefore(clock.instant()) ? clock.instant() : moment;
    }
}
