package dev.parley.idr;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One contact with an entity about a dispute. Never edited. */
@Entity
public class DisputeContact extends PanacheEntityBase {
    /** How the entity was reached. */
    public enum Channel {
        PORTAL,
        EMAIL,
        PHONE,
        LETTER
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private LocalDate contactedOn;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String contact;
    private String answer;
    private LocalDate nextOn;
    private String recordedBy;
    private Instant recordedAt;

    protected DisputeContact() {}

    DisputeContact(
            UUID disputeId,
            LocalDate contactedOn,
            Channel channel,
            String contact,
            String answer,
            LocalDate nextOn,
            String recordedBy,
            Instant recordedAt) {
        this.id = OrderedId.next();
        this.disputeId = disputeId;
        this.contactedOn = contactedOn;
        this.channel = channel;
        this.contact = contact;
        this.answer = answer;
        this.nextOn = nextOn;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static List<DisputeContact> of(UUID disputeId) {
        return list("disputeId = ?1 order by id", disputeId);
    }

    DisputeContactView view() {
        return new DisputeContactView(id, contactedOn, channel, contact, answer, nextOn, recordedBy, recordedAt);
    }

    /** A contact with an entity as clients see it. */
    public record DisputeContactView(
            UUID id,
            LocalDate contactedOn,
            Channel channel,
            String contact,
            String answer,
            LocalDate nextOn,
            String recordedBy,
            Instant recordedAt) {}
}
