package dev.parley.mail;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One thing that happened to a mail, kept as proof. Never edited. */
@Entity
public class MailEvent extends PanacheEntityBase {
    /** TAKEN_OVER: the node that was sending fell silent, so the recipient may see the same Message-ID twice. */
    public enum Kind {
        QUEUED,
        TAKEN_OVER,
        DEFERRED,
        ACCEPTED,
        DELIVERED,
        BOUNCED,
        GIVEN_UP
    }

    private static final int LONGEST = 300;

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID mailId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String detail;
    private String recordedBy;
    private Instant happenedAt;

    protected MailEvent() {}

    MailEvent(UUID mailId, Kind kind, String detail, String recordedBy, Instant happenedAt) {
        this.id = OrderedId.next();
        this.mailId = mailId;
        this.kind = kind;
        this.detail = fitting(detail);
        this.recordedBy = recordedBy;
        this.happenedAt = happenedAt;
    }

    static String fitting(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    static List<MailEvent> of(UUID mailId) {
        return list("mailId = ?1 order by id", mailId);
    }

    MailEventView view() {
        return new MailEventView(kind, detail, recordedBy, happenedAt);
    }

    /** What happened to a mail as clients see it. */
    public record MailEventView(Kind kind, String detail, String recordedBy, Instant happenedAt) {}
}
