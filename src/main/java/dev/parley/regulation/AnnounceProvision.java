package dev.parley.regulation;

import dev.parley.http.InvalidFields;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

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
        requireUsable(provision, startsOn);
        Announcement announcement = new Announcement(provision, startsOn, source, user.name(), clock.instant());
        announcement.persist();
        return announcement.view();
    }

    /** A day before the text it replaces began would leave that text no day at all. */
    private void requireUsable(String provision, LocalDate startsOn) {
        try {
            law.asPublished().announced(Map.of(provision, startsOn));
        } catch (IllegalArgumentException unusable) {
            throw new InvalidFields("/startsOn", "is not after the first day of the text it replaces");
        }
        if (startsOn.isAfter(BusinessCalendar.LAST_DAY)) {
            throw new InvalidFields("/startsOn", "is outside the calendar");
        }
    }
}
