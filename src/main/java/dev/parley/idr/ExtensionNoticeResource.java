package dev.parley.idr;

import dev.parley.http.Problem;
import dev.parley.idr.ExtensionNotice.NewNotice;
import dev.parley.idr.ExtensionNotice.NoticeView;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public notices that give many disputes more time: entered once, for all cases that they move. */
@Path("/extension-notices")
@Tag(name = "Disputes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ExtensionNoticeResource {
    private final AnnounceExtension announce;

    ExtensionNoticeResource(AnnounceExtension announce) {
        this.announce = announce;
    }

    @POST
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            summary = "Enter a public notice and move all clocks that it extends (FED-EX-02, FED-EX-04)",
            description =
                    "Each case gets what an extension of its own would give it, and says so on its timeline. At most 500"
                            + " cases at once: the answer says how many are left. The same notice posted again goes on"
                            + " where it stopped.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "A notice of that reference is entered with other terms (notice-announced)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public NoticeView announce(@NotNull @Valid NewNotice told) {
        return announce.announce(told);
    }

    @POST
    @Path("/{id}/apply")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(summary = "Apply a notice to the cases that are left, and to those whose stage began to run since")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public NoticeView apply(UUID id) {
        return announce.apply(id);
    }

    @GET
    @Operation(summary = "Public notices, the latest first, without their results")
    @Transactional
    public List<NoticeView> list() {
        return ExtensionNotice.all().stream()
                .map(notice -> notice.view(List.of(), 0))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One notice with what it moved")
    @Transactional
    public NoticeView get(UUID id) {
        return announce.view(ExtensionNotice.byId(id), 0);
    }
}
