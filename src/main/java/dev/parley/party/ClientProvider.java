package dev.parley.party;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An NPI that bills for a client; for one only. */
@Entity
public class ClientProvider extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID clientId;
    private String npi;

    protected ClientProvider() {}

    ClientProvider(UUID clientId, String npi) {
        this.id = OrderedId.next();
        this.clientId = clientId;
        this.npi = npi;
    }

    static List<String> npis(UUID clientId) {
        return ClientProvider.<ClientProvider>list("clientId = ?1 order by npi", clientId).stream()
                .map(provider -> provider.npi)
                .toList();
    }

    static boolean isTaken(String npi, UUID butFor) {
        return count("npi = ?1 and clientId <> ?2", npi, butFor) > 0;
    }
}
