package dev.parley.claim;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A service line as billed. */
@Entity
public class ClaimLine {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private int lineNumber;
    private String procedureCode;
    private String modifiers;
    private String revenueCode;
    private Money charge;
    private BigDecimal units;
    private String unitType;
    private LocalDate serviceFrom;
    private LocalDate serviceTo;
    private String placeOfService;

    protected ClaimLine() {}

    ClaimLine(int lineNumber, NewClaim.Line billed) {
        this.id = OrderedId.next();
        this.lineNumber = lineNumber;
        this.procedureCode = billed.procedureCode();
        this.modifiers = String.join(",", billed.modifiers());
        this.revenueCode = billed.revenueCode();
        this.charge = billed.charge();
        this.units = billed.units();
        this.unitType = billed.unitType();
        this.serviceFrom = billed.serviceFrom();
        this.serviceTo = billed.serviceTo();
        this.placeOfService = billed.placeOfService();
    }

    public int lineNumber() {
        return lineNumber;
    }

    public String procedureCode() {
        return procedureCode;
    }

    public List<String> modifiers() {
        return modifiers.isEmpty() ? List.of() : List.of(modifiers.split(","));
    }

    /** The revenue code of an institutional line, or null. */
    public String revenueCode() {
        return revenueCode;
    }

    /** Revenue codes 0450 to 0459: emergency room. */
    public boolean isOfEmergencyRoom() {
        return revenueCode != null && revenueCode.matches("0?45\\d");
    }

    public Money charge() {
        return charge;
    }

    public BigDecimal units() {
        return units;
    }

    /** UN, MJ (minutes of anesthesia), DA or F2. */
    public String unitType() {
        return unitType;
    }

    public LocalDate serviceFrom() {
        return serviceFrom;
    }

    public String placeOfService() {
        return placeOfService;
    }

    ClaimView.LineView view() {
        return new ClaimView.LineView(
                lineNumber,
                procedureCode,
                modifiers(),
                revenueCode,
                charge,
                units,
                unitType,
                serviceFrom,
                serviceTo,
                placeOfService);
    }
}
