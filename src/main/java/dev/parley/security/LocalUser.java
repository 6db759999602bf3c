package dev.parley.security;

import java.util.List;

/**
 * A line of the users file; the hash is bcrypt in modular crypt form. {@code providers} are the NPIs whose cases a user of
 * the role provider sees, or one star for all of the tenant; a demo user without them sees all.
 */
record LocalUser(
        String name, String passwordHash, String tenant, List<String> roles, boolean demo, List<String> providers) {
    LocalUser {
        providers = providers != null ? List.copyOf(providers) : demo ? List.of(CurrentUser.ALL_PROVIDERS) : List.of();
    }
}
