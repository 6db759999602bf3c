package dev.parley.mail;

import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/** A mail and how far it got. Its text never changes; a mail that failed is sent again as another one. */
@Entity
public class OutboundMail extends PanacheEntityBase {
    /** ACCEPTED is the word of the mail server; only DELIVERED and BOUNCED tell of the recipient's. */
    public enum State {
        QUEUED,
        SENDING,
        ACCEPTED,
        DELIVERED,
        BOUNCED,
        GIVEN_UP
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String purpose;
    private UUID referenceId;
    private String recipient;
    private String replyTo;
    private String title;
    private String body;
    private String attachments;
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean ordererActs;
    private int attempts;
    private Instant nextAttemptAt;
    private UUID lease;
    private Instant leasedUntil;
    private Instant acceptedAt;
    private String problem;
    private String queuedBy;
    private Instant queuedAt;

    protected OutboundMail() {}

    OutboundMail(NewMail mail, String contentHash, String queuedBy, Instant now) {
        this.id = OrderedId.next();
        this.caseId = mail.caseId();
        this.purpose = mail.purpose();
        this.referenceId = mail.reference();
        this.recipient = mail.recipient();
        this.replyTo = mail.replyTo();
        this.title = mail.title();
        this.body = mail.body();
        this.attachments = mail.attachments().stream().map(UUID::toString).collect(Collectors.joining(","));
        this.contentHash = contentHash;
        this.ordererActs = mail.ordererActs();
        this.state = State.QUEUED;
        this.nextAttemptAt = now;
        this.queuedBy = queuedBy;
        this.queuedAt = now;
    }

    public static OutboundMail byId(UUID caseId, UUID id) {
        return OutboundMail.<OutboundMail>find("id = ?1 and caseId = ?2", id, caseId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("mail", id));
    }

    public static List<OutboundMail> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** The mail last sent for a row. */
    public static Optional<OutboundMail> latestFor(UUID caseId, UUID reference) {
        return find("caseId = ?1 and referenceId = ?2 order by id desc", caseId, reference)
                .firstResultOptional();
    }

    static OutboundMail held(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isSentUnder(UUID held) {
        return state == State.SENDING && held.equals(lease);
    }

    void becomes(State reached, String why) {
        this.state = reached;
        this.problem = why;
        this.lease = null;
        this.leasedUntil = null;
    }

    void acceptedAt(Instant at) {
        becomes(State.ACCEPTED, null);
        this.acceptedAt = at;
    }

    void tryAgainAt(Instant at, String why) {
        becomes(State.QUEUED, why);
        this.nextAttemptAt = at;
    }

    /** The same words to another address, or to the same one once more. */
    NewMail again(String to) {
        return new NewMail(caseId, purpose, referenceId, to, replyTo, title, body, attachments(), ordererActs);
    }

    public UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    public State state() {
        return state;
    }

    public String recipient() {
        return recipient;
    }

    String replyTo() {
        return replyTo;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    List<UUID> attachments() {
        return attachments.isEmpty()
                ? List.of()
                : Arrays.stream(attachments.split(",")).map(UUID::fromString).toList();
    }

    int attempts() {
        return attempts;
    }

    boolean ordererActs() {
        return ordererActs;
    }

    String purpose() {
        return purpose;
    }

    UUID reference() {
        return referenceId;
    }

    /** Its Message-ID without the brackets: the same however often it is tried. */
    public String messageId() {
        return id + "@parley";
    }

    public MailView view() {
        return new MailView(
                id,
                purpose,
                referenceId,
                recipient,
                title,
                state,
                attempts,
                messageId(),
                contentHash,
                attachments(),
                queuedBy,
                queuedAt,
                acceptedAt,
                problem,
                MailEvent.of(id).stream().map(MailEvent::view).toList());
    }

    /** A mail as clients see it, with all that happened to it. */
    public record MailView(
            UUID id,
            String purpose,
            UUID referenceId,
            String recipient,
            String title,
            State state,
            int attempts,
            String messageId,
            String contentHash,
            List<UUID> documentIds,
            String queuedBy,
            Instant queuedAt,
            Instant acceptedAt,
            String problem,
            List<MailEvent.MailEventView> events) {}
}
