package dev.parley.event;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A fact for other systems, written with the rows it speaks of. Ids only, nothing about a patient. */
@Entity
public class OutboxEvent extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private String type;
    private UUID subject;
    private String data;
    private Instant happenedAt;
    private Instant publishedAt;

    protected OutboxEvent() {}

    OutboxEvent(String type, UUID subject, String data, Instant happenedAt) {
        this.id = OrderedId.next();
        this.type = type;
        this.subject = subject;
        this.data = data;
        this.happenedAt = happenedAt;
    }
}
