package dev.parley.event;

import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A program that is told of events in the order of the feed, one at a time; it is told of the next once it took the last. */
@Entity
public class Webhook extends PanacheEntityBase {
    /** DISABLED after it failed too long, or when it said that it is gone. */
    public enum State {
        ACTIVE,
        DISABLED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String url;
    private String types;
    private String description;
    private String secret;

    @Enumerated(EnumType.STRING)
    private State state;

    private long position;
    private int failures;
    private Instant failingSince;
    private String lastAnswer;
    private Instant lastAttemptAt;
    private Instant nextAttemptAt;
    private UUID lease;
    private Instant leasedUntil;
    private String createdBy;
    private Instant createdAt;

    protected Webhook() {}

    Webhook(URI url, List<String> types, String description, String secret, long position, String by, Instant now) {
        this.id = OrderedId.next();
        this.url = url.toString();
        this.types = String.join(",", types);
        this.description = description;
        this.secret = secret;
        this.state = State.ACTIVE;
        this.position = position;
        this.nextAttemptAt = now;
        this.createdBy = by;
        this.createdAt = now;
    }

    static Webhook byId(UUID id) {
        return Webhook.<Webhook>findByIdOptional(id).orElseThrow(() -> new NotFound("webhook", id));
    }

    static Optional<Webhook> held(UUID id, UUID lease) {
        return Optional.ofNullable(Webhook.<Webhook>findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(webhook -> lease.equals(webhook.lease) && webhook.state == State.ACTIVE);
    }

    boolean wants(OutboxEvent event) {
        return types.isEmpty() || types().contains(CloudEvent.TYPE + event.type());
    }

    void took(long sequence, String answer, Instant at, Instant leasedUntil) {
        this.position = sequence;
        this.failures = 0;
        this.failingSince = null;
        this.lastAnswer = answer;
        this.lastAttemptAt = at;
        this.leasedUntil = leasedUntil;
    }

    /** What it did not ask for. */
    void skipTo(long sequence) {
        this.position = sequence;
    }

    void failed(String answer, Instant at, Instant next) {
        this.failures++;
        this.failingSince = failingSince == null ? at : failingSince;
        this.lastAnswer = answer;
        this.lastAttemptAt = at;
        this.nextAttemptAt = next;
        release();
    }

    void release() {
        this.lease = null;
        this.leasedUntil = null;
    }

    boolean failsFor(Duration patience, Instant now) {
        return failingSince != null && !failingSince.plus(patience).isAfter(now);
    }

    void disable() {
        this.state = State.DISABLED;
        release();
    }

    /** Goes on with the event that it did not take. */
    void resume(Instant now) {
        this.state = State.ACTIVE;
        this.failures = 0;
        this.failingSince = null;
        this.nextAttemptAt = now;
    }

    UUID id() {
        return id;
    }

    String url() {
        return url;
    }

    String secret() {
        return secret;
    }

    long position() {
        return position;
    }

    int failures() {
        return failures;
    }

    State state() {
        return state;
    }

    List<String> types() {
        return types.isEmpty() ? List.of() : List.of(types.split(","));
    }

    public WebhookView view() {
        return new WebhookView(
                id,
                url,
                types(),
                description,
                state,
                String.valueOf(position),
                failures,
                failingSince,
                lastAnswer,
                lastAttemptAt,
                createdBy,
                createdAt);
    }

    /** A webhook as clients see it, without its secret. */
    public record WebhookView(
            UUID id,
            String url,
            List<String> types,
            String description,
            State state,
            String position,
            int failures,
            Instant failingSince,
            String lastAnswer,
            Instant lastAttemptAt,
            String createdBy,
            Instant createdAt) {}
}
