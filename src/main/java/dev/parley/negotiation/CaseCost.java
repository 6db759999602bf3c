package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** Money that a case cost beside the service's fee. Never edited: a correction is an entry with the opposite sign. */
@Entity
public class CaseCost extends PanacheEntityBase {
    /** What it was spent on. */
    public enum Kind {
        WORK,
        ADMINISTRATIVE_FEE,
        ENTITY_FEE,
        ENTITY_FEE_REFUND,
        OTHER
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Money amount;
    private LocalDate spentOn;
    private String note;
    private String enteredBy;
    private Instant enteredAt;

    protected CaseCost() {}

    CaseCost(UUID caseId, NewCost cost, String enteredBy, Instant enteredAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.kind = cost.kind();
        this.amount = cost.amount();
        this.spentOn = cost.spentOn();
        this.note = cost.note();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    static List<CaseCost> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    CostView view() {
        return new CostView(id, kind, amount, spentOn, note, enteredBy, enteredAt);
    }

    /** A cost to enter; what comes back is negative. */
    public record NewCost(
            @NotNull Kind kind,
            @NotNull Money amount,
            @NotNull LocalDate spentOn,
            @NotBlank @Size(max = 500) String note) {}

    /** A cost as people see it. */
    @Schema(name = "CaseCost")
    public record CostView(
            UUID id, Kind kind, Money amount, LocalDate spentOn, String note, String enteredBy, Instant enteredAt) {}
}
