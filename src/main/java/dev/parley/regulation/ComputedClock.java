package dev.parley.regulation;

import dev.parley.regulation.calendar.EndOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A window or deadline of the law with what produced it. {@code opens} is null when nothing has to wait for a first day;
 * {@code due} is the last day that still counts. {@code confidence} is that of the weakest rule in its chain.
 */
public record ComputedClock(
        ClockKind kind,
        String ruleId,
        String ruleVersion,
        Trigger trigger,
        LocalDate triggerDate,
        LocalDate opens,
        LocalDate due,
        DayType dayType,
        Counting counting,
        Confidence confidence,
        CutOff cutOff) {

    public ComputedClock {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(ruleId);
        Objects.requireNonNull(ruleVersion);
        Objects.requireNonNull(trigger);
        Objects.requireNonNull(triggerDate);
        Objects.requireNonNull(due);
        Objects.requireNonNull(confidence);
    }

    /** The last moment: the filing cut-off where there is one, else midnight at the end of the day in the given zone. */
    public Instant dueInstant(ZoneId zone) {
        return cutOff == null ? EndOfDay.of(due, zone) : cutOff.on(due);
    }

    /** Whether the clock may only warn a person: it rests on a rule nobody has confirmed. */
    public boolean warnsOnly() {
        return confidence.warnsOnly();
    }
}
