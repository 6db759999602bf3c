package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Why a case was split off: lines that another dispute of their claim left behind, which are filed on days of their own. */
@Entity
class WaitingLines extends PanacheEntityBase {
    /** What kept them from the dispute. */
    enum KeptBy {
        /** A suspension, until it is over (FED-CO-02). */
        HELD,
        /** The entity, which found them ineligible while the others went on (FED-EL-04). */
        DROPPED
    }

    /** What a dispute is filed with and what it brings; lines that it leaves behind have nothing to do with them. */
    static final Set<String> PAPERS_OF_A_DISPUTE = Set.of(BuildPacket.KIND, CoolingOffLetter.KIND, "portal-mail");

    /** The case of their own. */
    @Id
    private UUID caseId;

    @TenantId
    private String tenant;

    private UUID disputeId;

    @Enumerated(EnumType.STRING)
    private KeptBy keptBy;

    /** Null where they were held. */
    private LocalDate droppedOn;

    protected WaitingLines() {}

    private WaitingLines(CaseFile own, Dispute left, KeptBy keptBy, LocalDate droppedOn) {
        this.caseId = own.id();
        this.disputeId = left.id();
        this.keptBy = keptBy;
        this.droppedOn = droppedOn;
    }

    static WaitingLines held(CaseFile own, Dispute left) {
        return new WaitingLines(own, left, KeptBy.HELD, null);
    }

    /** {@code on} is the day of the finding: the days to file them again count from it (FED-RS-01). */
    static WaitingLines dropped(CaseFile own, Dispute left, LocalDate on) {
        return new WaitingLines(own, left, KeptBy.DROPPED, on);
    }

    /** Of a case that was split off because lines were dropped. */
    static Optional<WaitingLines> dropped(UUID caseId) {
        return WaitingLines.<WaitingLines>findByIdOptional(caseId).filter(lines -> lines.keptBy == KeptBy.DROPPED);
    }

    /** The dispute that went on without them. */
    Dispute dispute() {
        return Dispute.byId(disputeId);
    }

    LocalDate droppedOn() {
        return droppedOn;
    }
}
