package dev.parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says that a body is too large as every other problem is said; the layer below would answer 413 and nothing else. */
@ApplicationScoped
class BodyLimit {
    /** Anything above 2 comes before the limit of Quarkus itself, which stays for bodies that do not say their length. */
    private static final int EARLY = 100;

    private final ObjectMapper json;
    private final long limit;

    BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.limit = limit.asLongValue();
    }

    void watch(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, EARLY);
    }

    private void refuseTooLarge(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limit) {
            routing.next();
        } else {
            refuse(routing.request());
        }
    }

    private void refuse(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .endHandler(sent -> request.connection().close()); // the rest of the body is not waited for
        response.end(body());
    }

    private String body() {
        long mebibytes = limit >> 20;
        try {
            return json.writeValueAsString(
                    Problem.of(413, "http-413", "The body is too large: the limit is " + mebibytes + " MiB"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
