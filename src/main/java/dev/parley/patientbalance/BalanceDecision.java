package dev.parley.patientbalance;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What somebody decided about a patient's balance. A new decision is another row; one that was sent back stays. */
@Entity
public class BalanceDecision extends PanacheEntityBase {
    /** What is done with the balance. */
    public enum Choice {
        /** Bill what the payer leaves to the patient, within the lawful share. */
        BILL_COST_SHARE,
        /** Bill more than the cost share, where nothing protects the patient. */
        BILL_BALANCE,
        HOLD,
        WRITE_OFF
    }

    /** The one reason of a write-off. */
    public enum WriteOffReason {
        CONTRACTUAL_ADJUSTMENT,
        NSA_OR_STATE_BAR,
        HARDSHIP,
        COLLECTION_EFFORT_EXHAUSTED,
        SMALL_BALANCE,
        NONCOVERED_POLICY,
        TIMELY_FILING_PROVIDER_FAULT,
        SERVICE_RECOVERY,
        BANKRUPTCY_OR_DECEASED,
        SETTLEMENT_NEGOTIATED_RATE,
        /** Never allowed (PB-01, PB-03); there so that its refusal can say why. */
        ROUTINE_WAIVER
    }

    /** How far it has come. */
    public enum State {
        PROPOSED,
        APPROVED,
        SENT_BACK,
        APPLIED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    private Money amount;

    @Enumerated(EnumType.STRING)
    private WriteOffReason writeOffReason;

    private String evidence;
    private boolean secondPersonNeeded;

    @Enumerated(EnumType.STRING)
    private State state;

    private String proposedBy;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String decisionReason;
    private Instant appliedAt;

    protected BalanceDecision() {}

    BalanceDecision(
            UUID caseId,
            Choice choice,
            Money amount,
            WriteOffReason writeOffReason,
            String evidence,
            String proposedBy,
            Instant proposedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.choice = choice;
        this.amount = amount;
        this.writeOffReason = writeOffReason;
        this.evidence = evidence;
        this.secondPersonNeeded = choice == Choice.WRITE_OFF;
        this.state = State.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    public static Optional<BalanceDecision> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    /** What was carried out in a case, the oldest first. */
    public static List<BalanceDecision> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    void decide(boolean approved, String reason, String by, Instant at) {
        this.state = approved ? State.APPROVED : State.SENT_BACK;
        this.decisionReason = reason;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    void apply(Instant at) {
        this.state = State.APPLIED;
        this.appliedAt = at;
    }

    UUID id() {
        return id;
    }

    public Choice choice() {
        return choice;
    }

    /** What is billed or written off; null when it is held. */
    public Money amount() {
        return amount;
    }

    WriteOffReason writeOffReason() {
        return writeOffReason;
    }

    boolean secondPersonNeeded() {
        return secondPersonNeeded;
    }

    public boolean isApplied() {
        return state == State.APPLIED;
    }

    String proposedBy() {
        return proposedBy;
    }

    DecisionOnBalance view() {
        return new DecisionOnBalance(
                id,
                choice,
                amount,
                writeOffReason,
                evidence,
                state,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                appliedAt);
    }

    /** A decision about the balance as clients see it. */
    public record DecisionOnBalance(
            UUID id,
            Choice choice,
            Money amount,
            WriteOffReason writeOffReason,
            String evidence,
            State state,
            String proposedBy,
            Instant proposedAt,
            String decidedBy,
            Instant decidedAt,
            String decisionReason,
            Instant appliedAt) {}
}
