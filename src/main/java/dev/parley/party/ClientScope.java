package dev.parley.party;

import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which providers' cases the signed-in user may see. People of the house see all; a client's user sees those of the client
 * that the tenant's data binds it to, else those that its identity names, else none.
 */
@ApplicationScoped
public class ClientScope {
    private final CurrentUser user;

    ClientScope(CurrentUser user) {
        this.user = user;
    }

    /** Empty for somebody who sees all. */
    @Transactional
    public Optional<Set<UUID>> providers() {
        if (!user.isOfAClient()) {
            return Optional.empty();
        }
        Optional<UUID> client = ClientUser.clientOf(user.name());
        if (client.isPresent()) {
            return Optional.of(Client.byId(client.get()).providers());
        }
        Set<String> named = user.providers();
        return named.contains(CurrentUser.ALL_PROVIDERS)
                ? Optional.empty()
                : Optional.of(named.isEmpty() ? Set.of() : Provider.withNpis(named));
    }

    public boolean sees(UUID providerId) {
        return providers().map(own -> own.contains(providerId)).orElse(true);
    }

    /** Whether the user sees a part of the tenant's cases only. */
    public boolean isNarrow() {
        return providers().isPresent();
    }
}
