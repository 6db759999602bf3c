package dev.parley.intake;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** That somebody was asked where the answer to a sent claim is; {@code subject} is the sent file, the claim or the missed clock. */
@Entity
public class MissingAnswer extends PanacheEntityBase {
    enum Kind {
        /** A front end's 277CA. */
        ACKNOWLEDGMENT,
        /** The payer's payment or denial. */
        REMITTANCE
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID caseId;
    private Instant askedAt;
    private Instant settledAt;

    protected MissingAnswer() {}

    MissingAnswer(Kind kind, UUID subjectId, UUID caseId, Instant askedAt) {
        this.kind = kind;
        this.id = OrderedId.next();
        this.subjectId = subjectId;
        this.caseId = caseId;
        this.askedAt = askedAt;
    }

    static Optional<MissingAnswer> about(UUID subjectId) {
        return find("subjectId", subjectId).firstResultOptional();
    }

    static boolean waitsForPayment(UUID caseId) {
        return count("caseId = ?1 and kind = ?2 and settledAt is null", caseId, Kind.REMITTANCE) > 0;
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
