package dev.parley.patientbalance;

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

/** What the clinician advised before anyone asked the patient for money (BH-09). */
@Entity
public class ClinicalReview extends PanacheEntityBase {
    /** What the clinician advises. */
    public enum Advice {
        GO_AHEAD,
        SLIDING_SCALE,
        PAYMENT_PLAN,
        /** No request for money now: it could harm the care. */
        PAUSE,
        REFERRAL,
        PRO_BONO_SLOT
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Advice advice;

    private String ruleUsed;
    private String reviewedBy;
    private Instant reviewedAt;

    protected ClinicalReview() {}

    ClinicalReview(UUID caseId, Advice advice, String ruleUsed, String reviewedBy, Instant reviewedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.advice = advice;
        this.ruleUsed = ruleUsed;
        this.reviewedBy = reviewedBy;
        this.reviewedAt = reviewedAt;
    }

    static Optional<ClinicalReview> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    Advice advice() {
        return advice;
    }
}
