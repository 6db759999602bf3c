package dev.parley.ops;

import dev.parley.http.NotFound;
import dev.parley.ops.ProcessBoard.Tokens;
import dev.parley.security.Role;
import dev.parley.workflow.Drawing;
import dev.parley.workflow.MigrateProcesses;
import dev.parley.workflow.ProcessCatalog;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The diagrams that drive the cases, and where the cases stand in them. */
@Path("/ops/processes")
@Tag(name = "Operations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ProcessResource {
    private static final String BPMN = "application/xml";

    private final ProcessCatalog catalog;
    private final ProcessBoard board;
    private final MigrateProcesses migrate;

    ProcessResource(ProcessCatalog catalog, ProcessBoard board, MigrateProcesses migrate) {
        this.catalog = catalog;
        this.board = board;
        this.migrate = migrate;
    }

    /** From which version to which, at most so many processes; with {@code dryRun} none moves. */
    record NewMigration(
            @NotNull @Min(1) Integer from,
            @NotNull @Min(1) Integer to,
            @Min(1) @Max(1000) Integer limit,
            boolean dryRun) {}

    @GET
    @Operation(summary = "Every diagram in its newest version, with the processes that run on it, the root first")
    @Transactional
    public List<ProcessCatalog.Version> processes() {
        return catalog.newest();
    }

    @GET
    @Path("/{key}/tokens")
    @Operation(
            summary = "What stands at each element of a diagram, the most first",
            description =
                    "Open tasks and waits, with the age of the oldest, the dollars in dispute of their cases, and the"
                            + " tasks that are overdue. A case with two open tasks counts at both.")
    @Transactional
    public List<Tokens> tokens(String key) {
        known(key);
        return board.tokens(key);
    }

    @GET
    @Path("/{key}/versions")
    @Operation(summary = "The versions of a diagram, the newest first, with the processes that still run on each")
    @Transactional
    public List<ProcessCatalog.Version> versions(String key) {
        return known(key);
    }

    @GET
    @Path("/{key}/diagram")
    @Produces(BPMN)
    @Operation(summary = "The BPMN 2.0 file of a diagram, of its newest version unless told")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = BPMN, schema = @Schema(implementation = String.class)))
    @Transactional
    public RestResponse<byte[]> diagram(String key, @RestQuery @Min(1) Integer version) {
        int wanted = version == null ? known(key).get(0).version() : version;
        byte[] file =
                catalog.diagram(key, wanted).orElseThrow(() -> new NotFound("version of process", key + " " + wanted));
        return ResponseBuilder.ok(file)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/{key}/drawing")
    @Operation(
            summary = "How a diagram is laid out, of its newest version unless told",
            description =
                    "The shapes and flows of the file's own diagram interchange, in its units, ready to be drawn.")
    @Transactional
    public Drawing drawing(String key, @RestQuery @Min(1) Integer version) {
        int wanted = version == null ? known(key).get(0).version() : version;
        return catalog.drawing(key, wanted).orElseThrow(() -> new NotFound("version of process", key + " " + wanted));
    }

    @POST
    @Path("/{key}/migrations")
    @RolesAllowed(Role.OPS)
    @Operation(
            summary = "Bring running processes to another version of their diagram, or try it",
            description = "Each process comes over whole or stays whole; what stands in the way of one is said and does"
                    + " not stop the others.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MigrateProcesses.Outcome.class)))
    public MigrateProcesses.Outcome migrate(String key, @NotNull @Valid NewMigration said) {
        int most = said.limit() == null ? 1000 : said.limit();
        return migrate.migrate(key, said.from(), said.to(), most, said.dryRun());
    }

    private List<ProcessCatalog.Version> known(String key) {
        List<ProcessCatalog.Version> versions = catalog.versions(key);
        if (versions.isEmpty()) {
            throw new NotFound("process", key);
        }
        return versions;
    }
}
