package dev.parley.security;

import java.util.Optional;
import java.util.UUID;

/** Something with an address of its own that belongs to a provider. A bean for each kind; the feature's own. */
public interface OwnedByProvider {
    /** The first part of its addresses, such as {@code cases}. */
    String path();

    /** Whose it is; empty where there is no such thing in this tenant. */
    Optional<UUID> providerOf(UUID id);
}
