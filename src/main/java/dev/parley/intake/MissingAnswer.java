package dev.parley.intake;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** That somebody was asked where the answer to a sent claim is; {@code subject} is the sent file or the claim. */
@Entity
public class MissingAnswer extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID subjectId;
    private UUID caseId;
    private Instant askedAt;
    private Instant settledAt;

    protected MissingAnswer() {}

    MissingAnswer(UUID subjectId, UUID caseId, Instant askedAt) {
        this.id = OrderedId.next();
        this.subjectId = subjectId;
        this.caseId = caseId;
        this.askedAt = askedAt;
    }

    static Optional<MissingAnswer> about(UUID subjectId) {
        return find("subjectId", subjectId).firstResultOptional();
    }

    UUID caseId() {
        return caseId;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    void settle(Instant at) {
        settledAt = at;
    }
}
