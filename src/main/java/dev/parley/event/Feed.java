package dev.parley.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The numbered feed of the tenant in force, for other parts of the server. */
@ApplicationScoped
public class Feed {
    /** Under this name the data of an event hold the task it happened to. */
    public static final String TASK_ID = "taskId";

    private final ObjectMapper json;

    Feed(ObjectMapper json) {
        this.json = json;
    }

    /** One event; the task is null for what happened to none. */
    public record News(long sequence, String type, UUID subject, UUID taskId) {}

    /** The number of the last event told; zero before any. */
    public long last() {
        return EventFeed.last();
    }

    public List<News> after(long sequence, int most) {
        return OutboxEvent.after(sequence, most).stream().map(this::news).toList();
    }

    private News news(OutboxEvent event) {
        return new News(event.sequence(), CloudEvent.TYPE + event.type(), event.subject(), taskOf(event));
    }

    private UUID taskOf(OutboxEvent event) {
        if (!event.data().contains(TASK_ID)) {
            return null;
        }
        try {
            JsonNode task = json.readTree(event.data()).get(TASK_ID);
            return task == null ? null : UUID.fromString(task.asText());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
