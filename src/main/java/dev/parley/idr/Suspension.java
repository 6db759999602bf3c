package dev.parley.idr;

import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A determination that keeps its initiator from filing the same item against the same party for a while (FED-CO-01,
 * FED-CO-04), and the window that opens after it (FED-CO-02).
 */
record Suspension(String disputeNumber, ComputedClock suspended, ComputedClock reopened) {
    /** FED-CO-04: a batch under the later text also carries negotiations that ended this many business days before it. */
    private static final int BATCH_REACHES_BACK = 30;

    LocalDate determinedOn() {
        return suspended.triggerDate();
    }

    LocalDate lastDay() {
        return suspended.due();
    }

    /** The day of the determination itself is still free. */
    boolean blocks(LocalDate day) {
        return day.isAfter(determinedOn()) && !day.isAfter(lastDay());
    }

    /** Whether an item whose negotiation ended that day gets the window after the suspension. */
    private boolean carries(LocalDate negotiationEnd, BusinessCalendar calendar) {
        if (negotiationEnd.isAfter(lastDay())) {
            return false;
        }
        boolean during = !negotiationEnd.isBefore(determinedOn());
        boolean batchShortlyBefore = suspended.ruleId().equals("FED-CO-04")
                && calendar.businessDaysBetween(negotiationEnd, determinedOn()) <= BATCH_REACHES_BACK;
        return during || batchShortlyBefore;
    }

    /**
     * The usual window as these suspensions leave it; its last day may come before its first, then it is gone. A
     * determination on the way takes the days after it.
     */
    static FilingWindow shift(
            FilingWindow usual, LocalDate negotiationEnd, List<Suspension> suspensions, BusinessCalendar calendar) {
        FilingWindow window = lastCarrying(negotiationEnd, suspensions, calendar)
                .map(carrying -> carrying.after(usual))
                .orElse(usual);
        return suspensions.stream()
                .filter(one -> one.takesDaysOf(window))
                .min(Comparator.comparing(Suspension::determinedOn))
                .map(window::cutShortBy)
                .orElse(window);
    }

    private FilingWindow after(FilingWindow usual) {
        FilingWindow after = FilingWindow.of(reopened, "suspended until " + lastDay() + " by dispute " + disputeNumber);
        return usual.due().isAfter(after.due()) ? usual : after.openingNoEarlierThan(usual.opens());
    }

    private boolean takesDaysOf(FilingWindow window) {
        return determinedOn().isBefore(window.due()) && !lastDay().isBefore(window.opens());
    }

    /** Suspensions may overlap (FED-CO-06): the end of the last one in the chain counts. */
    private static Optional<Suspension> lastCarrying(
            LocalDate negotiationEnd, List<Suspension> suspensions, BusinessCalendar calendar) {
        Optional<Suspension> last = suspensions.stream()
                .filter(one -> one.carries(negotiationEnd, calendar))
                .max(Comparator.comparing(Suspension::lastDay));
        while (last.isPresent()) {
            LocalDate reopens = last.get().reopened().opens();
            Optional<Suspension> next = suspensions.stream()
                    .filter(one -> one.blocks(reopens))
                    .max(Comparator.comparing(Suspension::lastDay));
            if (next.isEmpty()) {
                return last;
            }
            last = next;
        }
        return last;
    }
}
