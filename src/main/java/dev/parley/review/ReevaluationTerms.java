package dev.parley.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bulk.BulkRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What a job carries: the report that its differences belong to, and what had been announced when it was asked for. */
@ApplicationScoped
class ReevaluationTerms {
    private final ObjectMapper json;

    ReevaluationTerms(ObjectMapper json) {
        this.json = json;
    }

    record Terms(UUID report, Map<String, LocalDate> provisions) {}

    Terms of(BulkRequest request) {
        try {
            return json.readValue(request.parameters(), Terms.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }

    String text(Terms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
