package dev.parley.negotiation;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** Target, floor and walk-away that a supervisor set for a case in place of the computed ones. Never edited, only replaced. */
@Entity
public class CaseBounds extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private Money target;
    private Money floorRate;
    private Money walkAway;
    private String reason;
    private String setBy;
    private Instant setAt;

    protected CaseBounds() {}

    CaseBounds(UUID caseId, Set set, String setBy, Instant setAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.target = set.target();
        this.floorRate = set.floor();
        this.walkAway = set.walkAway();
        this.reason = set.reason();
        this.setBy = setBy;
        this.setAt = setAt;
    }

    static Optional<CaseBounds> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    Set set() {
        return new Set(target, floorRate, walkAway, reason);
    }

    BoundsView view() {
        return new BoundsView(id, target, floorRate, walkAway, reason, setBy, setAt);
    }

    /** Whole rates that a person decided; an absent one is left to the evaluation. */
    @Schema(name = "NewBounds")
    public record Set(
            @Schema(description = "What to aim for") Money target,
            @Schema(description = "Below it a second person must agree") Money floor,
            @Schema(description = "Below it the other ways are better even if they go badly") Money walkAway,
            @NotBlank @Size(max = 500) String reason) {

        void requireSensible(Money billed) {
            List<FieldError> wrong = new ArrayList<>();
            check(wrong, "/target", target, billed);
            check(wrong, "/floor", floor, billed);
            check(wrong, "/walkAway", walkAway, billed);
            if (floor != null && target != null && floor.isMoreThan(target)) {
                wrong.add(new FieldError("/floor", "is more than the target of " + target));
            }
            if (walkAway != null && floor != null && walkAway.isMoreThan(floor)) {
                wrong.add(new FieldError("/walkAway", "is more than the floor of " + floor));
            }
            if (target == null && floor == null && walkAway == null) {
                wrong.add(new FieldError("/target", "or floor or walkAway is needed"));
            }
            if (!wrong.isEmpty()) {
                throw new InvalidFields(wrong);
            }
        }

        private static void check(List<FieldError> wrong, String pointer, Money rate, Money billed) {
            if (rate != null && !rate.isPositive()) {
                wrong.add(new FieldError(pointer, "must be more than zero"));
            }
            if (rate != null && rate.isMoreThan(billed)) {
                wrong.add(new FieldError(pointer, "is more than the charge of " + billed));
            }
        }
    }

    /** What was set, by whom and why. */
    public record BoundsView(
            UUID id, Money target, Money floor, Money walkAway, String reason, String setBy, Instant setAt) {}
}
