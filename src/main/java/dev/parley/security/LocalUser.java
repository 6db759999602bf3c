package dev.parley.security;

import java.util.List;

/** A line of the users file; the hash is bcrypt in modular crypt form. */
record LocalUser(String name, String passwordHash, String tenant, List<String> roles, boolean demo) {}
