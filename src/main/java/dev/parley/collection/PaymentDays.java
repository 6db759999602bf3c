package dev.parley.collection;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.collection.CollectionPolicy.CollectionTerms;
import dev.parley.http.InvalidFields;
import dev.parley.policy.Policies;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.regulation.calendar.EndOfDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** When money is due, and when to look again after that. */
@ApplicationScoped
class PaymentDays {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final FederalClocks federal;
    private final Clocks clocks;
    private final BusinessCalendar calendar;
    private final Policies policies;
    private final Clock clock;

    PaymentDays(FederalClocks federal, Clocks clocks, BusinessCalendar calendar, Policies policies, Clock clock) {
        this.federal = federal;
        this.clocks = clocks;
        this.calendar = calendar;
        this.policies = policies;
        this.clock = clock;
    }

    private CollectionTerms terms() {
        return policies.inForce(CollectionTerms.class).terms();
    }

    /** The last day to pay in time, and what makes it that day. */
    record DueDay(LocalDate on, String because) {}

    /**
     * An award by the law's day (FED-PY-01); a settlement by the day agreed on, else by the law's if it was reached in a
     * dispute (FED-PY-02), else within the days of house policy (FED-ON-13).
     */
    DueDay dueOn(UUID caseId, AgreedRate rate) {
        if (rate.source() == ExpectedPayment.Source.AWARD) {
            LegalEvents issued = LegalEvents.NONE.with(Trigger.DETERMINATION_ISSUED, rate.since());
            ComputedClock payment =
                    federal.clock(ClockKind.AWARD_PAYMENT, issued, false).orElseThrow();
            return new DueDay(
                    clocks.start(caseId, payment, "determination of " + rate.since())
                            .dueOn(),
                    "30 calendar days after the determination of " + rate.since() + ", FED-PY-01");
        }
        if (rate.payBy() != null) {
            return new DueDay(
                    rate.payBy(),
                    rate.source() == ExpectedPayment.Source.STATE_AWARD ? "as the decision says" : "as agreed");
        }
        return Deadline.open(caseId, ClockKind.AWARD_PAYMENT)
                .map(running -> new DueDay(running.dueOn(), running.ruleId()))
                .orElseGet(() -> new DueDay(
                        calendar.plusCalendarDays(rate.since(), terms().paymentDays()),
                        terms().paymentDays() + " calendar days after " + rate.since()
                                + " by the terms of the house, as no other day is known"));
    }

    /** The moment from which unpaid money is late. */
    Instant lateFrom(LocalDate dueOn) {
        return notBeforeNow(EndOfDay.of(dueOn, clock.getZone()));
    }

    /** The day that a person named under {@code nextCheckOn}, or the house's own where none was named. */
    LocalDate nextCheck(LocalDate named) {
        LocalDate today = LocalDate.now(clock);
        if (named == null) {
            return calendar.nthBusinessDayAfter(today, terms().chaseDays());
        }
        if (named.isBefore(today)) {
            throw new InvalidFields("/nextCheckOn", "lies in the past");
        }
        return named;
    }

    /** So often that a supervisor decides. */
    boolean askedEnough(int chases) {
        return chases >= terms().chasesBeforeSupervisor();
    }

    int asksBeforeSupervisor() {
        return terms().chasesBeforeSupervisor();
    }

    /** The end of the last day on which one of our own may leave undone what came up today. */
    Instant ownOverdueAt() {
        LocalDate last = calendar.nthBusinessDayAfter(LocalDate.now(clock), terms().ownDays());
        return EndOfDay.of(last, clock.getZone());
    }

    /** The same for money to send back, and never later than the day by which the law or the terms want it back. */
    Instant returnOverdueAt(ExpectedPayment expected) {
        Instant owedUntil = EndOfDay.of(expected.dueOn(), clock.getZone());
        boolean owedSooner = expected.figures().owedBack().isPositive()
                && owedUntil.isAfter(clock.instant())
                && owedUntil.isBefore(ownOverdueAt());
        return owedSooner ? owedUntil : ownOverdueAt();
    }

    /** Until when a complaint of that day is usually answered. */
    LocalDate complaintAnswerDue(LocalDate filedOn) {
        return calendar.plusCalendarDays(filedOn, terms().complaintDays());
    }

    Instant morningOf(LocalDate day) {
        return notBeforeNow(day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant());
    }

    private Instant notBeforeNow(Instant moment) {
        return moment.isBefore(clock.instant()) ? clock.instant() : moment;
    }
}
