package dev.parley.idr;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.Idempotent;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is disputed together, and why it may be. */
@Path("/batches")
@Tag(name = "Batches")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {
    private final SuggestBatches suggest;
    private final ChangeBatch change;
    private final CanonicalJson json;

    BatchResource(SuggestBatches suggest, ChangeBatch change, CanonicalJson json) {
        this.suggest = suggest;
        this.change = change;
        this.json = json;
    }

    /** Lines to look at as one batch. */
    public record ItemsToCheck(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid BatchLine> items) {}

    /** A batch to make. */
    public record NewBatch(
            @NotNull @Size(min = 2, max = 1000) List<@NotNull @Valid BatchLine> items,
            @Size(max = 500) @Schema(description = "Why it goes in spite of a warning") String reason) {}

    /** Lines that go in and out of a batch. */
    public record MovedItems(
            @Size(max = 1000) List<@NotNull @Valid BatchLine> add,
            @Size(max = 1000) List<@NotNull @Valid BatchLine> remove,
            @Size(max = 500) @Schema(description = "Why it goes in spite of a warning") String reason) {
        public MovedItems {
            add = add == null ? List.of() : add;
            remove = remove == null ? List.of() : remove;
        }
    }

    @GET
    @Path("/suggestions")
    @Operation(summary = "How the lines that wait to be filed are best divided into batches, with proof and cost")
    @Transactional
    public SuggestBatches.Suggestions suggestions() {
        return suggest.suggest();
    }

    @GET
    @Path("/notice-days")
    @Operation(summary = "Which negotiation notices to send on one day so that a batch becomes possible (FED-ON-14)")
    @Transactional
    public List<SuggestBatches.NoticeDay> noticeDays() {
        return suggest.noticeDays();
    }

    @POST
    @Path("/check")
    @Operation(summary = "What speaks for and against these lines as one batch; nothing is kept")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WeighedBatch.class)))
    @APIResponse(
            responseCode = "409",
            description = "Lines are in another open batch or do not wait to be filed (item-not-available)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public WeighedBatch check(@NotNull @Valid ItemsToCheck sent) {
        return suggest.weigh(suggest.named(new LinkedHashSet<>(sent.items()), Set.of()));
    }

    @GET
    @Operation(summary = "Batches, newest first")
    @Transactional
    public Page<DisputeBatch.BatchView> list(
            @RestQuery DisputeBatch.State state,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery String cursor) {
        List<DisputeBatch> found = DisputeBatch.page(
                state, cursor == null ? null : Cursor.parse(cursor, 1).uuid(0), limit + 1);
        List<DisputeBatch> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(page.stream().map(this::view).toList(), next);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One batch with its proof; its ETag is what writes must name")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DisputeBatch.BatchView.class)))
    @Transactional
    public RestResponse<DisputeBatch.BatchView> get(UUID id) {
        return answer(DisputeBatch.byId(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR})
    @Operation(summary = "Put lines into a batch")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DisputeBatch.BatchView.class)))
    @APIResponse(
            responseCode = "422",
            description = "A rule keeps them apart; the answer says which (batch-not-lawful)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<DisputeBatch.BatchView> make(@NotNull @Valid NewBatch sent) {
        DisputeBatch made = change.make(sent.items(), sent.reason());
        return ResponseBuilder.<DisputeBatch.BatchView>created(URI.create("/api/v1/batches/" + made.id()))
                .entity(view(made))
                .header("ETag", ETag.of(made.version()))
                .build();
    }

    @POST
    @Path("/{id}/items")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR})
    @Operation(summary = "Move lines in and out; the rest must still be lawful together")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DisputeBatch.BatchView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is initiated or dissolved (batch-not-open)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<DisputeBatch.BatchView> move(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid MovedItems moved) {
        return answer(change.move(id, ifMatch, moved.add(), moved.remove(), moved.reason()));
    }

    @POST
    @Path("/{id}/dissolution")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR})
    @Operation(summary = "Dissolve a batch that is not initiated; its lines are free again")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DisputeBatch.BatchView.class)))
    @Transactional
    public RestResponse<DisputeBatch.BatchView> dissolve(UUID id, @RestHeader("If-Match") String ifMatch) {
        return answer(change.dissolve(id, ifMatch));
    }

    private RestResponse<DisputeBatch.BatchView> answer(DisputeBatch batch) {
        return ResponseBuilder.ok(view(batch))
                .header("ETag", ETag.of(batch.version()))
                .build();
    }

    private DisputeBatch.BatchView view(DisputeBatch batch) {
        try {
            return batch.view(List.of(json.as(json.read(batch.proof()), BatchProof[].class)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
