package dev.parley.outreach;

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

/** One time that we and the payer spoke or wrote, or that we tried (COM-13). Never edited. */
@Entity
public class Contact extends PanacheEntityBase {
    /** How the two sides met. */
    public enum Channel {
        PHONE,
        EMAIL,
        FAX,
        MAIL,
        PORTAL
    }

    /** Who began. */
    public enum Direction {
        OUTBOUND,
        INBOUND
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private boolean reached;
    private String withWhom;
    private String referenceNumber;
    private String summary;
    private String promise;
    private LocalDate promisedFor;
    private LocalDate nextContactOn;
    private boolean escalated;
    private String loggedBy;
    private Instant happenedAt;
    private Instant loggedAt;

    protected Contact() {}

    Contact(UUID caseId, NewContact told, LocalDate nextContactOn, String loggedBy, Instant now) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.channel = told.channel();
        this.direction = told.direction() == null ? Direction.OUTBOUND : told.direction();
        this.reached = told.wasReached();
        this.withWhom = told.withWhom();
        this.referenceNumber = told.referenceNumber();
        this.summary = told.summary();
        this.promise = told.promise();
        this.promisedFor = told.promisedFor();
        this.nextContactOn = nextContactOn;
        this.loggedBy = loggedBy;
        this.happenedAt = told.happenedAt() == null ? now : told.happenedAt();
        this.loggedAt = now;
    }

    void escalate() {
        escalated = true;
    }

    static List<Contact> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** How many of our contacts in a row, the latest last, the payer has not answered since that last went up its chain. */
    static long unanswered(List<Contact> contacts) {
        long unanswered = 0;
        for (Contact contact : contacts) {
            boolean answered = contact.reached || contact.direction == Direction.INBOUND;
            unanswered = answered || contact.escalated ? 0 : unanswered + 1;
        }
        return unanswered;
    }

    public UUID id() {
        return id;
    }

    public LocalDate nextContactOn() {
        return nextContactOn;
    }

    public ContactView view() {
        return new ContactView(
                id,
                channel,
                direction,
                reached,
                withWhom,
                referenceNumber,
                summary,
                promise,
                promisedFor,
                nextContactOn,
                escalated,
                loggedBy,
                happenedAt,
                loggedAt);
    }

    /** A contact as clients see it. */
    public record ContactView(
            UUID id,
            Channel channel,
            Direction direction,
            boolean reached,
            String withWhom,
            String referenceNumber,
            String summary,
            String promise,
            LocalDate promisedFor,
            LocalDate nextContactOn,
            boolean escalated,
            String loggedBy,
            Instant happenedAt,
            Instant loggedAt) {}
}
