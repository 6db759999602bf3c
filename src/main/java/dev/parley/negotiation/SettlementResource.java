package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.http.Idempotent;
import dev.parley.http.NotFound;
import dev.parley.http.Problem;
import dev.parley.negotiation.Settlement.SettlementView;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The agreement on a rate. */
@Path("/cases/{caseId}/settlement")
@Tag(name = "Negotiation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class SettlementResource {
    private final Settle settle;

    SettlementResource(Settle settle) {
        this.settle = settle;
    }

    @GET
    @Operation(summary = "The settlement of a case")
    @Transactional
    public SettlementView get(UUID caseId) {
        CaseFile.byId(caseId);
        return Settlement.of(caseId)
                .orElseThrow(() -> new NotFound("settlement of case", caseId))
                .view();
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.SUPERVISOR, Role.PROVIDER})
    @Operation(
            summary = "Record a settlement reached outside the tasks; If-Match is the ETag of the case",
            description = "Possible at any time before a determination. Payment is followed from then on.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SettlementView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed (case-closed), or its price is settled (price-settled)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<SettlementView> settle(
            UUID caseId, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewSettlement terms) {
        CaseFile.byId(caseId).changeFrom(ifMatch);
        return ResponseBuilder.<SettlementView>created(URI.create("/api/v1/cases/" + caseId + "/settlement"))
                .entity(settle.reached(caseId, terms).view())
                .build();
    }
}
