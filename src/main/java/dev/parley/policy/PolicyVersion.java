package dev.parley.policy;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Terms as somebody set them; never changed, only followed by the next version. */
@Entity
class PolicyVersion extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private String kind;

    @Column(name = "number")
    private int number;

    private String terms;
    private String reason;
    private String changedBy;
    private Instant changedAt;

    protected PolicyVersion() {}

    PolicyVersion(String kind, int number, String terms, String reason, String changedBy, Instant changedAt) {
        this.id = OrderedId.next();
        this.kind = kind;
        this.number = number;
        this.terms = terms;
        this.reason = reason;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    static Optional<PolicyVersion> newest(String kind) {
        return find("kind = ?1 order by number desc", kind).page(Page.ofSize(1)).firstResultOptional();
    }

    static Optional<PolicyVersion> numbered(String kind, int number) {
        return find("kind = ?1 and number = ?2", kind, number).firstResultOptional();
    }

    /** The newest first, those before a number. */
    static List<PolicyVersion> before(String kind, int number, int limit) {
        return find("kind = ?1 and number < ?2 order by number desc", kind, number)
                .page(Page.ofSize(limit))
                .list();
    }

    int number() {
        return number;
    }

    /** As JSON. */
    String terms() {
        return terms;
    }

    String reason() {
        return reason;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
