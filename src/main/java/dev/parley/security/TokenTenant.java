package dev.parley.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Takes the tenant of a bearer token from its tenant claim. */
@ApplicationScoped
class TokenTenant implements SecurityIdentityAugmentor {
    private final String claim;

    TokenTenant(@ConfigProperty(name = "parley.oidc.tenant-claim", defaultValue = "tenant") String claim) {
        this.claim = claim;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.containsClaim(claim)) {
            String tenant = token.<Object>getClaim(claim).toString();
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder(identity)
                            .addAttribute(CurrentUser.TENANT, tenant)
                            .build());
        }
        return Uni.createFrom().item(identity);
    }
}
