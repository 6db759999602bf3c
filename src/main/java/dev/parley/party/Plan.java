package dev.parley.party;

import dev.parley.regulation.PlanFunding;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A payer's plan. Its funding decides whose law reaches it and is null until somebody knows. */
@Entity
public class Plan extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID payerId;
    private String name;
    private String groupNumber;

    @Enumerated(EnumType.STRING)
    private PlanFunding funding;

    private String state;

    protected Plan() {}

    public Plan(UUID payerId, String name, String groupNumber, PlanFunding funding, String state) {
        this.id = OrderedId.next();
        this.payerId = payerId;
        this.name = text(name);
        this.groupNumber = text(groupNumber);
        this.funding = funding;
        this.state = state;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    public static Optional<Plan> by(UUID payerId, String name, String groupNumber) {
        return ReadOnce.found(
                Plan.class,
                String.join("\n", payerId.toString(), text(name), text(groupNumber)),
                () -> find("payerId = ?1 and name = ?2 and groupNumber = ?3", payerId, text(name), text(groupNumber))
                        .firstResultOptional());
    }

    public void learn(PlanFunding funding, String state) {
        this.funding = funding == null || funding == PlanFunding.UNKNOWN ? this.funding : funding;
        this.state = state == null ? this.state : state;
    }

    public UUID id() {
        return id;
    }

    /** Null and UNKNOWN both mean that nobody has found out. */
    public PlanFunding funding() {
        return funding;
    }

    public PlanView view() {
        return new PlanView(id, name, groupNumber, funding, state);
    }

    /** A plan as clients see it. */
    public record PlanView(UUID id, String name, String groupNumber, PlanFunding funding, String state) {}
}
