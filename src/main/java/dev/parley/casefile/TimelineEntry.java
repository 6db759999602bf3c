package dev.parley.casefile;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One thing that happened to a case. Never edited. */
@Entity
public class TimelineEntry extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String kind;
    private String text;
    private String actor;
    private Instant happenedAt;

    protected TimelineEntry() {}

    TimelineEntry(UUID caseId, String kind, String text, String actor, Instant happenedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.kind = kind;
        this.text = text;
        this.actor = actor;
        this.happenedAt = happenedAt;
    }

    static List<TimelineEntry> page(UUID caseId, UUID after, int limit) {
        return (after == null
                        ? find("caseId = ?1 order by id", caseId)
                        : find("caseId = ?1 and id > ?2 order by id", caseId, after))
                .range(0, limit - 1)
                .list();
    }

    UUID id() {
        return id;
    }

    TimelineView view() {
        return new TimelineView(id, kind, text, actor, happenedAt);
    }

    /** A timeline entry as clients see it. */
    public record TimelineView(UUID id, String kind, String text, String actor, Instant at) {}
}
