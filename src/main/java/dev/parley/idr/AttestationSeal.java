package dev.parley.idr;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What was attested, word for word, under a hash that also covers the tenant's seal before it. Never edited. */
@Entity
public class AttestationSeal extends PanacheEntityBase {
    /** What stands before the first seal of a tenant. */
    static final String NONE_BEFORE = "0".repeat(64);

    /** What a person did. */
    public enum Act {
        ATTESTED,
        APPROVED,
        SENT_BACK
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private long number;
    private UUID attestationId;

    @Enumerated(EnumType.STRING)
    private Act act;

    private String content;
    private String previousSha256;
    private String sha256;
    private Instant sealedAt;

    protected AttestationSeal() {}

    AttestationSeal(Optional<AttestationSeal> before, UUID attestationId, Act act, String content, Instant sealedAt) {
        this.id = OrderedId.next();
        this.number = before.map(seal -> seal.number).orElse(0L) + 1;
        this.attestationId = attestationId;
        this.act = act;
        this.content = content;
        this.previousSha256 = before.map(seal -> seal.sha256).orElse(NONE_BEFORE);
        this.sha256 = hash(number, previousSha256, content);
        this.sealedAt = sealedAt;
    }

    /** What the hash is over: three lines. Anybody can recompute it from an export. */
    static String hash(long number, String previousSha256, String content) {
        return CanonicalJson.sha256(number + "\n" + previousSha256 + "\n" + content);
    }

    static Optional<AttestationSeal> newest() {
        return find("order by number desc").firstResultOptional();
    }

    static Optional<AttestationSeal> numbered(long number) {
        return find("number", number).firstResultOptional();
    }

    static List<AttestationSeal> of(UUID attestationId) {
        return list("attestationId = ?1 order by number", attestationId);
    }

    /** At most so many, from a number on. */
    static List<AttestationSeal> after(long number, int most) {
        return AttestationSeal.<AttestationSeal>find("number > ?1 order by number", number)
                .range(0, most - 1)
                .list();
    }

    boolean isWhole() {
        return sha256.equals(hash(number, previousSha256, content));
    }

    long number() {
        return number;
    }

    UUID attestationId() {
        return attestationId;
    }

    Act act() {
        return act;
    }

    String content() {
        return content;
    }

    String previousSha256() {
        return previousSha256;
    }

    String sha256() {
        return sha256;
    }

    SealView view() {
        return new SealView(number, attestationId, act, previousSha256, sha256, sealedAt);
    }

    /** A seal as clients see it in a list. */
    public record SealView(
            long number, UUID attestationId, Act act, String previousSha256, String sha256, Instant sealedAt) {}
}
