package dev.parley.http;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What was answered to a POST that carried an Idempotency-Key. */
@Entity
public class IdempotencyKey extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private String idempotencyKey;
    private String requestHash;
    private int status;
    private String location;
    private String etag;
    private String answer;
    private Instant usedAt;

    protected IdempotencyKey() {}

    IdempotencyKey(UUID id, String idempotencyKey, String requestHash, Instant usedAt) {
        this.id = id;
        this.idempotencyKey = idempotencyKey;
        this.requestHash = requestHash;
        this.usedAt = usedAt;
    }

    static Optional<IdempotencyKey> used(String key) {
        return find("idempotencyKey", key).firstResultOptional();
    }

    void answered(int status, String location, String etag, String answer) {
        this.status = status;
        this.location = location;
        this.etag = etag;
        this.answer = answer;
    }

    boolean isFor(String requestHash) {
        return this.requestHash.equals(requestHash);
    }

    int status() {
        return status;
    }

    String location() {
        return location;
    }

    String etag() {
        return etag;
    }

    String answer() {
        return answer;
    }
}
