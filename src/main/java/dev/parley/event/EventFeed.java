package dev.parley.event;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** How far a tenant's events are numbered. Who holds this row is the only one that numbers. */
@Entity
public class EventFeed extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private long lastSequence;

    protected EventFeed() {}

    private static EventFeed begun() {
        EventFeed feed = new EventFeed();
        feed.id = OrderedId.next();
        feed.persistAndFlush();
        return feed;
    }

    static EventFeed held() {
        return EventFeed.<EventFeed>findAll()
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(EventFeed::begun);
    }

    /** The number of the last event told; zero before any. */
    static long last() {
        return EventFeed.<EventFeed>findAll()
                .firstResultOptional()
                .map(feed -> feed.lastSequence)
                .orElse(0L);
    }

    long next() {
        return ++lastSequence;
    }
}
