package dev.parley.idr;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A person's word that a case may or may not be disputed, with each leg as it stood. Never edited. */
@Entity
public class Attestation extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private boolean eligible;
    private boolean secondNeeded;
    private String basis;
    private UUID decisionId;
    private String attestedBy;
    private Instant attestedAt;

    /** Null until a second person said so. */
    private Boolean approved;

    private String approvedBy;
    private Instant approvedAt;
    private String approvalReason;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "attestation_id", nullable = false, updatable = false)
    @OrderBy("ordinal")
    private List<AttestedLeg> legs = new ArrayList<>();

    protected Attestation() {}

    /** The decision is the record that keeps the facts behind the findings. */
    Attestation(
            UUID caseId,
            boolean eligible,
            boolean secondNeeded,
            String basis,
            List<LegFinding> findings,
            Map<EligibilityLeg, String> reasons,
            UUID decisionId,
            String attestedBy,
            Instant attestedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.eligible = eligible;
        this.secondNeeded = secondNeeded;
        this.basis = basis;
        this.decisionId = decisionId;
        this.attestedBy = attestedBy;
        this.attestedAt = attestedAt;
        for (LegFinding finding : findings) {
            legs.add(new AttestedLeg(legs.size(), finding, reasons.get(finding.leg())));
        }
    }

    static Optional<Attestation> byId(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<Attestation> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    static List<Attestation> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    void decide(boolean approved, String reason, String by, Instant at) {
        this.approved = approved;
        this.approvalReason = reason;
        this.approvedBy = by;
        this.approvedAt = at;
    }

    UUID caseId() {
        return caseId;
    }

    UUID decisionId() {
        return decisionId;
    }

    String attestedBy() {
        return attestedBy;
    }

    UUID id() {
        return id;
    }

    AttestationView view() {
        return new AttestationView(
                id,
                caseId,
                eligible,
                basis,
                legs.stream().map(AttestedLeg::view).toList(),
                decisionId,
                attestedBy,
                attestedAt,
                secondNeeded,
                approved,
                approvedBy,
                approvedAt,
                approvalReason);
    }

    /** An attestation as clients see it. */
    public record AttestationView(
            UUID id,
            UUID caseId,
            boolean eligible,
            String basis,
            List<AttestedLeg.LegView> legs,
            UUID decisionId,
            String attestedBy,
            Instant attestedAt,
            @Schema(description = "Whether the house wanted a second person") boolean secondNeeded,
            @Schema(description = "Absent until a second person said so") Boolean approved,
            String approvedBy,
            Instant approvedAt,
            String approvalReason) {}
}
