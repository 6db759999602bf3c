package dev.parley.review;

import dev.parley.bulk.BulkJob;
import dev.parley.bulk.BulkJobView;
import dev.parley.http.Cursor;
import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What an announcement changes in the open cases: first told, then done. Progress is at {@code /bulk-jobs}. */
@Path("/regulation/reevaluations")
@Tag(name = "Regulation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ReevaluationResource {
    private final StartReevaluation start;
    private final ReevaluationTerms terms;

    ReevaluationResource(StartReevaluation start, ReevaluationTerms terms) {
        this.start = start;
        this.terms = terms;
    }

    /** What to do with the open cases. */
    public record NewReevaluation(
            @NotNull @Schema(description = "True tells what would change, false changes it") Boolean dryRun,
            @Schema(description = "To change: the finished dry run, made since the last announcement")
                    UUID rehearsal) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.ADMIN, Role.COMPLIANCE})
    @Operation(
            summary = "Re-evaluate every open case under the law of today",
            description =
                    "A bulk job of kind REEVALUATE_CASES: forum and clocks of each case are computed anew from its"
                            + " stored facts. Start with a dry run, read its differences, then name it to have them made.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = BulkJobView.class)))
    @APIResponse(
            responseCode = "409",
            description = "No finished dry run of the same law is named (not-rehearsed)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<BulkJobView> start(@NotNull @Valid NewReevaluation wanted) {
        if (wanted.dryRun() && wanted.rehearsal() != null) {
            throw new InvalidFields("/rehearsal", "belongs to a run that changes cases");
        }
        if (!wanted.dryRun() && wanted.rehearsal() == null) {
            throw new InvalidFields("/rehearsal", "must name the dry run that told the changes");
        }
        BulkJob job = start.start(wanted.rehearsal());
        return ResponseBuilder.<BulkJobView>create(RestResponse.Status.ACCEPTED)
                .entity(job.view())
                .location(URI.create("/api/v1/bulk-jobs/" + job.id()))
                .build();
    }

    @GET
    @Path("/{id}/differences")
    @Operation(summary = "What a job found different: which case, which clock or forum, before and after")
    @Transactional
    public Page<ReevaluationDifference.DifferenceView> differences(
            UUID id, @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        BulkJob job = BulkJob.byId(id);
        if (!job.request().kind().equals(ReevaluateCases.NAME)) {
            throw new NotFound("re-evaluation", id);
        }
        UUID after = cursor == null ? new UUID(0, 0) : Cursor.parse(cursor, 1).uuid(0);
        List<ReevaluationDifference> found =
                ReevaluationDifference.page(terms.of(job.request()).report(), after, limit + 1);
        List<ReevaluationDifference> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(page.stream().map(ReevaluationDifference::view).toList(), next);
    }
}
