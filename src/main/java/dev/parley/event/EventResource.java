package dev.parley.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.Cursor;
import dev.parley.http.InvalidFields;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What happened, in an order that never changes, for programs that ask. */
@Path("/events")
@Tag(name = "Events")
@RolesAllowed({Role.RCM_SYSTEM, Role.SUPERVISOR, Role.OPS, Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {
    private final ObjectMapper json;

    EventResource(ObjectMapper json) {
        this.json = json;
    }

    /** A piece of the feed; {@code nextCursor} is always there: ask with it again for what comes later. */
    public record EventPage(List<CloudEvent> items, String nextCursor) {}

    @GET
    @Operation(
            summary = "Events, the oldest first",
            description = "Without a cursor from the beginning. No event ever appears before a cursor already given.")
    @Transactional
    public EventPage list(
            @RestQuery String cursor,
            @RestQuery String type,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        long after = cursor == null ? 0 : sequence(cursor);
        List<OutboxEvent> found = type == null
                ? OutboxEvent.after(after, limit)
                : OutboxEvent.after(after, type.replaceFirst("^dev[.]parley[.]", ""), limit);
        long last = found.isEmpty() ? after : found.get(found.size() - 1).sequence();
        return new EventPage(
                found.stream().map(event -> CloudEvent.of(event, json)).toList(),
                Cursor.of(last).toString());
    }

    private static long sequence(String cursor) {
        try {
            return Cursor.parse(cursor, 1).number(0).longValueExact();
        } catch (ArithmeticException notOurs) {
            throw new InvalidFields("cursor", "is not a cursor of this list");
        }
    }
}
