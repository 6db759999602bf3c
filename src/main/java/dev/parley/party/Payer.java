package dev.parley.party;

import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Who answers for a plan's claims, known by the payer id that claims are routed by. */
@Entity
public class Payer extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String payerCode;
    private String name;
    private String negotiationEmail;

    protected Payer() {}

    public Payer(String payerCode, String name) {
        this.id = OrderedId.next();
        this.payerCode = payerCode;
        this.name = name;
    }

    public static Optional<Payer> byCode(String payerCode) {
        return ReadOnce.found(
                Payer.class, payerCode, () -> find("payerCode", payerCode).firstResultOptional());
    }

    /** False when the address is none, or known already. */
    boolean learn(String negotiationEmail) {
        if (negotiationEmail == null || negotiationEmail.equals(this.negotiationEmail)) {
            return false;
        }
        this.negotiationEmail = negotiationEmail;
        return true;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String negotiationEmail() {
        return negotiationEmail;
    }

    public PayerView view() {
        return new PayerView(id, payerCode, name, negotiationEmail);
    }

    /** A payer as clients see it. */
    public record PayerView(UUID id, String payerId, String name, String negotiationEmail) {}
}
