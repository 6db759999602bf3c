package dev.parley.negotiation;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** What the service takes from a client from a day on (FEE-01). Never edited: a later one follows. */
@Entity
public class ServiceContract extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID clientId;
    private String fee;
    private LocalDate beginsOn;
    private String note;
    private String agreedBy;
    private Instant agreedAt;

    protected ServiceContract() {}

    ServiceContract(UUID clientId, String fee, LocalDate beginsOn, String note, String agreedBy, Instant agreedAt) {
        this.id = OrderedId.next();
        this.clientId = clientId;
        this.fee = fee;
        this.beginsOn = beginsOn;
        this.note = note;
        this.agreedBy = agreedBy;
        this.agreedAt = agreedAt;
    }

    static List<ServiceContract> of(UUID clientId) {
        return list("clientId = ?1 order by beginsOn desc, id desc", clientId);
    }

    /** The one that had begun on that day, the newest of them. */
    static Optional<ServiceContract> of(UUID clientId, LocalDate on) {
        return find("clientId = ?1 and beginsOn <= ?2 order by beginsOn desc, id desc", clientId, on)
                .firstResultOptional();
    }

    UUID id() {
        return id;
    }

    String fee() {
        return fee;
    }

    ContractView view(FeeSchedule schedule) {
        return new ContractView(id, schedule, beginsOn, note, agreedBy, agreedAt);
    }

    /** A contract as the house's people see it. */
    @Schema(name = "ServiceContract")
    public record ContractView(
            UUID id, FeeSchedule fee, LocalDate beginsOn, String note, String agreedBy, Instant agreedAt) {}
}
