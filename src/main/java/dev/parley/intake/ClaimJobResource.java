package dev.parley.intake;

import dev.parley.bulk.BulkJob;
import dev.parley.bulk.BulkJobView;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Files of claims come in here, and what failed of them goes back. */
@Path("/bulk-jobs")
@Tag(name = "Bulk jobs")
@RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ClaimJobResource {
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"?([^\";]{1,200})");

    private static final int LONGEST_MEDIA_TYPE = 100;

    private final AcceptClaims accept;
    private final ErrorFile errors;

    ClaimJobResource(AcceptClaims accept, ErrorFile errors) {
        this.accept = accept;
        this.errors = errors;
    }

    @POST
    @Consumes({ClaimFile.CSV, ClaimFile.NDJSON})
    @Operation(
            summary = "Post a file of claims",
            description =
                    "CSV with one row for each service line, the rows of a claim together, or one claim as JSON in"
                            + " each line. The columns are those of the template; common other names are understood. Each claim is"
                            + " checked and taken as POST /claims does, in the background, with a result of its own.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = ClaimFile.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ClaimFile.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "202",
            description = "Queued; its progress is at Location",
            content = @Content(schema = @Schema(implementation = BulkJobView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The file cannot be read (empty-file, no-claims, not-text, wrong-encoding, malformed-csv) or its"
                            + " header does not fit (wrong-columns)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<BulkJobView> post(
            InputStream body,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String mediaType,
            @RestHeader(HttpHeaders.CONTENT_DISPOSITION)
                    @Parameter(description = "May name the file: attachment; filename=\"claims.csv\"")
                    String disposition,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "Check everything and answer the same without storing a claim")
                    boolean dryRun,
            @RestQuery @Parameter(description = "The name of a mapping of columns") String mapping)
            throws IOException {
        if (mediaType.length() > LONGEST_MEDIA_TYPE) {
            throw new InvalidFields(HttpHeaders.CONTENT_TYPE, "is too long");
        }
        try (PostedFile file = PostedFile.receive(body)) {
            return accept.accept(file, new AcceptClaims.Posting(mediaType, fileName(disposition), dryRun, mapping));
        }
    }

    @GET
    @Path("/claims-template.csv")
    @Produces(ClaimFile.CSV)
    @Operation(summary = "An empty file of claims with all columns")
    public RestResponse<String> template() {
        return ResponseBuilder.ok(
                        CsvRows.write(Arrays.stream(ClaimColumn.values()).map(ClaimColumn::header)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claims-template.csv\"")
                .build();
    }

    @GET
    @Path("/{id}/errors")
    @Produces({ClaimFile.CSV, ClaimFile.NDJSON})
    @Operation(
            summary = "The claims of a job that failed, in the format they were posted in",
            description = "With problem, field and detail added to each; these are passed over when the mended file is"
                    + " posted again.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = ClaimFile.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ClaimFile.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "409",
            description = "What was posted is no longer kept (bulk-content-cleared)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<String> errors(UUID id) throws IOException {
        BulkJob job = BulkJob.held(id); // so that its content is not cleared meanwhile
        job.refuseIfCleared();
        if (!job.request().kind().equals(ImportClaims.NAME)) {
            throw new NotFound("file of claims of bulk job", id);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        errors.write(job, file);
        boolean csv = ClaimFile.isCsv(job.request());
        String name = "errors-" + id + (csv ? ".csv" : ".ndjson");
        return ResponseBuilder.ok(file.toString(StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, (csv ? ClaimFile.CSV : ClaimFile.NDJSON) + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String fileName(String disposition) {
        Matcher name = FILE_NAME.matcher(disposition == null ? "" : disposition);
        return name.find() ? name.group(1).strip() : null;
    }
}
