package dev.parley.party;

import dev.parley.regulation.FacilityType;
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

/** Where services are furnished, known by its NPI or else by its name. */
@Entity
public class Facility extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String naturalKey;
    private String npi;
    private String name;

    @Enumerated(EnumType.STRING)
    private FacilityType type;

    private String state;
    private String address;

    protected Facility() {}

    public Facility(String npi, String name, FacilityType type, String state, String address) {
        this.id = OrderedId.next();
        this.naturalKey = naturalKey(npi, name);
        this.npi = npi;
        this.name = name;
        this.type = type;
        this.state = state;
        this.address = address;
    }

    private static String naturalKey(String npi, String name) {
        return npi != null ? npi : name;
    }

    public static Optional<Facility> by(String npi, String name) {
        String key = naturalKey(npi, name);
        return ReadOnce.found(Facility.class, key, () -> find("naturalKey", key).firstResultOptional());
    }

    public void learn(FacilityType type, String state) {
        this.type = this.type == null ? type : this.type;
        this.state = this.state == null ? state : this.state;
    }

    public UUID id() {
        return id;
    }

    public FacilityType type() {
        return type;
    }

    public String state() {
        return state;
    }

    public FacilityView view() {
        return new FacilityView(id, npi, name, type, state);
    }

    /** A facility as clients see it. */
    public record FacilityView(UUID id, String npi, String name, FacilityType type, String state) {}
}
