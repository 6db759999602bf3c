package dev.parley.x12;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** X12 that does not add up and is held by the policy of the house. */
@Path("/edi/held")
@Tag(name = "EDI")
@RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.SUPERVISOR, Role.OPS, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class HeldResource {
    private final DecideHeld decide;

    HeldResource(DecideHeld decide) {
        this.decide = decide;
    }

    /** Why it is released or refused. */
    public record HeldDecision(@NotBlank @Size(max = 500) String because) {}

    @GET
    @Operation(summary = "Held transactions, newest first", operationId = "listHeld")
    @Transactional
    public Page<HeldTransactionView> list(
            @RestQuery @DefaultValue("HELD") HeldTransaction.State state,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        UUID before = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<HeldTransaction> found = HeldTransaction.page(state, before, limit + 1);
        String next =
                found.size() > limit ? Cursor.of(found.get(limit - 1).id()).toString() : null;
        return new Page<>(found.stream().limit(limit).map(HeldTransaction::view).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many transactions are held", operationId = "countHeld")
    @Transactional
    public Count count(@RestQuery @DefaultValue("HELD") HeldTransaction.State state) {
        return new Count(HeldTransaction.count("state", state));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One held transaction", operationId = "getHeld")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HeldTransactionView.class)))
    @Transactional
    public RestResponse<HeldTransactionView> get(UUID id) {
        return answer(HeldTransaction.byId(id).view());
    }

    @GET
    @Path("/{id}/content")
    @Produces("application/edi-x12")
    @Operation(
            summary = "The transaction as it came, under its headers",
            description = "With the usual delimiters, or with control characters where its data holds those.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/edi-x12", schema = @Schema(implementation = String.class)))
    @Transactional
    public String content(UUID id) {
        return TransactionText.shown(HeldTransaction.byId(id).content());
    }

    @GET
    @Path("/{id}/acknowledgment")
    @Produces("application/edi-x12")
    @Operation(
            summary = "The 999 to send after a release, in place of the one that refused it",
            operationId = "heldAcknowledgment")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/edi-x12", schema = @Schema(implementation = String.class)))
    @Transactional
    public String acknowledgment(UUID id) {
        return HeldTransaction.byId(id).acknowledgment().orElseThrow(() -> new NotFound("edi-acknowledgment", id));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed({Role.BILLER, Role.SUPERVISOR})
    @Operation(summary = "Post a held transaction as it is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HeldTransactionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was decided before (held-transaction-decided) or cannot be posted (held-not-released)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<HeldTransactionView> release(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid HeldDecision said) {
        return answer(decide.release(id, ifMatch, said.because()));
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed({Role.BILLER, Role.SUPERVISOR})
    @Operation(summary = "Refuse a held transaction for good", operationId = "refuseHeld")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HeldTransactionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was decided before (held-transaction-decided)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<HeldTransactionView> refuse(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid HeldDecision said) {
        return answer(decide.refuse(id, ifMatch, said.because()));
    }

    private static RestResponse<HeldTransactionView> answer(HeldTransactionView view) {
        return ResponseBuilder.ok(view).header("ETag", ETag.of(view.version())).build();
    }
}
