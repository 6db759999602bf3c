package dev.parley.live;

import dev.parley.live.LiveStreams.Told;
import dev.parley.party.ClientScope;
import dev.parley.security.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells pages what changed while they are open. */
@Path("/live")
@Tag(name = "Events")
@Authenticated
public class LiveResource {
    private final LiveStreams streams;
    private final ClientScope scope;
    private final CurrentUser user;

    LiveResource(LiveStreams streams, ClientScope scope, CurrentUser user) {
        this.streams = streams;
        this.scope = scope;
        this.user = user;
    }

    /** What changed up to a place in the feed, oldest first; {@code reset} when it is too much to tell: read all again. */
    public record Changes(String position, boolean reset, List<Change> changes) {
        static Changes of(Told told) {
            return new Changes(String.valueOf(told.position()), told.reset(), told.changes());
        }
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "A stream of what changes among the cases and tasks you may see",
            description =
                    """
                    Server-sent events. "changes" holds a Changes object, with the id to send as Last-Event-ID when you come back, \
                    to any node; "beat" says that nothing happened; "reset" that you are too far behind and read everything again. \
                    The first of them comes within seconds. The stream ends after some minutes: come back with your sign-in.""")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = Changes.class)))
    @APIResponse(responseCode = "503", description = "This node listens for as many pages as it may")
    public Multi<OutboundSseEvent> stream(@RestHeader("Last-Event-ID") String lastEventId, @Context Sse sse) {
        return streams.open(viewer(), position(lastEventId)).map(told -> event(told, sse));
    }

    private static OutboundSseEvent event(Told told, Sse sse) {
        String name = told.reset() ? "reset" : told.changes().isEmpty() ? "beat" : "changes";
        return sse.newEventBuilder()
                .name(name)
                .id(String.valueOf(told.position()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Changes.of(told))
                .build();
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The same in one answer, for those who cannot hold a stream open",
            description = "Without a position, the one to begin with.")
    public Changes changes(
            @RestQuery @Pattern(regexp = "[0-9]{1,18}", message = "is no position of this feed") String after) {
        return Changes.of(streams.since(viewer(), position(after)));
    }

    /** A header that is no number of ours is that of a feed that never was. */
    private static Long position(String given) {
        return given == null ? null : given.matches("[0-9]{1,18}") ? Long.valueOf(given) : Long.valueOf(-1);
    }

    private Viewer viewer() {
        return new Viewer(user.tenant(), Set.copyOf(user.roles()), scope.providers());
    }
}
