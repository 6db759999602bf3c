package dev.parley.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a production server from taking tokens that its issuer made for somebody else. */
@ApplicationScoped
class TokenAudience {
    private final Optional<List<String>> audience;

    TokenAudience(@ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
        this.audience = audience;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        if (ConfigUtils.isProfileActive("production")
                && audience.orElse(List.of()).stream().allMatch(String::isBlank)) {
            throw new IllegalStateException(
                    "Refusing to start in production without the audience that tokens must name:"
                            + " set QUARKUS_OIDC_TOKEN_AUDIENCE");
        }
    }
}
