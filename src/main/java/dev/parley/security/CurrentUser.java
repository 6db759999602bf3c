package dev.parley.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Who acts in this request or job, and whose rows that one may see. */
@RequestScoped
public class CurrentUser {
    /** Who acts when a timer or a job does. */
    public static final String PARLEY = "parley";

    static final String TENANT = "tenant";

    private final CurrentIdentityAssociation identities;
    private String actingTenant;

    CurrentUser(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    public String tenant() {
        if (actingTenant != null) {
            return actingTenant;
        }
        String tenant = identity().getAttribute(TENANT);
        if (tenant == null) {
            throw new UnauthorizedException("The identity names no tenant");
        }
        return tenant;
    }

    /** Whether somebody is signed in, or Parley acts for a tenant. */
    boolean isKnown() {
        return actingTenant != null || !identity().isAnonymous();
    }

    public String name() {
        return actingTenant != null ? PARLEY : identity().getPrincipal().getName();
    }

    public Set<String> roles() {
        return actingTenant != null ? Set.of() : identity().getRoles();
    }

    public boolean is(String role) {
        return roles().contains(role);
    }

    void actFor(String tenant) {
        actingTenant = tenant;
    }

    private SecurityIdentity identity() {
        return identities.getIdentity();
    }
}
