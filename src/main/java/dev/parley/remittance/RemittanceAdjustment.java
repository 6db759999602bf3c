package dev.parley.remittance;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Why a payer took an amount off (one reason of a CAS), or moved money at provider level (one of a PLB). */
@Entity
public class RemittanceAdjustment {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID remittanceId;

    /** The payment that it is of as a whole, or null; from this side, so that its key is there when it is stored. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "remittance_claim_id")
    private RemittanceClaim payment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "remittance_line_id")
    private RemittanceLine line;

    private boolean providerLevel;
    private String groupCode;
    private String reason;
    private String reference;
    private Money amount;
    private BigDecimal quantity;

    protected RemittanceAdjustment() {}

    /** Of a payment or of one of its lines; the other is null. */
    RemittanceAdjustment(
            UUID remittanceId, RemittanceClaim payment, RemittanceLine line, NewRemittance.Adjustment sent) {
        this.id = OrderedId.next();
        this.remittanceId = remittanceId;
        this.payment = payment;
        this.line = line;
        this.groupCode = sent.group();
        this.reason = sent.reason();
        this.amount = sent.amount();
        this.quantity = sent.quantity();
    }

    RemittanceAdjustment(UUID remittanceId, NewRemittance.ProviderAdjustment sent) {
        this.id = OrderedId.next();
        this.remittanceId = remittanceId;
        this.providerLevel = true;
        this.reason = sent.reason();
        this.reference = sent.reference();
        this.amount = sent.amount();
    }

    /** CO, PR, OA, PI or CR; null at provider level. */
    public String group() {
        return groupCode;
    }

    /** The claim adjustment reason code. */
    public String reason() {
        return reason;
    }

    public Money amount() {
        return amount;
    }

    RemittanceView.AdjustmentView view() {
        return new RemittanceView.AdjustmentView(groupCode, reason, amount, quantity);
    }
}
