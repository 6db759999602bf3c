package dev.parley.intake;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.intake.EdgeFile.EdgeFileView;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What came through the drop folder, so that nothing sits unseen. */
@Path("/edge/files")
@Tag(name = "Clearinghouse edge")
@RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.SUPERVISOR, Role.OPS, Role.ADMIN, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class EdgeResource {

    @GET
    @Operation(summary = "Files from the drop folder, newest first")
    @Transactional
    public Page<EdgeFileView> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        UUID before = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<EdgeFile> found = EdgeFile.page(before, limit + 1);
        List<EdgeFile> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(page.stream().map(EdgeFile::view).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many files came through the drop folder")
    @Transactional
    public Count count() {
        return new Count(EdgeFile.count());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One file")
    @Transactional
    public EdgeFileView get(UUID id) {
        return EdgeFile.byId(id)
                .orElseThrow(() -> new NotFound("edge-file", id))
                .view();
    }

    @GET
    @Path("/{id}/result")
    @Operation(summary = "What was answered to a file: the same as lies beside it in done or refused")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such file, or it is still in work",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public byte[] result(UUID id) {
        return EdgeFile.byId(id)
                .flatMap(file -> Optional.ofNullable(file.results()))
                .orElseThrow(() -> new NotFound("edge-result", id));
    }
}
