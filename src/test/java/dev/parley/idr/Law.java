package dev.parley.idr;

import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.RuleBook;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;

/** The law as these tests ask it, and a negotiation that began on 2026-11-02. */
final class Law {
    static final BusinessCalendar CALENDAR = BusinessCalendar.federal();
    static final FederalClocks CLOCKS = new FederalClocks(RuleBook.load(), CALENDAR);

    static final LocalDate NEGOTIATION_STARTED = LocalDate.of(2026, 11, 2);
    static final LocalDate NEGOTIATION_ENDED = LocalDate.of(2026, 12, 15);

    private Law() {}

    static ComputedClock clock(ClockKind kind, LegalEvents events, boolean batched) {
        return CLOCKS.clock(kind, events, batched).orElseThrow();
    }

    /** From 2026-12-16 to 2026-12-21. */
    static FilingWindow usualWindow() {
        LegalEvents events = LegalEvents.NONE.with(Trigger.OPEN_NEGOTIATION_STARTED, NEGOTIATION_STARTED);
        return FilingWindow.of(clock(ClockKind.IDR_INITIATION, events, false), "negotiation ended");
    }

    static Suspension suspension(String number, LocalDate determinedOn) {
        return suspension(number, determinedOn, NEGOTIATION_STARTED, false);
    }

    static Suspension suspension(String number, LocalDate determinedOn, LocalDate negotiated, boolean batched) {
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.OPEN_NEGOTIATION_STARTED, negotiated)
                .with(Trigger.DETERMINATION_ISSUED, determinedOn);
        return new Suspension(
                number,
                clock(ClockKind.COOLING_OFF_END, events, batched),
                clock(ClockKind.IDR_INITIATION_AFTER_COOLING_OFF, events, batched));
    }
}
