package dev.parley.negotiation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The decision not to pursue a case any further, whatever stage it was in. */
@Entity
public class Withdrawal extends PanacheEntityBase {
    @Id
    private UUID caseId;

    @TenantId
    private String tenant;

    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    protected Withdrawal() {}

    Withdrawal(UUID caseId, String reason, String decidedBy, Instant decidedAt) {
        this.caseId = caseId;
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    public static Optional<Withdrawal> of(UUID caseId) {
        return findByIdOptional(caseId);
    }

    public String reason() {
        return reason;
    }
}
