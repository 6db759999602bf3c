package dev.parley.idr;

import dev.parley.outreach.EscalationAnswer.Ground;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Why a case may still file, or enter a filing, after its window closed (FED-IN-02). A later one supersedes it. */
@Entity
public class FilingExtension extends PanacheEntityBase {
    /** The day from which extensions are asked for dispute by dispute in the portal (FED-EX-02). */
    private static final LocalDate PORTAL_EXTENSIONS = LocalDate.of(2026, 11, 1);

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private LocalDate closesOn;
    private String evidence;
    private String decidedBy;
    private LocalDate decidedOn;
    private Instant decidedAt;

    protected FilingExtension() {}

    FilingExtension(
            UUID caseId,
            Ground ground,
            LocalDate closesOn,
            String evidence,
            String decidedBy,
            LocalDate decidedOn,
            Instant decidedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.ground = ground;
        this.closesOn = closesOn;
        this.evidence = evidence;
        this.decidedBy = decidedBy;
        this.decidedOn = decidedOn;
        this.decidedAt = decidedAt;
    }

    static Optional<FilingExtension> latest(UUID caseId) {
        return ReadOnce.rows(FilingExtension.class, caseId, () -> list("caseId = ?1 order by id", caseId)).stream()
                .reduce((earlier, later) -> later);
    }

    /** Reads the extensions of many cases at once. */
    static void readAhead(Collection<UUID> caseIds) {
        ReadOnce.ahead(
                FilingExtension.class,
                caseIds,
                extension -> extension.caseId,
                () -> list("caseId in ?1 order by id", caseIds));
    }

    @PrePersist
    void added() {
        ReadOnce.added(FilingExtension.class, caseId, this);
    }

    Ground ground() {
        return ground;
    }

    /** False when the window stays as it was, and only what was filed in it is entered late. */
    boolean movesTheWindow() {
        return ground != Ground.FILED_IN_TIME;
    }

    /** The last day to file, or for a filing made in time the last day to enter it. */
    LocalDate closesOn() {
        return closesOn;
    }

    String ruleId() {
        return switch (ground) {
            case GOOD_CAUSE -> decidedOn.isBefore(PORTAL_EXTENSIONS) ? "FED-EX-01" : "FED-EX-02";
            case MISSING_DISCLOSURE -> "FED-EX-03";
            case PUBLIC_NOTICE -> "FED-EX-04";
            case FILED_IN_TIME -> "FED-IN-03";
        };
    }
}
