package dev.parley.casefile;

import dev.parley.audit.AuditTrail;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Writes down what happens to cases, by whom and when. No patient's name or number ever stands in it. */
@ApplicationScoped
public class Timeline {
    private static final int LONGEST = 1000;

    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    Timeline(CurrentUser user, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The kind is a stable code such as {@code notice-sent}; the text is for people. */
    public void add(UUID caseId, String kind, String text) {
        String fitting = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        new TimelineEntry(caseId, kind, fitting, user.name(), clock.instant()).persist();
        audit.changed(caseId);
    }
}
