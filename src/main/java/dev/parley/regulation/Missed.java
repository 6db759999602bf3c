package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What follows when a clock runs out unused, in plain words. */
public final class Missed {
    private static final String FILE = "regulation/missed.yaml";

    private final Map<ClockKind, Consequence> byClock;

    private Missed(Map<ClockKind, Consequence> byClock) {
        this.byClock = byClock;
    }

    /** {@code lost} when a right of ours ends with the day; else the other side is late, or the day only has to pass. */
    public record Consequence(
            @JsonProperty(required = true) ClockKind clock,
            @JsonProperty(required = true) boolean lost,
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) String whenMissed) {}

    public static Missed load() {
        Map<ClockKind, Consequence> byClock = new EnumMap<>(ClockKind.class);
        for (Consequence consequence :
                RuleFile.entries(FILE, Missed.class.getResourceAsStream("/" + FILE), Consequence.class)) {
            if (byClock.put(consequence.clock(), consequence) != null) {
                throw new WrongRule(FILE, consequence.clock().name(), "clock is there twice");
            }
        }
        return new Missed(byClock);
    }

    public Consequence of(ClockKind clock) {
        Consequence found = byClock.get(clock);
        if (found == null) {
            throw new WrongRule(FILE, clock.name(), "clock is missing");
        }
        return found;
    }

    public Collection<Consequence> all() {
        return byClock.values();
    }
}
