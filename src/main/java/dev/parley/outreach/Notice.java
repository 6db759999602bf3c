package dev.parley.outreach;

import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An open negotiation notice: its day is day one of open negotiation (FED-ON-03). Its words never change, its arrival does. */
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
        /** Handed to the mail queue; no day one yet. */
        QUEUED,
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
    private UUID letterId;
    private UUID mailId;
    private String ruleVersion;
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
        this.delivery = prepared.isByParley()
                ? Delivery.QUEUED
                : prepared.delivery() == null ? Delivery.SENT : prepared.delivery();
        this.offerTotal = prepared.offerTotal();
        this.evidence = prepared.evidence();
        this.extensionReference = prepared.extensionReference();
        this.sender = sender;
        this.recordedAt = recordedAt;
    }

    /** The text that went out, and its hash as proof of what it said (FED-ON-07). */
    void reads(UUID documentId, String contentHash, UUID letterId, String ruleVersion) {
        this.documentId = documentId;
        this.contentHash = contentHash;
        this.letterId = letterId;
        this.ruleVersion = ruleVersion;
    }

    void travelsIn(UUID mailId) {
        this.mailId = mailId;
    }

    /** The mail server took it: that day is day one. */
    void taken(LocalDate day, String proof) {
        this.sentOn = day;
        this.delivery = Delivery.SENT;
        this.evidence = proof;
    }

    void arrived() {
        this.delivery = Delivery.DELIVERED;
    }

    /** It came back or never left: it starts no clock (FED-ON-07). */
    void cameBack() {
        this.delivery = Delivery.BOUNCED;
    }

    /** The notice that began open negotiation over the payment or denial received on this day. */
    public static Optional<Notice> over(UUID caseId, LocalDate remittanceReceivedOn) {
        return find(
                        "caseId = ?1 and remittanceReceivedOn = ?2 and sentOn is not null and delivery <> ?3"
                                + " order by id desc",
                        caseId,
                        remittanceReceivedOn,
                        Delivery.BOUNCED)
                .firstResultOptional();
    }

    /** The last one that was sent and did not come back. */
    public static Optional<Notice> latest(UUID caseId) {
        return find("caseId = ?1 and sentOn is not null and delivery <> ?2 order by id desc", caseId, Delivery.BOUNCED)
                .firstResultOptional();
    }

    /** The last one, if it came back or never left. */
    static Optional<Notice> lastCameBack(UUID caseId) {
        return Notice.<Notice>find("caseId = ?1 order by id desc", caseId)
                .firstResultOptional()
                .filter(last -> last.delivery == Delivery.BOUNCED);
    }

    static Notice byId(UUID caseId, UUID id) {
        return Notice.<Notice>find("id = ?1 and caseId = ?2", id, caseId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("notice", id));
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

    UUID caseId() {
        return caseId;
    }

    Delivery delivery() {
        return delivery;
    }

    String extensionReference() {
        return extensionReference;
    }

    String recipient() {
        return recipient;
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

    /** Refuses what has not gone out, or has come back already. */
    void requireOut() {
        if (delivery == Delivery.QUEUED || delivery == Delivery.BOUNCED) {
            throw new NotOut(this);
        }
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
                letterId,
                mailId,
                ruleVersion,
                contentHash,
                sender,
                recordedAt);
    }

    /** Only a notice that went out can come back. */
    static class NotOut extends Refusal {
        NotOut(Notice notice) {
            super(
                    409,
                    "notice-not-out",
                    "The notice is " + notice.delivery + ": it cannot come back",
                    Map.of("delivery", notice.delivery));
        }
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
            UUID letterId,
            UUID mailId,
            String ruleVersion,
            String contentHash,
            String sender,
            Instant recordedAt) {}
}
