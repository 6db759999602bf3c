package dev.parley.collection;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A person with the authority closed a case although a side of it was open. Never edited. */
@Entity
public class ClosingApproval extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String openBecause;
    private String reason;
    private String approvedBy;
    private Instant approvedAt;

    protected ClosingApproval() {}

    ClosingApproval(UUID caseId, String openBecause, String reason, String approvedBy, Instant approvedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.openBecause = openBecause;
        this.reason = reason;
        this.approvedBy = approvedBy;
        this.approvedAt = approvedAt;
    }

    static Optional<ClosingApproval> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    String reason() {
        return reason;
    }
}
