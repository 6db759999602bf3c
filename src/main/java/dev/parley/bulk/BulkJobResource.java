package dev.parley.bulk;

import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.Page;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Jobs of every kind: how far they are, what came of each item, cancel and resume. */
@Path("/bulk-jobs")
@Tag(name = "Bulk jobs")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class BulkJobResource {
    private final SteerBulkJob steer;

    BulkJobResource(SteerBulkJob steer) {
        this.steer = steer;
    }

    @GET
    @Operation(summary = "Bulk jobs, newest first")
    @Transactional
    public Page<BulkJobView> list(
            @RestQuery String kind,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        UUID before = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<BulkJob> found = BulkJob.page(kind, before, limit + 1);
        List<BulkJobView> page = found.stream().limit(limit).map(BulkJob::view).toList();
        String next = found.size() > limit ? Cursor.of(page.get(limit - 1).id()).toString() : null;
        return new Page<>(page, next);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One bulk job and how far it is",
            description = "The ETag changes with the state of the job, not with its progress.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BulkJobView.class)))
    @Transactional
    public RestResponse<BulkJobView> get(UUID id) {
        return answer(BulkJob.byId(id));
    }

    @GET
    @Path("/{id}/items")
    @Operation(summary = "What came of each item, in the order of the content")
    @Transactional
    public Page<BulkItem.View> items(
            UUID id,
            @RestQuery BulkResult.State state,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        BulkJob.byId(id);
        List<BulkItem.View> found = BulkItem.page(id, state, cursor == null ? 0 : ordinal(cursor), limit + 1);
        List<BulkItem.View> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(limit - 1).ordinal()).toString() : null;
        return new Page<>(List.copyOf(page), next);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.ADMIN})
    @Operation(summary = "Stop a job after the items that are being worked on; what was done stays done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BulkJobView.class)))
    @APIResponse(responseCode = "409", description = "The job has ended already (wrong-job-state)")
    public RestResponse<BulkJobView> cancel(UUID id, @RestHeader("If-Match") String ifMatch) {
        return answer(steer.cancel(id, ifMatch));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.ADMIN})
    @Operation(summary = "Go on with a cancelled or failed job after the last item that was done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BulkJobView.class)))
    @APIResponse(responseCode = "409", description = "The job neither was cancelled nor has failed (wrong-job-state)")
    public RestResponse<BulkJobView> resume(UUID id, @RestHeader("If-Match") String ifMatch) {
        return answer(steer.resume(id, ifMatch));
    }

    private static int ordinal(String cursor) {
        try {
            return Cursor.parse(cursor, 1).number(0).intValueExact();
        } catch (ArithmeticException notOurs) {
            throw new InvalidFields("cursor", "is not a cursor of this list");
        }
    }

    private static RestResponse<BulkJobView> answer(BulkJob job) {
        return ResponseBuilder.ok(job.view())
                .header("ETag", ETag.of(job.version()))
                .build();
    }
}
