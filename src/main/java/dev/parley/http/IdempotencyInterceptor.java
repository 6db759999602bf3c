package dev.parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.storage.OrderedId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Keeps and replays the answers of {@link Idempotent} endpoints, which all answer a {@link RestResponse}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotencyInterceptor {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    HttpServerRequest request;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.getHeader(HEADER);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new InvalidFields(HEADER, "is empty or longer than " + LONGEST_KEY + " characters");
        }
        return Race.run(() -> key == null ? call.proceed() : keyed(call, key));
    }

    private Object keyed(InvocationContext call, String key) throws Exception {
        String hash = hash(call);
        IdempotencyKey used = IdempotencyKey.used(key).orElse(null);
        return used != null ? replay(used, hash) : first(call, key, hash);
    }

    private RestResponse<?> first(InvocationContext call, String key, String hash) throws Exception {
        IdempotencyKey row = new IdempotencyKey(OrderedId.next(), key, hash, clock.instant());
        row.persistAndFlush();
        RestResponse<?> answer = (RestResponse<?>) call.proceed();
        String body = answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity());
        row.answered(
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                body);
        return answer;
    }

    private RestResponse<?> replay(IdempotencyKey used, String hash) {
        if (!used.isFor(hash)) {
            throw new KeyReused();
        }
        ResponseBuilder<String> again =
                ResponseBuilder.<String>create(used.status()).entity(used.answer());
        if (used.answer() != null) {
            again.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        if (used.location() != null) {
            again.header(HttpHeaders.LOCATION, used.location());
        }
        if (used.etag() != null) {
            again.header(HttpHeaders.ETAG, used.etag());
        }
        return again.header("Idempotent-Replayed", "true").build();
    }

    /**
     * Over the address and the body as it was understood: spelling of the JSON does not matter, and neither does a
     * precondition. Whoever missed the answer and has read a newer version since still asks for the same.
     */
    private String hash(InvocationContext call) throws JsonProcessingException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((request.method() + " " + request.path() + "\n").getBytes(StandardCharsets.UTF_8));
        Parameter[] declared = call.getMethod().getParameters();
        for (int i = 0; i < declared.length; i++) {
            if (!isPrecondition(declared[i])) {
                Object sent = call.getParameters()[i];
                digest.update(sent instanceof byte[] bytes ? bytes : json.writeValueAsBytes(sent));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isPrecondition(Parameter parameter) {
        RestHeader header = parameter.getAnnotation(RestHeader.class);
        return header != null && header.value().equalsIgnoreCase(HttpHeaders.IF_MATCH);
    }

    /** The key was used before, with another request. */
    static class KeyReused extends Refusal {
        KeyReused() {
            super(422, "idempotency-key-reused", "This Idempotency-Key was used for another request", Map.of());
        }
    }
}
