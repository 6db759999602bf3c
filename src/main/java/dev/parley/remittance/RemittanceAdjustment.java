package dev.parley.remittance;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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
    private boolean providerLevel;
    private String groupCode;
    private String reason;
    private String reference;
    private Money amount;
    private BigDecimal quantity;

    protected RemittanceAdjustment() {}

    RemittanceAdjustment(UUID remittanceId, NewRemittance.Adjustment sent) {
        this.id = OrderedId.next();
        this.remittanceId = remittanceId;
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
