package dev.parley.workcomp;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What a clinic does about a carrier's shortfall instead of billing worker or employer (WC-20, WC-21). */
@Entity
public class ValueReview extends PanacheEntityBase {
    /** How the clinic goes on with this carrier and employer. */
    public enum Choice {
        HOLD_FIRM,
        RESTRUCTURE,
        /** Only against a written trade: volume, steerage or fast pay. */
        DISCOUNT,
        LEAVE_NETWORK,
        ASK_ADVICE
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    private String rationale;
    private String unseenWork;
    private int unseenMinutes;
    private String trade;
    private String reviewedBy;
    private Instant reviewedAt;

    protected ValueReview() {}

    ValueReview(
            UUID caseId,
            Choice choice,
            String rationale,
            List<String> unseenWork,
            int unseenMinutes,
            String trade,
            String reviewedBy,
            Instant reviewedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.choice = choice;
        this.rationale = rationale;
        this.unseenWork = String.join("\n", unseenWork);
        this.unseenMinutes = unseenMinutes;
        this.trade = trade;
        this.reviewedBy = reviewedBy;
        this.reviewedAt = reviewedAt;
    }

    public static List<ValueReview> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    ValueReviewView view() {
        return new ValueReviewView(
                id, choice, rationale, unseenWork.lines().toList(), unseenMinutes, trade, reviewedBy, reviewedAt);
    }

    /** A value review as clients see it. */
    public record ValueReviewView(
            UUID id,
            Choice choice,
            String rationale,
            List<String> unseenWork,
            int unseenMinutes,
            String trade,
            String reviewedBy,
            Instant reviewedAt) {}
}
