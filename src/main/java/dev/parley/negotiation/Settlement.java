package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The rate both sides agreed on, the patient's cost sharing included (FED-ON-13). There is one, and it is never edited. */
@Entity
public class Settlement extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private UUID offerId;
    private Money agreedTotal;
    private LocalDate agreedOn;
    private LocalDate payBy;
    private boolean patientHold;
    private String agreedWith;
    private String evidence;
    private String recordedBy;
    private Instant recordedAt;

    protected Settlement() {}

    Settlement(UUID caseId, UUID offerId, NewSettlement terms, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.offerId = offerId;
        this.agreedTotal = terms.agreedTotal();
        this.agreedOn = terms.agreedOn();
        this.payBy = terms.payBy();
        this.patientHold = Boolean.TRUE.equals(terms.patientHold());
        this.agreedWith = terms.agreedWith();
        this.evidence = terms.evidence();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public static Optional<Settlement> of(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }

    public UUID id() {
        return id;
    }

    public Money agreedTotal() {
        return agreedTotal;
    }

    public LocalDate agreedOn() {
        return agreedOn;
    }

    /** The day by which the payer said it would pay, or null. */
    public LocalDate payBy() {
        return payBy;
    }

    public SettlementView view() {
        return new SettlementView(
                id, offerId, agreedTotal, agreedOn, payBy, patientHold, agreedWith, evidence, recordedBy, recordedAt);
    }

    /** A settlement as clients see it. */
    public record SettlementView(
            UUID id,
            UUID offerId,
            Money agreedTotal,
            LocalDate agreedOn,
            LocalDate payBy,
            boolean patientHold,
            String agreedWith,
            String evidence,
            String recordedBy,
            Instant recordedAt) {}
}
