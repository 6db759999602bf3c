package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** One round of deciding: what the negotiator recommended, what the provider chose, who approved it, and that it was done. */
@Entity
public class CaseDecision extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;
    private UUID evaluationId;

    @Enumerated(EnumType.STRING)
    private Choice recommended;

    private String recommendedBecause;
    private Money recommendedCounter;
    private String recommendedBy;
    private Instant recommendedAt;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    private String reason;
    private UUID offerId;
    private Money counterAmount;
    private LocalDate counterExpiresOn;
    private String decidedBy;
    private Instant decidedAt;
    private Boolean approved;
    private String approvalReason;
    private String approvedBy;
    private Instant approvedAt;
    private Instant carriedOutAt;

    protected CaseDecision() {}

    CaseDecision(UUID caseId, UUID evaluationId, EvaluatedOffer evaluated, String by, Instant at) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.evaluationId = evaluationId;
        this.recommended = evaluated.recommendation();
        this.recommendedBecause = evaluated.reason();
        this.recommendedCounter = evaluated.counterAmount();
        this.recommendedBy = by;
        this.recommendedAt = at;
    }

    /** The round that runs, or the last one. */
    static Optional<CaseDecision> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    /** The last one that was carried out. */
    public static Optional<CaseDecision> carriedOut(UUID caseId) {
        return find("caseId = ?1 and carriedOutAt is not null order by id desc", caseId)
                .firstResultOptional();
    }

    void decide(ProviderDecision decided, UUID offerId, String by, Instant at) {
        this.choice = decided.decision();
        this.reason = decided.reason();
        this.offerId = offerId;
        this.counterAmount = decided.counterAmount();
        this.counterExpiresOn = decided.counterExpiresOn();
        this.decidedBy = by;
        this.decidedAt = at;
        this.approved = null;
    }

    void approve(boolean approved, String reason, String by, Instant at) {
        this.approved = approved;
        this.approvalReason = reason;
        this.approvedBy = by;
        this.approvedAt = at;
    }

    void carryOut(Instant at) {
        this.carriedOutAt = at;
    }

    public Choice choice() {
        return choice;
    }

    public String reason() {
        return reason;
    }

    UUID offerId() {
        return offerId;
    }

    Money counterAmount() {
        return counterAmount;
    }

    LocalDate counterExpiresOn() {
        return counterExpiresOn;
    }

    String recommendedBy() {
        return recommendedBy;
    }

    String decidedBy() {
        return decidedBy;
    }

    DecisionRoundView view(LocalDate lastDay) {
        return new DecisionRoundView(
                evaluationId,
                recommended,
                recommendedBecause,
                recommendedCounter,
                recommendedBy,
                recommendedAt,
                choice,
                reason,
                counterAmount,
                counterExpiresOn,
                decidedBy,
                decidedAt,
                approved,
                approvalReason,
                approvedBy,
                carriedOutAt,
                lastDay);
    }

    /** A round of deciding as clients see it; what has not happened is absent. */
    public record DecisionRoundView(
            UUID evaluationId,
            Choice recommended,
            String recommendedBecause,
            Money recommendedCounter,
            String recommendedBy,
            Instant recommendedAt,
            Choice choice,
            String reason,
            Money counterAmount,
            LocalDate counterExpiresOn,
            String decidedBy,
            Instant decidedAt,
            Boolean approved,
            String approvalReason,
            String approvedBy,
            Instant carriedOutAt,
            @Schema(description = "The first day on which a way on is lost") LocalDate lastDay) {}
}
