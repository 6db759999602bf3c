package dev.parley.party;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A user, by the name of its identity, who acts for a client; for one only. */
@Entity
public class ClientUser extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID clientId;
    private String userName;

    protected ClientUser() {}

    ClientUser(UUID clientId, String userName) {
        this.id = OrderedId.next();
        this.clientId = clientId;
        this.userName = userName;
    }

    static Optional<UUID> clientOf(String userName) {
        return ClientUser.<ClientUser>find("userName", userName)
                .firstResultOptional()
                .map(user -> user.clientId);
    }

    static List<String> names(UUID clientId) {
        return ClientUser.<ClientUser>list("clientId = ?1 order by userName", clientId).stream()
                .map(user -> user.userName)
                .toList();
    }

    static boolean isTaken(String userName, UUID butFor) {
        return count("userName = ?1 and clientId <> ?2", userName, butFor) > 0;
    }
}
