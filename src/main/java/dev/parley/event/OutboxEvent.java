package dev.parley.event;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
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
    private Long sequence;
    private String traceParent;

    protected OutboxEvent() {}

    OutboxEvent(String type, UUID subject, String data, Instant happenedAt, String traceParent) {
        this.id = OrderedId.next();
        this.type = type;
        this.subject = subject;
        this.data = data;
        this.happenedAt = happenedAt;
        this.traceParent = traceParent;
    }

    /** Those of this tenant that the feed does not tell yet, in the order they were written. */
    static List<OutboxEvent> unnumbered(int most) {
        return OutboxEvent.<OutboxEvent>find("publishedAt is null order by id")
                .range(0, most - 1)
                .list();
    }

    static List<OutboxEvent> after(long sequence, int most) {
        return OutboxEvent.<OutboxEvent>find("sequence > ?1 order by sequence", sequence)
                .range(0, most - 1)
                .list();
    }

    static List<OutboxEvent> after(long sequence, String type, int most) {
        return OutboxEvent.<OutboxEvent>find("sequence > ?1 and type = ?2 order by sequence", sequence, type)
                .range(0, most - 1)
                .list();
    }

    void number(long sequence, Instant at) {
        this.sequence = sequence;
        this.publishedAt = at;
    }

    UUID id() {
        return id;
    }

    String type() {
        return type;
    }

    UUID subject() {
        return subject;
    }

    String data() {
        return data;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    String traceParent() {
        return traceParent;
    }

    long sequence() {
        return sequence;
    }
}
