package dev.parley.outreach;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A playbook as somebody of the house wrote it; never changed, only followed by the next version. */
@Entity
class Playbook extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Enumerated(EnumType.STRING)
    private PlaybookField field;

    @Column(name = "number")
    private int number;

    private String content;
    private String reason;
    private String changedBy;
    private Instant changedAt;

    protected Playbook() {}

    Playbook(PlaybookField field, int number, String content, String reason, String changedBy, Instant changedAt) {
        this.id = OrderedId.next();
        this.field = field;
        this.number = number;
        this.content = content;
        this.reason = reason;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    static Optional<Playbook> newest(PlaybookField field) {
        return find("field = ?1 order by number desc", field).range(0, 0).firstResultOptional();
    }

    /** The newest first. */
    static List<Playbook> of(PlaybookField field) {
        return list("field = ?1 order by number desc", field);
    }

    int number() {
        return number;
    }

    /** As JSON. */
    String content() {
        return content;
    }

    String reason() {
        return reason;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
