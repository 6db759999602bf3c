package dev.parley.security;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * People in a browser sign in by the code flow of OpenID Connect and hold a session cookie that no script can read; programs
 * show a token. A cookie comes along whoever made the browser send it: what changes something must bring a header as well,
 * which no other site's page can add.
 */
@ApplicationScoped
class BrowserSession implements TenantResolver {
    /** The name of the OpenID Connect configuration, and with it of the cookies. */
    private static final String BROWSER = "browser";

    private static final String COOKIE = "q_session_" + BROWSER;
    private static final String OWN_SCRIPT = "X-Requested-With";
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int BEFORE_THE_API = 900;

    private final boolean enabled;
    private final String signIn;

    BrowserSession(
            @ConfigProperty(name = "parley.oidc.browser") boolean enabled,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.enabled = enabled;
        this.signIn = root + "/sign-in";
    }

    @Override
    public String resolve(RoutingContext call) {
        boolean signsIn = call.normalizedPath().startsWith(signIn);
        return enabled && (signsIn || isOfASession(call)) ? BROWSER : null;
    }

    void guard(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::look, BEFORE_THE_API);
        }
    }

    private void look(RoutingContext call) {
        boolean byOwnScript = call.request().getHeader(OWN_SCRIPT) != null;
        if (byOwnScript) {
            // lest the browser puts up a box of its own; the page asks
            call.addHeadersEndHandler(sent -> call.response().headers().remove("WWW-Authenticate"));
        }
        if (isOfASession(call)
                && !byOwnScript
                && !HARMLESS.contains(call.request().method())) {
            call.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"type\":\"urn:parley:problem:not-by-this-page\",\"title\":\"Forbidden\",\"status\":403,"
                            + "\"detail\":\"With a session cookie a change must bring the header X-Requested-With\"}");
        } else {
            call.next();
        }
    }

    private static boolean isOfASession(RoutingContext call) {
        return call.request().getHeader("Authorization") == null
                && call.request().cookies().stream()
                        .anyMatch(cookie -> cookie.getName().startsWith(COOKIE));
    }
}
