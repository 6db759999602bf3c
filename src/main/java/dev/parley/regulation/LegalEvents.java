package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The days from which clocks run; a day that is absent has not come or is not known. */
public final class LegalEvents {
    public static final LegalEvents NONE = new LegalEvents(new EnumMap<>(Trigger.class));

    /** Pairs of events of which the second cannot come before the first. */
    private static final List<Trigger[]> ORDER = List.of(
            pair(Trigger.SERVICE_RENDERED, Trigger.BILL_SENT),
            pair(Trigger.SERVICE_RENDERED, Trigger.REMITTANCE_RECEIVED),
            pair(Trigger.BILL_SENT, Trigger.CLEAN_CLAIM_RECEIVED),
            pair(Trigger.BILL_SENT, Trigger.REMITTANCE_RECEIVED),
            pair(Trigger.REMITTANCE_RECEIVED, Trigger.OPEN_NEGOTIATION_STARTED),
            pair(Trigger.SERVICE_RENDERED, Trigger.OPEN_NEGOTIATION_STARTED),
            pair(Trigger.OPEN_NEGOTIATION_STARTED, Trigger.IDR_INITIATED),
            pair(Trigger.IDR_INITIATED, Trigger.ENTITY_SELECTED),
            pair(Trigger.ENTITY_SELECTED, Trigger.RESUBMISSION_REQUESTED),
            pair(Trigger.ENTITY_SELECTED, Trigger.DETERMINATION_ISSUED),
            pair(Trigger.REMITTANCE_RECEIVED, Trigger.SETTLEMENT_REACHED),
            pair(Trigger.SERVICE_RENDERED, Trigger.DENIAL_RECEIVED),
            pair(Trigger.DENIAL_RECEIVED, Trigger.APPEAL_FILED),
            pair(Trigger.APPEAL_FILED, Trigger.FINAL_DENIAL_RECEIVED),
            pair(Trigger.STATE_NEGOTIATION_STARTED, Trigger.STATE_NEGOTIATION_ENDED),
            pair(Trigger.STATE_DISPUTE_FILED, Trigger.STATE_NEUTRAL_NAMED),
            pair(Trigger.STATE_NEUTRAL_NAMED, Trigger.STATE_SUBMISSIONS_MADE),
            pair(Trigger.STATE_DISPUTE_FILED, Trigger.STATE_DECISION_ISSUED),
            pair(Trigger.SERVICE_RENDERED, Trigger.PATIENT_BILLED));

    private final Map<Trigger, LocalDate> days;

    private LegalEvents(EnumMap<Trigger, LocalDate> days) {
        this.days = days;
    }

    @JsonCreator
    public static LegalEvents of(Map<Trigger, LocalDate> days) {
        EnumMap<Trigger, LocalDate> known = new EnumMap<>(Trigger.class);
        days.forEach((trigger, day) -> {
            if (day != null) {
                known.put(trigger, day);
            }
        });
        return new LegalEvents(known);
    }

    public Optional<LocalDate> on(Trigger trigger) {
        return Optional.ofNullable(days.get(trigger));
    }

    /** These events with one day set, or cleared by null. */
    public LegalEvents with(Trigger trigger, LocalDate day) {
        EnumMap<Trigger, LocalDate> changed = new EnumMap<>(Trigger.class);
        changed.putAll(days);
        if (day == null) {
            changed.remove(trigger);
        } else {
            changed.put(trigger, day);
        }
        return new LegalEvents(changed);
    }

    /** Two days that cannot both be right. */
    public record Contradiction(Trigger earlier, LocalDate on, Trigger later, LocalDate before) {
        public String detail() {
            return later + " " + before + " is before " + earlier + " " + on;
        }
    }

    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        for (Trigger[] pair : ORDER) {
            LocalDate first = days.get(pair[0]);
            LocalDate second = days.get(pair[1]);
            if (first != null && second != null && second.isBefore(first)) {
                found.add(new Contradiction(pair[0], first, pair[1], second));
            }
        }
        return found;
    }

    @JsonValue
    public Map<Trigger, LocalDate> days() {
        return Map.copyOf(days);
    }

    private static Trigger[] pair(Trigger first, Trigger second) {
        return new Trigger[] {first, second};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LegalEvents events && days.equals(events.days);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days);
    }

    @Override
    public String toString() {
        return days.toString();
    }
}
