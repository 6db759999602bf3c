package dev.parley.security;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate which tenant's rows a session sees and writes. */
@PersistenceUnitExtension
@RequestScoped
public class TenantOfSession implements TenantResolver {
    private final CurrentUser user;

    TenantOfSession(CurrentUser user) {
        this.user = user;
    }

    /** Sessions that Hibernate opens for itself at start-up; no row ever has this tenant. */
    @Override
    public String getDefaultTenantId() {
        return "-";
    }

    @Override
    public String resolveTenantId() {
        return user.tenant();
    }
}
