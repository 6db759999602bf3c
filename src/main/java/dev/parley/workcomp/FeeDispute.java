package dev.parley.workcomp;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A dispute before the state about what a comp carrier paid. */
@Entity
public class FeeDispute extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String state;
    private Money scheduleAmount;
    private Money paidBefore;
    private String reference;
    private LocalDate filedOn;
    private LocalDate answerDueOn;
    private String filedBy;
    private Money awarded;
    private LocalDate decidedOn;
    private String decisionReference;
    private Instant recordedAt;

    protected FeeDispute() {}

    FeeDispute(UUID caseId, String state, Filing filing, String filedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.state = state;
        this.scheduleAmount = filing.scheduleAmount();
        this.paidBefore = filing.paidBefore();
        this.reference = filing.reference();
        this.filedOn = filing.filedOn();
        this.answerDueOn = filing.answerDueOn();
        this.filedBy = filedBy;
        this.recordedAt = recordedAt;
    }

    /** What was filed: the amount by the state's schedule, what the carrier had paid, and when an answer is due. */
    record Filing(Money scheduleAmount, Money paidBefore, String reference, LocalDate filedOn, LocalDate answerDueOn) {}

    public static Optional<FeeDispute> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    static List<FeeDispute> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    void decide(Money awarded, LocalDate decidedOn, String decisionReference) {
        this.awarded = awarded;
        this.decidedOn = decidedOn;
        this.decisionReference = decisionReference;
    }

    /** What the carrier has to pay in all: what the state awarded, and until it decides what its schedule says. */
    public Money due() {
        return awarded == null ? scheduleAmount : awarded;
    }

    public boolean isDecided() {
        return awarded != null;
    }

    public UUID id() {
        return id;
    }

    /** From when the carrier owes it: the state's decision, and until there is one our filing. */
    public LocalDate dueSince() {
        return decidedOn == null ? filedOn : decidedOn;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    FeeDisputeView view() {
        return new FeeDisputeView(
                id,
                state,
                scheduleAmount,
                paidBefore,
                reference,
                filedOn,
                answerDueOn,
                filedBy,
                awarded,
                decidedOn,
                decisionReference);
    }

    /** A fee dispute as clients see it. */
    public record FeeDisputeView(
            UUID id,
            String state,
            Money scheduleAmount,
            Money paidBefore,
            String reference,
            LocalDate filedOn,
            LocalDate answerDueOn,
            String filedBy,
            Money awarded,
            LocalDate decidedOn,
            String decisionReference) {}
}
