package dev.parley.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Takes the tenant of a bearer token from its tenant claim, and the providers that a client acts for from theirs. */
@ApplicationScoped
class TokenTenant implements SecurityIdentityAugmentor {
    private final String claim;
    private final String providersClaim;

    TokenTenant(
            @ConfigProperty(name = "parley.oidc.tenant-claim", defaultValue = "tenant") String claim,
            @ConfigProperty(name = "parley.oidc.providers-claim", defaultValue = "providers") String providersClaim) {
        this.claim = claim;
        this.providersClaim = providersClaim;
    }

    /** A claim of one text or of several; anything else names nobody. */
    private Set<String> providers(JsonWebToken token) {
        Object named = token.<Object>getClaim(providersClaim);
        Stream<?> all = named instanceof Collection<?> several ? several.stream() : Stream.ofNullable(named);
        return all.map(one -> one instanceof JsonString text ? text.getString() : one.toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.containsClaim(claim)) {
            String tenant = token.<Object>getClaim(claim).toString();
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder(identity)
                            .addAttribute(CurrentUser.TENANT, tenant)
                            .addAttribute(CurrentUser.PROVIDERS, providers(token))
                            .build());
        }
        return Uni.createFrom().item(identity);
    }
}
