package dev.parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds bodies to a limit and says so as every other problem is said; the layer below would answer 413 and nothing else.
 * X12 and files of prices stream through without being kept, so they have a limit of their own, which is that of the layer
 * below.
 */
@ApplicationScoped
class BodyLimit {
    /** Anything above 2 comes before the limit of Quarkus itself, which stays for bodies that do not say their length. */
    private static final int EARLY = 100;

    /** Comes right after the limit of Quarkus, which counts what a body without a length brings. */
    private static final int LATE = 1;

    private final ObjectMapper json;
    private final long limit;
    private final long streamed;
    private final Set<String> streaming;

    BodyLimit(
            ObjectMapper json,
            @ConfigProperty(name = "parley.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize streamed,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.json = json;
        this.limit = limit.asLongValue();
        this.streamed = streamed.asLongValue();
        this.streaming = Set.of(root + "/edi", root + "/benchmarks/imports");
    }

    void watch(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, EARLY);
        filters.register(this::count, LATE);
    }

    private long limit(RoutingContext routing) {
        return streaming.contains(routing.normalizedPath()) ? streamed : limit;
    }

    private void refuseTooLarge(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limit(routing)) {
            routing.next();
        } else {
            refuse(routing.request(), limit(routing));
        }
    }

    private void count(RoutingContext routing) {
        if (routing.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(routing));
        }
        routing.next();
    }

    private void refuse(HttpServerRequest request, long limit) {
        HttpServerResponse response = request.response();
        response.setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .endHandler(sent -> request.connection().close()); // the rest of the body is not waited for
        response.end(body(limit));
    }

    private String body(long limit) {
        long mebibytes = limit >> 20;
        try {
            return json.writeValueAsString(
                    Problem.of(413, "http-413", "The body is too large: the limit is " + mebibytes + " MiB"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
