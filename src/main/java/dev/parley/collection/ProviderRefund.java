package dev.parley.collection;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Money that the provider sent back to a payer. Never edited. */
@Entity
public class ProviderRefund extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private UUID expectedPaymentId;
    private Money amount;
    private LocalDate sentOn;
    private String reference;
    private UUID documentId;
    private String recordedBy;
    private Instant recordedAt;

    protected ProviderRefund() {}

    ProviderRefund(ExpectedPayment expected, ReturnedMoney sent, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.caseId = expected.caseId();
        this.expectedPaymentId = expected.id();
        this.amount = sent.amount();
        this.sentOn = sent.sentOn();
        this.reference = sent.reference();
        this.documentId = sent.documentId();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static List<ProviderRefund> of(UUID expectedPaymentId) {
        return list("expectedPaymentId = ?1 order by id", expectedPaymentId);
    }

    static List<ProviderRefund> ofCases(Set<UUID> cases) {
        return list("caseId in ?1", cases);
    }

    UUID caseId() {
        return caseId;
    }

    Money amount() {
        return amount;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    String reference() {
        return reference;
    }

    ProviderRefundView view() {
        return new ProviderRefundView(id, amount, sentOn, reference, documentId, recordedBy, recordedAt);
    }

    /** A refund to a payer as clients see it. */
    public record ProviderRefundView(
            UUID id,
            Money amount,
            LocalDate sentOn,
            String reference,
            UUID documentId,
            String recordedBy,
            Instant recordedAt) {}
}
