package dev.parley.worklist;

import dev.parley.http.Problem;
import dev.parley.party.ClientScope;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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

/** The worklist as a spreadsheet, out and back in. */
@Path("/tasks")
@Tag(name = "Tasks")
@Authenticated
public class TaskSheetResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MOST_ROWS = "" + TooManyTasks.MOST;
    private static final String TOO_MANY = "More than " + MOST_ROWS
            + " tasks (too-many-rows): the detail names the parts of the filter that narrow it";
    private static final String WHAT_IT_HOLDS =
            "The filter is that of GET /tasks. Columns are named as the fields of a task"
                    + " are; assignee and followUpOn may be changed and imported again, with id and version as they are. Text that a"
                    + " spreadsheet would run as a formula has an apostrophe before it in CSV and is plain text in a workbook.";
    private static final int PAGE = 500;

    private static final int ALL_TAKEN = 200;
    private static final int SOME_REFUSED = 207;

    private final ImportTasks importTasks;
    private final CurrentUser user;
    private final ClientScope scope;

    TaskSheetResource(ImportTasks importTasks, CurrentUser user, ClientScope scope) {
        this.importTasks = importTasks;
        this.user = user;
        this.scope = scope;
    }

    @GET
    @Path("/export.csv")
    @Produces(CSV)
    @Operation(summary = "The tasks of a filter as CSV, in UTF-8", description = WHAT_IT_HOLDS)
    @Extension(name = "x-parley-most-rows", value = MOST_ROWS, parseValue = true)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = TOO_MANY)
    @Transactional
    public RestResponse<String> csv(@BeanParam TaskQuery query) throws IOException {
        return attachment(sheet(query, SheetFormat.CSV).toString(StandardCharsets.UTF_8), SheetFormat.CSV);
    }

    @GET
    @Path("/export.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The tasks of a filter as a workbook", description = WHAT_IT_HOLDS)
    @Extension(name = "x-parley-most-rows", value = MOST_ROWS, parseValue = true)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = TOO_MANY)
    @Transactional
    public RestResponse<byte[]> workbook(@BeanParam TaskQuery query) throws IOException {
        return attachment(sheet(query, SheetFormat.XLSX).toByteArray(), SheetFormat.XLSX);
    }

    private static <T> RestResponse<T> attachment(T sheet, SheetFormat format) {
        return ResponseBuilder.ok(sheet)
                .header(HttpHeaders.CONTENT_TYPE, format == SheetFormat.CSV ? CSV + ";charset=UTF-8" : XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tasks." + format.extension() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private ByteArrayOutputStream sheet(TaskQuery query, SheetFormat format) throws IOException {
        TaskFilter filter = query.filter(user);
        Optional<Set<UUID>> own = scope.providers();
        TooManyTasks.refuse(filter.count(own));
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        write(filter, own, format, sheet);
        return sheet;
    }

    private static void write(TaskFilter filter, Optional<Set<UUID>> own, SheetFormat format, OutputStream out)
            throws IOException {
        try (SheetFormat.Sink sink = format.open(out)) {
            String cursor = null;
            do {
                List<WorkItem> found = filter.page(cursor, PAGE, own);
                List<WorkItem> page = found.subList(0, Math.min(PAGE, found.size()));
                sink.add(page.stream().map(WorkItem::view).toList());
                cursor = found.size() > PAGE
                        ? filter.sort().cursor(page.get(page.size() - 1)).toString()
                        : null;
            } while (cursor != null);
        }
    }

    @POST
    @Path("/import")
    @Consumes({CSV, XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE})
    @Operation(
            summary = "Take a changed spreadsheet of tasks back in",
            description =
                    "Each row does what the verbs of one task do, under the version in its row: your own name in"
                            + " assignee claims, nobody gives back, another name hands over, a day in followUpOn says when to look"
                            + " again. With dryRun nothing is stored and the answer says what each row would do. At most 5,000 rows.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Parameter(name = "dryRun", description = "Say what would change, and change nothing")
    @APIResponse(
            responseCode = "200",
            description = "No row was refused",
            content = @Content(schema = @Schema(implementation = TaskImport.class)))
    @APIResponse(
            responseCode = "207",
            description = "Some rows were refused, each with its reason; the others were taken",
            content = @Content(schema = @Schema(implementation = TaskImport.class)))
    @APIResponse(
            responseCode = "400",
            description = "The file cannot be read, or its columns are not ours: nothing was taken",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<TaskImport> importSheet(
            @RestHeader(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String mediaType,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @NotNull byte[] content) {
        List<SheetRow> rows = ReadSheet.of(SheetFormat.ofMediaType(mediaType), content);
        TaskImport done = importTasks.run(rows, dryRun);
        return ResponseBuilder.<TaskImport>create(done.refused() == 0 ? ALL_TAKEN : SOME_REFUSED)
                .entity(done)
                .build();
    }
}
