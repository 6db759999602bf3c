package dev.parley.idr;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A step in the choice of a dispute's entity, as it was recorded. Of a batch the case that bears the number has them all. */
@Entity
public class SelectionStep extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID disputeId;

    @Enumerated(EnumType.STRING)
    private SelectionAct act;

    @Enumerated(EnumType.STRING)
    private SelectionActor actor;

    private String entity;
    private LocalDate takenOn;
    private String reason;
    private String evidence;
    private String recordedBy;
    private Instant recordedAt;

    protected SelectionStep() {}

    SelectionStep(
            UUID disputeId,
            EntitySelection.Step step,
            String reason,
            String evidence,
            String recordedBy,
            Instant recordedAt) {
        this.id = OrderedId.next();
        this.disputeId = disputeId;
        this.act = step.act();
        this.actor = step.by();
        this.entity = step.entity();
        this.takenOn = step.on();
        this.reason = reason;
        this.evidence = evidence;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static List<SelectionStep> of(UUID disputeId) {
        return list("disputeId = ?1 order by id", disputeId);
    }

    EntitySelection.Step step() {
        return new EntitySelection.Step(act, actor, entity, takenOn);
    }

    SelectionStepView view() {
        return new SelectionStepView(id, act, actor, entity, takenOn, reason, evidence, recordedBy, recordedAt);
    }

    /** A step as clients see it. */
    public record SelectionStepView(
            UUID id,
            SelectionAct act,
            SelectionActor by,
            @Schema(description = "Absent where the entity on the table is meant") String entity,
            LocalDate on,
            String reason,
            String evidence,
            String recordedBy,
            Instant recordedAt) {}
}
