package dev.parley.remittance;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What one remittance says of one service line (an SVC). */
@Entity
public class RemittanceLine {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private int lineNumber;
    private String procedureCode;
    private String modifiers;
    private Money charge;
    private Money paid;
    private Money allowed;
    private Money qualifyingPaymentAmount;
    private LocalDate serviceDate;
    private BigDecimal units;
    private String remarkCodes;

    @OneToMany(cascade = CascadeType.PERSIST, mappedBy = "line")
    private List<RemittanceAdjustment> adjustments = new ArrayList<>();

    protected RemittanceLine() {}

    RemittanceLine(UUID remittanceId, int lineNumber, NewRemittance.PaidLine sent) {
        this.id = OrderedId.next();
        this.lineNumber = lineNumber;
        this.procedureCode = sent.procedureCode();
        this.modifiers = String.join(",", sent.modifiers());
        this.charge = sent.charge();
        this.paid = sent.paid();
        this.allowed = sent.allowed();
        this.qualifyingPaymentAmount = sent.qualifyingPaymentAmount();
        this.serviceDate = sent.serviceDate();
        this.units = sent.units();
        this.remarkCodes = String.join(",", sent.remarkCodes());
        sent.adjustments().forEach(one -> adjustments.add(new RemittanceAdjustment(remittanceId, null, this, one)));
    }

    NewRemittance.PaidLine asSent() {
        return new NewRemittance.PaidLine(
                procedureCode, modifiers(), charge, paid, allowed, null, serviceDate, units, List.of(), List.of());
    }

    public List<String> modifiers() {
        return RemittanceClaim.codes(modifiers);
    }

    public String procedureCode() {
        return procedureCode;
    }

    public Money charge() {
        return charge;
    }

    /** Null where the payer gave none. */
    public LocalDate serviceDate() {
        return serviceDate;
    }

    public Money paid() {
        return paid;
    }

    /** The allowed amount as disclosed (AMT*B6), or null. */
    public Money allowed() {
        return allowed;
    }

    /** The qualifying payment amount as disclosed, or null. */
    public Money qualifyingPaymentAmount() {
        return qualifyingPaymentAmount;
    }

    /** What the payer leaves to the patient (PR). */
    public Money patientShare() {
        return Money.sum(adjustments.stream()
                .filter(adjustment -> "PR".equals(adjustment.group()))
                .map(RemittanceAdjustment::amount)
                .toList());
    }

    /** What the payer allowed: as disclosed, else what it paid and left to the patient. */
    public Money allowedInAll() {
        return allowed == null ? paid.plus(patientShare()) : allowed;
    }

    public List<RemittanceAdjustment> adjustments() {
        return List.copyOf(adjustments);
    }

    public List<String> remarkCodes() {
        return RemittanceClaim.codes(remarkCodes);
    }

    RemittanceView.PaidLineView view() {
        return new RemittanceView.PaidLineView(
                procedureCode,
                modifiers(),
                charge,
                paid,
                allowed,
                qualifyingPaymentAmount,
                serviceDate,
                units,
                remarkCodes(),
                adjustments.stream().map(RemittanceAdjustment::view).toList());
    }
}
