package dev.parley.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the one in who holds the server's own token. The metrics count the work of all tenants, so that no tenant's role
 * opens them; without a token there are none.
 */
@ApplicationScoped
class MetricsDoor {
    private static final String METRICS = "/q/metrics";
    private static final int BEFORE_ALL = 1000;

    private final Optional<byte[]> bearer;

    MetricsDoor(@ConfigProperty(name = "parley.metrics.token") Optional<String> token) {
        this.bearer = token.filter(given -> !given.isBlank())
                .map(given -> ("Bearer " + given.strip()).getBytes(StandardCharsets.UTF_8));
    }

    void hang(@Observes Filters filters) {
        filters.register(this::look, BEFORE_ALL);
    }

    private void look(RoutingContext call) {
        String path = call.normalizedPath();
        if (!path.equals(METRICS) && !path.startsWith(METRICS + "/")) {
            call.next();
        } else if (bearer.isEmpty()) {
            call.response().setStatusCode(404).end();
        } else if (isHeldBy(call)) {
            call.next();
        } else {
            call.response()
                    .setStatusCode(401)
                    .putHeader("WWW-Authenticate", "Bearer")
                    .end();
        }
    }

    private boolean isHeldBy(RoutingContext call) {
        String shown = call.request().getHeader("Authorization");
        return shown != null && MessageDigest.isEqual(bearer.get(), shown.getBytes(StandardCharsets.UTF_8));
    }
}
