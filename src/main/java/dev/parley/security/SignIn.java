package dev.parley.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs users of the users file in; refuses everyone where local users are switched off. */
@ApplicationScoped
class SignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final LocalUsers users;
    private final boolean enabled;

    SignIn(LocalUsers users, @ConfigProperty(name = "parley.users.enabled") boolean enabled) {
        this.users = users;
        this.enabled = enabled;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identify(request));
    }

    private SecurityIdentity identify(UsernamePasswordAuthenticationRequest request) {
        LocalUser user = enabled
                ? users.signIn(request.getUsername(), request.getPassword().getPassword())
                        .orElseThrow(AuthenticationFailedException::new)
                : null;
        if (user == null) {
            throw new AuthenticationFailedException();
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name()))
                .addRoles(new HashSet<>(user.roles()))
                .addAttribute(CurrentUser.TENANT, user.tenant())
                .addAttribute(CurrentUser.PROVIDERS, Set.copyOf(user.providers()))
                .build();
    }
}
