package dev.parley.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A decision beside what its facts and the law of its day give now. */
public record ReplayView(
        UUID decisionId,
        String decision,
        Instant madeAt,
        Result result,
        JsonNode outcome,
        JsonNode replayed,
        List<String> rules,
        List<String> replayedRules,
        List<Difference> differences) {

    /** Whether both outcomes and the versions of their rules agree. */
    public enum Result {
        SAME,
        DIFFERENT;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One place where they part: a JSON pointer below {@code /outcome} or {@code /rules}; null is absent. */
    public record Difference(String pointer, JsonNode before, JsonNode after) {}
}
