package dev.parley.regulation;

import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The first day of a provision that had none, as an administrator read it. Never edited: a later one takes its place. */
@Entity
public class Announcement extends PanacheEntityBase {
    private static final UUID WHOLE_TENANT = new UUID(0, 0);

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private String provision;
    private LocalDate startsOn;
    private String source;
    private String recordedBy;
    private Instant recordedAt;

    protected Announcement() {} // for Hibernate

    Announcement(String provision, LocalDate startsOn, String source, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.provision = provision;
        this.startsOn = startsOn;
        this.source = source;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static List<Announcement> all() {
        return ReadOnce.rows(Announcement.class, WHOLE_TENANT, () -> list("order by id"));
    }

    @PrePersist
    void added() {
        ReadOnce.added(Announcement.class, WHOLE_TENANT, this);
    }

    /** The first day of each provision, by its latest announcement. */
    static Map<String, LocalDate> inForce() {
        Map<String, LocalDate> days = new HashMap<>();
        all().forEach(announcement -> days.put(announcement.provision, announcement.startsOn));
        return days;
    }

    /** As {@link #inForce()} with what had been recorded by then. */
    static Map<String, LocalDate> inForceAt(Instant moment) {
        Map<String, LocalDate> days = new HashMap<>();
        all().stream()
                .filter(announcement -> !announcement.recordedAt.isAfter(moment))
                .forEach(announcement -> days.put(announcement.provision, announcement.startsOn));
        return days;
    }

    void tell(Map<String, LocalDate> days) {
        days.put(provision, startsOn);
    }

    String provision() {
        return provision;
    }

    AnnouncementView view() {
        return new AnnouncementView(provision, startsOn, source, recordedBy, recordedAt);
    }

    /** An announcement as clients see it. */
    public record AnnouncementView(
            String provision, LocalDate startsOn, String source, String recordedBy, Instant recordedAt) {}
}
