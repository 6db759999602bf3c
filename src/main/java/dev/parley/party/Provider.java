package dev.parley.party;

import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/** Who bills or furnishes services, known by its NPI. */
@Entity
public class Provider extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String npi;
    private String name;
    private String taxId;
    private String taxonomy;
    private String state;
    private String address;

    protected Provider() {}

    public Provider(String npi, String name, String taxId, String taxonomy, String state, String address) {
        this.id = OrderedId.next();
        this.npi = npi;
        this.name = name;
        this.taxId = taxId;
        this.taxonomy = taxonomy;
        this.state = state;
        this.address = address;
    }

    public static Optional<Provider> byNpi(String npi) {
        return ReadOnce.found(Provider.class, npi, () -> find("npi", npi).firstResultOptional());
    }

    static Set<UUID> withNpis(Set<String> npis) {
        return Provider.<Provider>list("npi in ?1", npis).stream()
                .map(Provider::id)
                .collect(Collectors.toSet());
    }

    /** Takes up what a later claim says and this row does not know yet. */
    public void learn(String taxId, String taxonomy, String state, String address) {
        this.taxId = this.taxId == null ? taxId : this.taxId;
        this.taxonomy = this.taxonomy == null ? taxonomy : this.taxonomy;
        this.state = this.state == null ? state : this.state;
        this.address = this.address == null ? address : this.address;
    }

    public String npi() {
        return npi;
    }

    public UUID id() {
        return id;
    }

    /** The health care provider taxonomy code, or null. */
    public String taxonomy() {
        return taxonomy;
    }

    /** The mail address as a claim gave it, or null. */
    public String address() {
        return address;
    }

    public ProviderView view() {
        return new ProviderView(id, npi, name, taxId, taxonomy, state);
    }

    /** A provider as clients see it. */
    public record ProviderView(UUID id, String npi, String name, String taxId, String taxonomy, String state) {}
}
