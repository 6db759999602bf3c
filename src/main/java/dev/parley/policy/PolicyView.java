package dev.parley.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Terms in a version; version 0 is the standard, which nobody set. */
record PolicyView(
        String name,
        String says,
        @Schema(description = "By which name the description of this API has the schema of the terms") String schema,
        int version,
        JsonNode terms,
        Instant since,
        String changedBy,
        String reason) {

    static PolicyView of(PolicyKind<?> kind, Optional<PolicyVersion> version, ObjectMapper json) {
        return version.map(set -> of(kind, set, json)).orElseGet(() -> standard(kind, json));
    }

    static PolicyView of(PolicyKind<?> kind, PolicyVersion set, ObjectMapper json) {
        return new PolicyView(
                kind.name(),
                kind.says(),
                kind.schema(),
                set.number(),
                tree(set.terms(), json),
                set.changedAt(),
                set.changedBy(),
                set.reason());
    }

    static PolicyView standard(PolicyKind<?> kind, ObjectMapper json) {
        return new PolicyView(
                kind.name(), kind.says(), kind.schema(), 0, json.valueToTree(kind.standard()), null, null, null);
    }

    private static JsonNode tree(String terms, ObjectMapper json) {
        try {
            return json.readTree(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
