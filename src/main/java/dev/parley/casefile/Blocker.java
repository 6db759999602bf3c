package dev.parley.casefile;

import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A missing fact: what is missing, which role gets it and how. Never guessed around. */
@Entity
public class Blocker extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String code;
    private String owner;
    private String nextAction;
    private Instant raisedAt;
    private Instant resolvedAt;
    private String resolution;

    protected Blocker() {}

    public Blocker(UUID caseId, String code, String owner, String nextAction, Instant raisedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.code = code;
        this.owner = owner;
        this.nextAction = nextAction;
        this.raisedAt = raisedAt;
    }

    public static Blocker byId(UUID id) {
        return Blocker.<Blocker>findByIdOptional(id).orElseThrow(() -> new NotFound("blocker", id));
    }

    /** What blocks a case now, the oldest first. */
    public static List<Blocker> unresolved(UUID caseId) {
        return all(caseId).stream()
                .filter(blocker -> blocker.resolvedAt == null)
                .toList();
    }

    static List<Blocker> all(UUID caseId) {
        return ReadOnce.rows(Blocker.class, caseId, () -> list("caseId = ?1 order by raisedAt, id", caseId));
    }

    @PrePersist
    void added() {
        ReadOnce.added(Blocker.class, caseId, this);
    }

    public void resolve(String resolution, Instant at) {
        this.resolution = resolution;
        this.resolvedAt = at;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String owner() {
        return owner;
    }

    public String nextAction() {
        return nextAction;
    }

    public BlockerView view() {
        return new BlockerView(id, code, owner, nextAction, raisedAt, resolvedAt, resolution);
    }

    /** A blocker as clients see it. */
    public record BlockerView(
            UUID id,
            String code,
            String owner,
            String nextAction,
            Instant raisedAt,
            Instant resolvedAt,
            String resolution) {}
}
