package dev.parley.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event in the JSON format of CloudEvents 1.0, with its sequence extension. Ids and codes only, nothing about a patient. */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "sequence", "data"})
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        @Schema(examples = "dev.parley.deadline.near") String type,
        @Schema(description = "The row it happened to, mostly a case") String subject,
        Instant time,
        String datacontenttype,
        @Schema(description = "Its place in the tenant's feed, as a decimal number without gaps") String sequence,
        JsonNode data) {
    static final String SOURCE = "urn:parley";
    static final String TYPE = "dev.parley.";
    static final String MEDIA_TYPE = "application/cloudevents+json";

    static CloudEvent of(OutboxEvent event, ObjectMapper json) {
        try {
            return new CloudEvent(
                    "1.0",
                    event.id(),
                    SOURCE,
                    TYPE + event.type(),
                    event.subject().toString(),
                    event.happenedAt(),
                    "application/json",
                    String.valueOf(event.sequence()),
                    json.readTree(event.data()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
