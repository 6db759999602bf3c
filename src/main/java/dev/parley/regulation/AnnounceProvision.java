package dev.parley.regulation;

import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Switches a provision on from an announced day; both texts live on side by side by the day of their trigger. */
@ApplicationScoped
class AnnounceProvision {
    private final CurrentLaw law;
    private final CurrentUser user;
    private final Clock clock;

    AnnounceProvision(CurrentLaw law, CurrentUser user, Clock clock) {
        this.law = law;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Announcement.AnnouncementView announce(String provision, LocalDate startsOn, String source) {
        if (!law.asPublished().rules().pendingProvisions().contains(provision)) {
            throw new UnknownProvision(provision);
        }
        Announcement announcement = new Announcement(provision, startsOn, source, user.name(), clock.instant());
        announcement.persist();
        return announcement.view();
    }
}
