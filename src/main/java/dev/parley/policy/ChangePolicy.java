package dev.parley.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.http.StrictJson;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Sets terms anew, all of them, with the reason. Those that held before stay as a version. */
@ApplicationScoped
class ChangePolicy {
    private final StrictJson strict;
    private final ObjectMapper json;
    private final CurrentUser user;
    private final Clock clock;

    ChangePolicy(StrictJson strict, ObjectMapper json, CurrentUser user, Clock clock) {
        this.strict = strict;
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /** Of two who change the same version one is refused as stale. */
    @Transactional
    <T extends Record> PolicyVersion change(PolicyKind<T> kind, String ifMatch, JsonNode terms, String reason) {
        int current =
                PolicyVersion.newest(kind.name()).map(PolicyVersion::number).orElse(0);
        ETag.check(ifMatch, current);
        T read = strict.read("/terms", terms, kind.type());
        List<FieldError> contradictions = kind.contradictions(read).stream()
                .map(error -> new FieldError("/terms" + error.pointer(), error.detail()))
                .toList();
        if (!contradictions.isEmpty()) {
            throw new InvalidFields(contradictions);
        }
        PolicyVersion next =
                new PolicyVersion(kind.name(), current + 1, text(read), reason, user.name(), clock.instant());
        next.persistAndFlush();
        return next;
    }

    private String text(Record terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
