package dev.parley.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that goes wrong into problem+json. */
class Problems {

    @ServerExceptionMapper
    RestResponse<Problem> refusal(Refusal refusal) {
        return answer(refusal.problem());
    }

    @ServerExceptionMapper
    RestResponse<Problem> wrongFields(ConstraintViolationException invalid) {
        List<Problem.FieldError> errors = invalid.getConstraintViolations().stream()
                .map(Problems::fieldError)
                .sorted(Comparator.comparing(Problem.FieldError::pointer))
                .toList();
        return answer(Problem.of(400, "invalid-fields", "Some fields are wrong: see errors", errors));
    }

    @ServerExceptionMapper
    RestResponse<Problem> wrongType(MismatchedInputException wrong) {
        return answer(
                Problem.of(400, "invalid-fields", "Some fields are wrong: see errors", List.of(fieldError(wrong))));
    }

    @ServerExceptionMapper
    RestResponse<Problem> wrongJson(JsonProcessingException malformed) {
        if (malformed instanceof JsonMappingException mapping && !(mapping.getCause() instanceof JsonParseException)) {
            return answer(Problem.of(
                    400, "invalid-fields", "Some fields are wrong: see errors", List.of(fieldError(mapping))));
        }
        String where = malformed.getLocation() == null
                ? ""
                : " at line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr();
        return answer(Problem.of(400, "malformed-json", "The body is not valid JSON" + where));
    }

    private static RestResponse<Problem> overtaken() {
        return answer(Problem.of(409, "overtaken", "Someone else changed it at the same moment: read it again"));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Problem> notSignedIn(SecurityException nobody) {
        return ResponseBuilder.create(
                        RestResponse.Status.UNAUTHORIZED, Problem.of(401, "not-signed-in", "Sign in first"))
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Parley\", charset=\"UTF-8\"")
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(ForbiddenException forbidden) {
        return answer(Problem.of(403, "role-missing", "Your role may not do this"));
    }

    @ServerExceptionMapper
    RestResponse<Problem> http(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        if (http.getCause() instanceof JsonProcessingException wrong) {
            return wrongJson(wrong);
        }
        return answer(Problem.of(status, "http-" + status, httpDetail(status)));
    }

    @ServerExceptionMapper
    RestResponse<Problem> broken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal);
            }
            if (cause instanceof ClosedChannelException) { // nobody hears the answer, as when a live page is closed
                Log.debug("A client went away", failure);
                return answer(Problem.of(503, "client-gone", "The connection was closed"));
            }
        }
        if (Race.isLost(failure)) {
            return overtaken();
        }
        Log.error("A request failed", failure);
        return answer(Problem.of(500, "failed", "Something failed on our side; nothing was stored"));
    }

    private static String httpDetail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address";
            case 405 -> "This address does not take that method";
            case 406 -> "This address cannot answer in the media type you accept";
            case 413 -> "The body is too large";
            case 415 -> "This address does not take that media type";
            case 400 -> "The request cannot be read";
            default -> Problem.title(status);
        };
    }

    private static RestResponse<Problem> answer(Problem problem) {
        return ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .build();
    }

    /** The constraint's own words; values are not repeated, they may be a patient's. */
    static Problem.FieldError fieldError(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return new Problem.FieldError(pointer.toString(), violation.getMessage());
    }

    static Problem.FieldError fieldError(JsonProcessingException wrong) {
        if (!(wrong instanceof JsonMappingException mapping)) {
            return new Problem.FieldError("", "is not valid JSON");
        }
        String pointer = mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() != null ? step.getFieldName() : step.getIndex()))
                .collect(Collectors.joining());
        return new Problem.FieldError(pointer, detail(mapping));
    }

    private static String detail(JsonMappingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException) {
            return "is not a field of this body";
        }
        if (wrong instanceof ValueInstantiationException && wrong.getCause() instanceof IllegalArgumentException why) {
            return why.getMessage();
        }
        if (wrong instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "is not one of "
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "cannot be read as " + kind(mismatch.getTargetType());
        }
        return "cannot be read";
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date (yyyy-mm-dd)";
            case "Instant" -> "a moment in UTC (yyyy-mm-ddThh:mm:ssZ)";
            case "BigDecimal", "Money" -> "a decimal number";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Boolean", "boolean" -> "true or false";
            case "String" -> "text";
            case "UUID" -> "an id";
            case "List", "ArrayList" -> "a list";
            default -> "an object";
        };
    }
}
