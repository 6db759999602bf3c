package dev.parley.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audit.AuditTrail;
import dev.parley.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes what happened into the outbox, in the caller's transaction. */
@ApplicationScoped
public class Outbox {
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final Traces traces;
    private final Clock clock;

    Outbox(ObjectMapper json, AuditTrail audit, Traces traces, Clock clock) {
        this.traces = traces;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The subject is the row it happened to, mostly a case; the data are ids and codes, never a patient's. */
    public void add(String type, UUID subject, Map<String, ?> data) {
        try {
            new OutboxEvent(type, subject, json.writeValueAsString(data), clock.instant(), traces.current()).persist();
            audit.changed();
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
