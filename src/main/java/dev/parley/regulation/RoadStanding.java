package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a state's process can be asked for, and what has to be known first. {@code opens} and {@code due} are the first
 * and the last day to ask, both inside; null where none is known. {@code roadId} is null where the state has no road for
 * the service.
 */
public record RoadStanding(
        Status status,
        String roadId,
        StateRoad.Kind kind,
        String office,
        LocalDate opens,
        LocalDate due,
        List<Blocker> questions,
        String because,
        String fees) {

    /** Where the case stands before the request. */
    public enum Status {
        /** Questions stand between the case and the process. */
        ASK,
        /** The state's negotiation runs until the day before {@code opens}. */
        WAIT,
        OPEN,
        /** The last day has passed. */
        MISSED,
        /** The process does not take this claim. */
        CLOSED
    }

    public RoadStanding {
        questions = List.copyOf(questions);
    }

    /** Whether the process may be had now or later. */
    @JsonIgnore
    public boolean mayBeHad() {
        return status == Status.ASK || status == Status.WAIT || status == Status.OPEN;
    }
}
