package dev.parley.idr;

import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A tie that keeps an entity from deciding between a party and the other side (FED-SE-11). Withdrawn, never deleted. */
@Entity
public class EntityConflict extends PanacheEntityBase {
    /** What ties them together (FED-SE-11); staff are looked at one year back. */
    public enum Tie {
        OWNERSHIP,
        AFFILIATION,
        FAMILY,
        PROFESSIONAL,
        FINANCIAL,
        STAFF
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String entity;
    private String entityKey;
    private UUID payerId;
    private UUID providerId;

    @Enumerated(EnumType.STRING)
    private Tie tie;

    private String evidence;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private String declaredBy;
    private Instant declaredAt;
    private Instant withdrawnAt;
    private String withdrawnBy;
    private String withdrawnBecause;

    protected EntityConflict() {}

    /** One of the two parties is null. */
    EntityConflict(
            String entity,
            UUID payerId,
            UUID providerId,
            Tie tie,
            String evidence,
            LocalDate fromOn,
            LocalDate untilOn,
            String declaredBy,
            Instant declaredAt) {
        this.id = OrderedId.next();
        this.entity = entity;
        this.entityKey = CertifiedEntity.key(entity);
        this.payerId = payerId;
        this.providerId = providerId;
        this.tie = tie;
        this.evidence = evidence;
        this.fromOn = fromOn;
        this.untilOn = untilOn;
        this.declaredBy = declaredBy;
        this.declaredAt = declaredAt;
    }

    static EntityConflict byId(UUID id) {
        return EntityConflict.<EntityConflict>findByIdOptional(id)
                .orElseThrow(() -> new NotFound("entity conflict", id));
    }

    static List<EntityConflict> newest(int most) {
        return EntityConflict.<EntityConflict>find("order by id desc")
                .range(0, most - 1)
                .list();
    }

    /** Ties of any entity to one of the two parties that hold on a day. */
    static List<EntityConflict> between(UUID payerId, UUID providerId, LocalDate day) {
        return list(
                "(payerId = ?1 or providerId = ?2) and withdrawnAt is null and fromOn <= ?3"
                        + " and (untilOn is null or untilOn >= ?3) order by id",
                payerId,
                providerId,
                day);
    }

    boolean isOf(String name) {
        return hasKey(CertifiedEntity.key(name));
    }

    boolean hasKey(String key) {
        return entityKey.equals(key);
    }

    /** It was a mistake, or has been resolved; what was declared stays on file. */
    void withdraw(String by, Instant at, String because) {
        if (withdrawnAt == null) {
            this.withdrawnBy = by;
            this.withdrawnAt = at;
            this.withdrawnBecause = because;
        }
    }

    int version() {
        return version;
    }

    Tie tie() {
        return tie;
    }

    String evidence() {
        return evidence;
    }

    EntityConflictView view() {
        return new EntityConflictView(
                id,
                entity,
                payerId,
                providerId,
                tie,
                evidence,
                fromOn,
                untilOn,
                declaredBy,
                declaredAt,
                withdrawnBy,
                withdrawnAt,
                withdrawnBecause,
                version);
    }

    /** A declared conflict as clients see it. */
    public record EntityConflictView(
            UUID id,
            String entity,
            UUID payerId,
            UUID providerId,
            Tie tie,
            @Schema(description = "What shows it") String evidence,
            LocalDate from,
            LocalDate until,
            String declaredBy,
            Instant declaredAt,
            String withdrawnBy,
            @Schema(description = "Absent while it stands") Instant withdrawnAt,
            String withdrawnBecause,
            int version) {}
}
