package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimView;
import dev.parley.party.Payer;
import dev.parley.regulation.ComputedClock;
import dev.parley.storage.Where;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;
import org.hibernate.jpa.HibernateHints;

/**
 * A claim that has no case: until when its payer must answer, and why it needs none yet. Its row is what all who may open its case
 * hold first, so that one of them does.
 */
@Entity
public class UndisputedClaim extends PanacheEntityBase {
    /** Where such a claim stands. */
    @Schema(name = "UndisputedClaimState")
    public enum State {
        /** The payer has not answered; a case opens when its day passes. */
        AWAITED,
        /** Answered so that it needs nothing. */
        ANSWERED,
        /** A later claim replaces or voids it. */
        SUPERSEDED,
        /** It has a case by now. */
        DISPUTED
    }

    @Id
    private UUID claimId;

    @Version
    private int version;

    @TenantId
    private String tenant;

    @Enumerated(EnumType.STRING)
    private State state;

    /** The claim's; null while nobody has named one. */
    private UUID payerId;

    private boolean emergency;
    private String ruleId;
    private String ruleVersion;
    private LocalDate answerDueOn;
    private Instant answerDueAt;
    private String because;
    private int policyVersion;
    private Instant changedAt;

    protected UndisputedClaim() {}

    UndisputedClaim(Claim claim, boolean emergency, AnswerDue due) {
        this.claimId = claim.id();
        this.state = State.AWAITED;
        this.emergency = emergency;
        this.ruleId = due.ruleId();
        this.ruleVersion = due.ruleVersion();
        this.answerDueOn = due.on();
        this.answerDueAt = due.at();
    }

    /** The last day for the payer's answer and the moment at its end; the rule is null where no law counts. */
    record AnswerDue(String ruleId, String ruleVersion, LocalDate on, Instant at) {
        static AnswerDue by(ComputedClock clock, Instant at) {
            return new AnswerDue(clock.ruleId(), clock.ruleVersion(), clock.due(), at);
        }
    }

    static Optional<UndisputedClaim> of(UUID claimId) {
        return findByIdOptional(claimId);
    }

    /** Those of these claims that have no case, held until the transaction ends; in one order for all. */
    static List<UndisputedClaim> held(Collection<UUID> claimIds) {
        return find("claimId in ?1 and state <> ?2 order by claimId", claimIds, State.DISPUTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .list();
    }

    /** The oldest first, after one of them; of one payer if given. */
    static List<UndisputedClaim> page(State state, UUID payerId, UUID after, int size) {
        Where where = new Where();
        where.and("state = :state", "state", state);
        where.andIfGiven("payerId = :payer", "payer", payerId);
        where.andIfGiven("claimId > :after", "after", after);
        return UndisputedClaim.<UndisputedClaim>find(where.clause() + " order by claimId", where.parameters())
                .range(0, size - 1)
                .list();
    }

    /** The payer that the claim names, or that was the first to answer it. */
    void answeredBy(Payer payer) {
        this.payerId = payer == null ? null : payer.id();
    }

    void stays(State state, String because, int policyVersion, Instant at) {
        this.state = state;
        this.because = because;
        this.policyVersion = policyVersion;
        this.changedAt = at;
    }

    UUID claimId() {
        return claimId;
    }

    boolean isSuperseded() {
        return state == State.SUPERSEDED;
    }

    /** Of what is superseded nothing can be won, and a case has its own score. */
    boolean isScored() {
        return state == State.AWAITED || state == State.ANSWERED;
    }

    boolean isEmergency() {
        return emergency;
    }

    boolean isOverdue(Instant now) {
        return state == State.AWAITED && !answerDueAt.isAfter(now);
    }

    String because() {
        return because;
    }

    /** Null once it has a case. */
    ClaimView.WithoutCase view() {
        return state == State.DISPUTED ? null : new ClaimView.WithoutCase(state.name(), answerDueOn, because);
    }
}
