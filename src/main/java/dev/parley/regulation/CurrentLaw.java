package dev.parley.regulation;

import dev.parley.workflow.Decisions;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The law as this tenant's announcements leave it. Read at start-up, so that a wrong file stops the server. */
@Singleton
@Startup
public class CurrentLaw {
    private final Law base;
    private final Map<Map<String, LocalDate>, Law> known = new ConcurrentHashMap<>();

    CurrentLaw(Decisions decisions) {
        this.base = Law.load(decisions);
    }

    /** With everything the tenant of this request has announced. */
    public Law now() {
        return with(Announcement.inForce());
    }

    Law with(Map<String, LocalDate> provisions) {
        return known.computeIfAbsent(Map.copyOf(provisions), base::announced);
    }

    /** With nothing announced. */
    public Law asPublished() {
        return base;
    }
}
