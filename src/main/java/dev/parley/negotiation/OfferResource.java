package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.http.ETag;
import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Prices on the table, of both sides. */
@Path("/cases/{caseId}/offers")
@Tag(name = "Negotiation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class OfferResource {
    private final MakeOffer makeOffer;
    private final VoidOffer voidOffer;
    private final OfferLedger ledger;

    OfferResource(MakeOffer makeOffer, VoidOffer voidOffer, OfferLedger ledger) {
        this.makeOffer = makeOffer;
        this.voidOffer = voidOffer;
        this.ledger = ledger;
    }

    /** Why an offer no longer counts. */
    public record VoidedOffer(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "Every offer of both sides, the oldest first; each side's newest one stands")
    @Transactional
    public List<OfferView> list(UUID caseId) {
        return ledger.of(CaseFile.byId(caseId));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.RCM_SYSTEM})
    @Operation(summary = "Put a price on the table; If-Match is the ETag of the case")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed (case-closed), or its price is settled (price-settled)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<OfferView> make(
            UUID caseId, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewOffer offer) {
        CaseFile.byId(caseId).changeFrom(ifMatch);
        UUID id = makeOffer.make(caseId, offer).id();
        OfferView made = ledger.one(CaseFile.byId(caseId), id);
        return ResponseBuilder.<OfferView>create(Status.CREATED)
                .entity(made)
                .header("ETag", ETag.of(made.version()))
                .build();
    }

    @POST
    @Path("/{offerId}/void")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER})
    @Operation(summary = "Take an offer off the table; If-Match is the ETag of the offer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was voided before (offer-void), or the price is settled (price-settled)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<OfferView> voidIt(
            UUID caseId, UUID offerId, @RestHeader("If-Match") String ifMatch, @NotNull @Valid VoidedOffer voided) {
        Offer offer = voidOffer.voidIt(caseId, offerId, ifMatch, voided.reason());
        return ResponseBuilder.ok(ledger.one(CaseFile.byId(caseId), offer.id()))
                .header("ETag", ETag.of(offer.version()))
                .build();
    }
}
