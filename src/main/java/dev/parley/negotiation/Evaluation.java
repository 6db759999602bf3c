package dev.parley.negotiation;

import dev.parley.money.Money;
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

/** A comparison of the ways on, kept as it was on its day so that a decision can be explained later. */
@Entity
public class Evaluation extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String comparison;

    @Enumerated(EnumType.STRING)
    private Choice recommended;

    private Money floorRate;
    private String computedBy;
    private Instant computedAt;

    protected Evaluation() {}

    Evaluation(UUID caseId, Comparison comparison, String json, String computedBy, Instant computedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.comparison = json;
        this.recommended = comparison.recommended();
        this.floorRate = comparison.floor();
        this.computedBy = computedBy;
        this.computedAt = computedAt;
    }

    public static Optional<Evaluation> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    UUID id() {
        return id;
    }

    String comparison() {
        return comparison;
    }

    EvaluationView view(Comparison read) {
        return new EvaluationView(id, caseId, computedAt, computedBy, read);
    }

    /** An evaluation as clients see it. */
    public record EvaluationView(UUID id, UUID caseId, Instant computedAt, String computedBy, Comparison comparison) {
        EvaluationView forAClient() {
            return new EvaluationView(id, caseId, computedAt, computedBy, comparison.forAClient());
        }
    }
}
