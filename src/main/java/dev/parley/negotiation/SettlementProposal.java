package dev.parley.negotiation;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A settlement that one person reported and a second one must agree to before it counts. */
@Entity
public class SettlementProposal extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String terms;
    private String because;
    private String proposedBy;
    private Instant proposedAt;
    private Boolean approved;
    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    protected SettlementProposal() {}

    SettlementProposal(UUID caseId, String terms, String because, String proposedBy, Instant proposedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.terms = terms;
        this.because = because;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    static Optional<SettlementProposal> waiting(UUID caseId) {
        return find("caseId = ?1 and approved is null order by id desc", caseId).firstResultOptional();
    }

    void decide(boolean approved, String reason, String by, Instant at) {
        this.approved = approved;
        this.reason = reason;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    String terms() {
        return terms;
    }

    String proposedBy() {
        return proposedBy;
    }

    ProposalView view() {
        return new ProposalView(id, because, proposedBy, proposedAt, approved, reason, decidedBy, decidedAt);
    }

    /** What waits for a second person, or what became of it. */
    @Schema(name = "SettlementProposal")
    public record ProposalView(
            UUID id,
            @Schema(description = "Why a second person is needed") String because,
            String proposedBy,
            Instant proposedAt,
            Boolean approved,
            String reason,
            String decidedBy,
            Instant decidedAt) {}
}
