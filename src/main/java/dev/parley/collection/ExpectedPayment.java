package dev.parley.collection;

import dev.parley.collection.Complaint.ComplaintView;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/**
 * Money that a payer owes after an agreement or award. What is due is the agreed rate less what had been paid before and
 * the patient's share, as the rate holds both (FED-ON-06, FED-PY-01).
 */
@Entity
public class ExpectedPayment extends PanacheEntityBase {
    /** Where the claim to the money comes from. */
    public enum Source {
        SETTLEMENT,
        AWARD,
        /** A decision in a state's process; it says itself by when it is paid. */
        STATE_AWARD,
        /** A state's decision on a workers' compensation fee, or its schedule. */
        COMP_FEE
    }

    /** What became of it. */
    public enum State {
        OPEN,
        PAID,
        WRITTEN_OFF
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Source source;

    private UUID sourceId;
    private Money agreed;
    private Money paidBefore;
    private Money patientShare;
    private Money due;
    private Money received;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private String givenUpBecause;
    private String givenUpBy;
    private Instant expectedSince;
    private Instant endedAt;

    protected ExpectedPayment() {}

    ExpectedPayment(UUID caseId, AgreedRate rate, Money paidBefore, Money patientShare, LocalDate dueOn, Instant now) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.source = rate.source();
        this.sourceId = rate.id();
        this.agreed = rate.total();
        this.paidBefore = paidBefore;
        this.patientShare = patientShare;
        this.due = agreed.minus(paidBefore).minus(patientShare).max(Money.ZERO);
        this.received = Money.ZERO;
        this.dueOn = dueOn;
        this.state = State.OPEN;
        this.expectedSince = now;
    }

    static Optional<ExpectedPayment> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    static Optional<ExpectedPayment> open(UUID caseId) {
        return latest(caseId).filter(expected -> expected.state == State.OPEN);
    }

    /** What came since it was expected, given all that has been paid on the claim; less when a payment was taken back. */
    Money receivedOf(Money paidInAll) {
        return paidInAll.minus(paidBefore);
    }

    /** Takes up all that has been paid on the claim; whether nothing is left. */
    boolean match(Money paidInAll, Instant now) {
        received = receivedOf(paidInAll);
        if (missing().isZero()) {
            state = State.PAID;
            endedAt = now;
        }
        return state == State.PAID;
    }

    Money missing() {
        return due.minus(received).max(Money.ZERO);
    }

    /** Who decided to stop chasing, and why; it takes effect when the shortfall is written off. */
    void giveUp(String because, String by) {
        this.givenUpBecause = because;
        this.givenUpBy = by;
    }

    void writeOff(Instant now) {
        this.state = missing().isZero() ? State.PAID : State.WRITTEN_OFF;
        this.endedAt = now;
    }

    UUID id() {
        return id;
    }

    Source source() {
        return source;
    }

    State state() {
        return state;
    }

    Money agreed() {
        return agreed;
    }

    Money received() {
        return received;
    }

    Money due() {
        return due;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String givenUpBecause() {
        return givenUpBecause;
    }

    ExpectedPaymentView view(List<ComplaintView> complaints) {
        return new ExpectedPaymentView(
                id,
                source,
                sourceId,
                agreed,
                paidBefore,
                patientShare,
                due,
                received,
                missing(),
                dueOn,
                state,
                givenUpBecause,
                givenUpBy,
                expectedSince,
                endedAt,
                complaints);
    }

    /** Expected money as clients see it. */
    public record ExpectedPaymentView(
            UUID id,
            Source source,
            UUID sourceId,
            @Schema(description = "The whole rate, cost sharing and earlier payments included") Money agreed,
            Money paidBefore,
            Money patientShare,
            @Schema(description = "agreed - paidBefore - patientShare, at least 0") Money due,
            Money received,
            @Schema(description = "due - received, at least 0") Money missing,
            LocalDate dueOn,
            State state,
            String givenUpBecause,
            String givenUpBy,
            Instant expectedSince,
            Instant endedAt,
            List<ComplaintView> complaints) {}
}
