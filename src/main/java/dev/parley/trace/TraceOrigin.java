package dev.parley.trace;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The trace in which a case began. */
@Entity
public class TraceOrigin extends PanacheEntityBase {
    @Id
    private UUID caseId;

    @TenantId
    private String tenant;

    private String traceParent;

    protected TraceOrigin() {}

    TraceOrigin(UUID caseId, String traceParent) {
        this.caseId = caseId;
        this.traceParent = traceParent;
    }

    static Optional<String> of(UUID caseId) {
        return TraceOrigin.<TraceOrigin>findByIdOptional(caseId).map(origin -> origin.traceParent);
    }
}
