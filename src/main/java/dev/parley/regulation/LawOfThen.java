package dev.parley.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The law as this tenant knew it at a moment: what was announced later does not count. */
@ApplicationScoped
public class LawOfThen {
    private final CurrentLaw law;

    LawOfThen(CurrentLaw law) {
        this.law = law;
    }

    public Law at(Instant moment) {
        return law.with(Announcement.inForceAt(moment));
    }
}
