package dev.parley.casefile;

import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Writes down what happens to cases, by whom and when. No patient's name or number ever stands in it. */
@ApplicationScoped
public class Timeline {
    private static final int LONGEST = 1000;

    private final CurrentUser user;
    private final Clock clock;

    Timeline(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** The kind is a stable code such as {@code notice-sent}; the text is for people. */
    public void add(UUID caseId, String kind, String text) {
        String fitting = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        new TimelineEntry(caseId, kind, fitting, user.name(), clock.instant()).persist();
    }
}
