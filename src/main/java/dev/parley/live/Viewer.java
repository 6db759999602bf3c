package dev.parley.live;

import dev.parley.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What somebody may be told of: a client's people of their own providers' cases, people of the house of every case and task. */
record Viewer(String tenant, Set<String> roles, Optional<Set<UUID>> providers) {
    /** Who reads the feed itself, and with it what belongs to no case. */
    private static final Set<String> READ_THE_FEED =
            Set.of(Role.RCM_SYSTEM, Role.SUPERVISOR, Role.OPS, Role.AUDITOR, Role.ADMIN);

    boolean sees(Seen seen) {
        if (seen.change().caseId() != null) {
            return providers.map(own -> own.contains(seen.providerId())).orElse(true);
        }
        if (providers.isPresent()) {
            return false;
        }
        return seen.change().taskId() != null || roles.stream().anyMatch(READ_THE_FEED::contains);
    }

    /** A change with whose case it happened to. */
    record Seen(Change change, UUID providerId) {}
}
