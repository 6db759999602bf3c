package dev.parley.outreach;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An open negotiation notice as it was sent: its day is day one of open negotiation (FED-ON-03). Never edited. */
@Entity
public class Notice extends PanacheEntityBase {
    /** How it went to the payer. */
    public enum Channel {
        EMAIL,
        MAIL,
        FAX,
        PAYER_PORTAL,
        FEDERAL_PORTAL
    }

    /** What is known of its arrival. */
    public enum Delivery {
        SENT,
        DELIVERED,
        BOUNCED
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private LocalDate remittanceReceivedOn;
    private LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String recipient;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    private Money offerTotal;
    private String evidence;
    private String extensionReference;
    private UUID documentId;
    private String contentHash;
    private String sender;
    private Instant recordedAt;

    protected Notice() {}

    Notice(UUID caseId, LocalDate remittanceReceivedOn, PreparedNotice prepared, String sender, Instant recordedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.remittanceReceivedOn = remittanceReceivedOn;
        this.sentOn = prepared.sentOn();
        this.channel = prepared.channel();
        this.recipient = prepared.recipient();
        this.delivery = prepared.delivery() == null ? Delivery.SENT : prepared.delivery();
        this.offerTotal = prepared.offerTotal();
        this.evidence = prepared.evidence();
        this.extensionReference = prepared.extensionReference();
        this.sender = sender;
        this.recordedAt = recordedAt;
    }

    /** The text that went out, and its hash as proof of what it said (FED-ON-07). */
    void reads(UUID documentId, String contentHash) {
        this.documentId = documentId;
        this.contentHash = contentHash;
    }

    /** The notice that began open negotiation over the payment or denial received on this day. */
    public static Optional<Notice> over(UUID caseId, LocalDate remittanceReceivedOn) {
        return find("caseId = ?1 and remittanceReceivedOn = ?2 order by id desc", caseId, remittanceReceivedOn)
                .firstResultOptional();
    }

    public static Optional<Notice> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    static List<Notice> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    public UUID id() {
        return id;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public LocalDate remittanceReceivedOn() {
        return remittanceReceivedOn;
    }

    public Channel channel() {
        return channel;
    }

    public Money offerTotal() {
        return offerTotal;
    }

    public UUID documentId() {
        return documentId;
    }

    String proof() {
        return "notice sent on " + sentOn + " by " + channel + (evidence == null ? "" : ", " + evidence);
    }

    public NoticeView view() {
        return new NoticeView(
                id,
                remittanceReceivedOn,
                sentOn,
                channel,
                recipient,
                delivery,
                offerTotal,
                evidence,
                extensionReference,
                documentId,
                contentHash,
                sender,
                recordedAt);
    }

    /** A notice as clients see it. */
    public record NoticeView(
            UUID id,
            LocalDate remittanceReceivedOn,
            LocalDate sentOn,
            Channel channel,
            String recipient,
            Delivery delivery,
            Money offerTotal,
            String evidence,
            String extensionReference,
            UUID documentId,
            String contentHash,
            String sender,
            Instant recordedAt) {}
}
