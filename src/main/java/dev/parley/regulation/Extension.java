package dev.parley.regulation;

import java.time.LocalDate;

/**
 * A last day that was announced or granted instead of the computed one (FED-EX-01, FED-EX-02, FED-EX-04). Later stages
 * count from it. {@code notice} says which announcement, and stands in the clock as its version.
 */
public record Extension(ClockKind stage, LocalDate lastDay, String ruleId, String notice) {
    public Extension {
        if (stage == ClockKind.AWARD_PAYMENT) {
            throw new IllegalArgumentException("the payment of an award cannot be extended (FED-PY-01)");
        }
    }

    ComputedClock applyTo(ComputedClock clock) {
        return new ComputedClock(
                clock.kind(),
                ruleId,
                notice,
                clock.trigger(),
                clock.triggerDate(),
                clock.opens(),
                lastDay,
                clock.dayType(),
                clock.counting(),
                clock.confidence(),
                clock.cutOff());
    }
}
