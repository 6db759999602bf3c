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
    static final String PROVIDERS = "providers";
    /** Stands for every provider of the tenant: a practice that runs Parley for itself. */
    public static final String ALL_PROVIDERS = "*";

    private static final Set<String> STAFF = Set.of(
            Role.RCM_SYSTEM,
            Role.NEGOTIATOR,
            Role.SUPERVISOR,
            Role.BILLER,
            Role.CLINICIAN,
            Role.COMPLIANCE,
            Role.OPS,
            Role.AUDITOR,
            Role.ADMIN);

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

    /** Whether this is somebody of a client and nobody of the house: such a one sees the cases of its own providers only. */
    public boolean isOfAClient() {
        return actingTenant == null && roles().stream().noneMatch(STAFF::contains);
    }

    /** The NPIs that the identity says the user acts for, or the star for all. */
    public Set<String> providers() {
        Set<String> named = identity().getAttribute(PROVIDERS);
        return named == null ? Set.of() : named;
    }

    void actFor(String tenant) {
        actingTenant = tenant;
    }

    private SecurityIdentity identity() {
        return identities.getIdentity();
    }
}
