package dev.parley.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes what happened into the outbox, in the caller's transaction. */
@ApplicationScoped
public class Outbox {
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The subject is the row it happened to, mostly a case; the data are ids and codes, never a patient's. */
    public void add(String type, UUID subject, Map<String, ?> data) {
        try {
            new OutboxEvent(type, subject, json.writeValueAsString(data), clock.instant()).persist();
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
