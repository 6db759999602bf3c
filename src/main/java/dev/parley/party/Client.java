package dev.parley.party;

import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A practice or facility that the house negotiates for: its providers bill, its users decide. */
@Entity
public class Client extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String name;

    protected Client() {}

    Client(String name) {
        this.id = OrderedId.next();
        this.name = name;
    }

    public static Client byId(UUID id) {
        return Client.<Client>findByIdOptional(id).orElseThrow(() -> new NotFound("client", id));
    }

    /** For whom a provider bills, if for anybody. */
    public static Optional<Client> ofProvider(UUID providerId) {
        return getEntityManager()
                .createQuery(
                        "select c from Client c join ClientProvider b on b.clientId = c.id join Provider p on p.npi = b.npi"
                                + " where p.id = :provider",
                        Client.class)
                .setParameter("provider", providerId)
                .getResultStream()
                .findFirst();
    }

    static boolean isTaken(String name, UUID butFor) {
        return count("name = ?1 and id <> ?2", name, butFor) > 0;
    }

    void rename(String name) {
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    /** The ids of the providers that bill for it, as far as claims have named them. */
    public Set<UUID> providers() {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select p.id from ClientProvider b join Provider p on p.npi = b.npi where b.clientId = :client",
                        UUID.class)
                .setParameter("client", id)
                .getResultList());
    }

    ClientView view() {
        return new ClientView(id, version, name, ClientProvider.npis(id), ClientUser.names(id));
    }

    /** A client as the house's people see it. {@code version} is what its ETag says. */
    public record ClientView(UUID id, int version, String name, List<String> npis, List<String> users) {}
}
