package dev.parley.party;

import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.security.OwnedByProvider;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What of the API a client's user reaches: the addresses listed here, and of those that name something only its own.
 * Whatever is added to the API later is closed to clients until it is listed.
 */
@Singleton
public class ClientWindow {
    private static final List<Pattern> OPEN = patterns(
            "me",
            "live(/changes)?",
            "sign-in(/done|/out|/ways)?",
            "cases",
            "cases/count",
            "tasks",
            "tasks/count",
            "queues",
            "client-window/return",
            "regulation/rules",
            "regulation/clocks",
            "regulation/what-if");

    /** Of a thing of its own. What the house knows about others, and its own bounds, stay in the house. */
    private static final List<Pattern> OWN = patterns(
            "cases/ID",
            "cases/ID/(timeline|deadlines|blockers|decisions|notes|documents|offers|evaluation|decision|settlement|withdrawal)",
            "cases/ID/(contacts|notices|facts|expected-payment|patient-balance|resubmissions|service-fee|state-road)",
            "cases/ID/documents/ID/content",
            "cases/ID/decisions/ID/replay",
            "cases/ID/offers/ID/void",
            "cases/ID/settlement/(proposal|signatures)",
            "claims/ID",
            "tasks/ID",
            "tasks/ID/(claim|unclaim|follow-up|complete)");

    private final ClientScope scope;
    private final Instance<OwnedByProvider> kinds;

    ClientWindow(ClientScope scope, Instance<OwnedByProvider> kinds) {
        this.scope = scope;
        this.kinds = kinds;
    }

    @ServerRequestFilter
    @Transactional
    public void look(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        Optional<Set<UUID>> own =
                request.getSecurityContext().getUserPrincipal() == null ? Optional.empty() : scope.providers();
        if (own.isEmpty()) {
            return;
        }
        String path = uri.getPath().replaceAll("^/|/$", "");
        if (matches(OPEN, path)) {
            return;
        }
        if (!matches(OWN, path)) {
            throw new OutsideTheWindow();
        }
        String[] parts = path.split("/");
        UUID id = UUID.fromString(parts[1]);
        boolean ours = kinds.stream()
                .filter(kind -> kind.path().equals(parts[0]))
                .flatMap(kind -> kind.providerOf(id).stream())
                .anyMatch(own.get()::contains);
        if (!ours) {
            throw new NotFound(parts[0].replaceAll("s$", ""), id);
        }
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static List<Pattern> patterns(String... paths) {
        return List.of(paths).stream()
                .map(path -> Pattern.compile(path.replace("ID", "[0-9a-fA-F-]{36}")))
                .toList();
    }

    /** The address belongs to the house. */
    static class OutsideTheWindow extends Refusal {
        OutsideTheWindow() {
            super(403, "outside-client-window", "This part of Parley is for the house's own people");
        }
    }
}
