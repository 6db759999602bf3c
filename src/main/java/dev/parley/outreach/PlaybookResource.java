package dev.parley.outreach;

import dev.parley.http.ETag;
import dev.parley.http.StartsOver;
import dev.parley.outreach.Playbooks.PlaybookView;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What to say, what to compare and what to look out for, by field. */
@Path("/playbooks")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PlaybookResource {
    private final Playbooks playbooks;

    PlaybookResource(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** A playbook, all of it, and why it is rewritten. */
    public record NewPlaybook(@NotNull @Valid PlaybookContent content, @NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "The playbooks in force; version 0 is the standard")
    @Transactional
    public List<PlaybookView> list() {
        return Stream.of(PlaybookField.values()).map(playbooks::inForce).toList();
    }

    @GET
    @Path("/{field}")
    @Operation(summary = "One playbook")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaybookView.class)))
    @Transactional
    public RestResponse<PlaybookView> get(PlaybookField field) {
        return answer(playbooks.inForce(field));
    }

    @GET
    @Path("/{field}/versions")
    @Operation(summary = "What the house has written so far, the newest first")
    @Transactional
    public List<PlaybookView> versions(PlaybookField field) {
        return playbooks.versions(field);
    }

    @PUT
    @Path("/{field}")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    @StartsOver
    @Operation(
            summary = "Rewrite a playbook, with the reason",
            description = "Needs If-Match with the ETag of the one in force; earlier versions stay.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaybookView.class)))
    @Transactional
    public RestResponse<PlaybookView> rewrite(
            PlaybookField field, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewPlaybook written) {
        return answer(playbooks.rewrite(field, ifMatch, written.content(), written.reason()));
    }

    private static RestResponse<PlaybookView> answer(PlaybookView view) {
        return ResponseBuilder.ok(view).header("ETag", ETag.of(view.version())).build();
    }
}
