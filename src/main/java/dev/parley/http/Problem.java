package dev.parley.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request was refused (RFC 9457). {@code type} is stable; {@code errors} points at bad fields by JSON pointer. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(additionalProperties = Object.class)
public record Problem(
        @Schema(examples = "urn:parley:problem:negotiation-closed") String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @JsonIgnore @Schema(hidden = true) Map<String, ?> facts) {
    public static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE = "urn:parley:problem:";

    /** A bad field: where it stands in the body (RFC 6901), or the name of the parameter, and what is wrong with it. */
    public record FieldError(String pointer, String detail) {
        FieldError below(String parent) {
            return new FieldError(parent + pointer, detail);
        }
    }

    @JsonAnyGetter
    Map<String, ?> extensions() {
        return facts;
    }

    static Problem of(int status, String code, String detail) {
        return new Problem(TYPE + code, title(status), status, detail, List.of(), Map.of());
    }

    static Problem of(int status, String code, String detail, List<FieldError> errors) {
        return new Problem(TYPE + code, title(status), status, detail, errors, Map.of());
    }

    static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known != null ? known.getReasonPhrase() : status == 422 ? "Unprocessable Content" : "Problem";
    }
}
